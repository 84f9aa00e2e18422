// Well-known binary: OGC 06-103r4, section 8.2; Z and M by ISO's thousands or by PostGIS' flags. See geometry.hpp.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "geo/read/geometry.hpp"

namespace geo {
namespace {

constexpr int deepest = 32;

class Wkb {
 public:
  explicit Wkb(std::string_view bytes) : bytes_(bytes) {}

  std::optional<Geometry> read() {
    Geometry geometry = one(0);
    if (failed_ || !bytes_.empty()) return std::nullopt;
    return geometry;
  }

 private:
  struct Head {
    std::uint32_t type = 0;
    bool z = false, m = false;
  };

  template <class T>
  T take() {
    T value{};
    if (bytes_.size() < sizeof value) {
      failed_ = true;
      bytes_ = {};
      return value;
    }
    std::array<char, sizeof value> raw{};
    std::memcpy(raw.data(), bytes_.data(), raw.size());
    if (swapped_) std::reverse(raw.begin(), raw.end());
    std::memcpy(&value, raw.data(), raw.size());
    bytes_.remove_prefix(sizeof value);
    return value;
  }

  Head head() {
    swapped_ = (take<std::uint8_t>() == 1) != (std::endian::native == std::endian::little);
    const auto code = take<std::uint32_t>();
    Head head{code & 0xFFFFU, (code & 0x80000000U) != 0, (code & 0x40000000U) != 0};
    if ((code & 0x20000000U) != 0) take<std::uint32_t>();  // PostGIS: a reference system
    const std::uint32_t thousands = head.type / 1'000;
    head.type %= 1'000;
    head.z = head.z || thousands == 1 || thousands == 3;
    head.m = head.m || thousands == 2 || thousands == 3;
    return head;
  }

  /// A count of things of at least `size` bytes that can still follow.
  std::size_t count(std::size_t size) {
    const auto stated = take<std::uint32_t>();
    if (stated > bytes_.size() / size) failed_ = true;
    return failed_ ? 0 : stated;
  }

  Position position(const Head& head) {
    Position at{take<double>(), take<double>()};
    if (head.z) take<double>();
    if (head.m) at.m = take<double>();
    if (++positions_ > mostPositions) failed_ = true;
    return at;
  }

  void addPositions(Geometry& geometry, const Head& head) {
    const std::size_t size = count((2U + (head.z ? 1U : 0U) + (head.m ? 1U : 0U)) * sizeof(double));
    for (std::size_t i = 0; i < size && !failed_; ++i) geometry.positions.push_back(position(head));
  }

  Geometry ring(const Head& head) {
    Geometry line{Geometry::Kind::line, {}, {}};
    addPositions(line, head);
    return line;
  }

  Geometry one(int depth) {
    Geometry geometry;
    const Head stated = head();
    if (depth == deepest || failed_) {
      failed_ = true;
      return geometry;
    }
    if (stated.type == 1) {
      const Position at = position(stated);
      if (at.x == at.x && at.y == at.y) geometry.positions.push_back(at);  // not a number: an empty point
    } else if (stated.type == 2) {
      geometry = ring(stated);
    } else if (stated.type == 3 || stated.type == 17) {
      geometry.kind = Geometry::Kind::polygon;
      for (std::size_t left = count(4); left > 0 && !failed_; --left) geometry.parts.push_back(ring(stated));
    } else if ((stated.type >= 4 && stated.type <= 7) || stated.type == 15 || stated.type == 16) {
      geometry.kind = Geometry::Kind::collection;
      for (std::size_t left = count(5); left > 0 && !failed_; --left) geometry.parts.push_back(one(depth + 1));
    } else {
      failed_ = true;
    }
    return geometry;
  }

  std::string_view bytes_;
  bool swapped_ = false, failed_ = false;
  std::size_t positions_ = 0;
};

}  // namespace

std::optional<Geometry> geometryFromWkb(std::string_view bytes) {
  return Wkb(bytes).read();
}

}  // namespace geo
