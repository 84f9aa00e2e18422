// Well-known text: OGC 06-103r4, section 7. See geometry.hpp.
#include <algorithm>
#include <array>
#include <charconv>

#include "geo/read/geometry.hpp"

namespace geo {
namespace {

constexpr int deepest = 32;

class Wkt {
 public:
  explicit Wkt(std::string_view text) : text_(text) {}

  std::optional<Geometry> read() {
    skipReferenceSystem();
    Geometry geometry = tagged(0);
    skipBlanks();
    if (failed_ || !text_.empty()) return std::nullopt;
    return geometry;
  }

 private:
  void skipBlanks() { text_.remove_prefix(std::min(text_.find_first_not_of(" \t\r\n"), text_.size())); }

  bool skip(char c) {
    skipBlanks();
    if (!text_.starts_with(c)) return false;
    text_.remove_prefix(1);
    return true;
  }

  void expect(char c) { failed_ = !skip(c) || failed_; }

  void skipReferenceSystem() {
    skipBlanks();
    const auto semicolon = text_.find(';');
    if (semicolon != std::string_view::npos && peekWord() == "SRID") text_.remove_prefix(semicolon + 1);
  }

  std::string peekWord() {
    skipBlanks();
    std::string word;
    for (char c : text_) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
      if (c < 'A' || c > 'Z') break;
      word += c;
    }
    return word;
  }

  bool skipWord(std::string_view word) {
    if (peekWord() != word) return false;
    text_.remove_prefix(word.size());
    return true;
  }

  double number() {
    skipBlanks();
    if (text_.starts_with('+')) text_.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    if (error != std::errc{}) failed_ = true;
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return value;
  }

  bool numberFollows() {
    skipBlanks();
    return !text_.empty() && std::string_view("+-.0123456789").find(text_.front()) != std::string_view::npos;
  }

  /// Two to four numbers: the third is a height unless the type says M.
  Position position() {
    Position at{number(), number()};
    std::array<double, 2> more{};
    std::size_t count = 0;
    for (; count < more.size() && !failed_ && numberFollows(); ++count) more[count] = number();
    if (count == 2) at.m = more[1];
    if (count == 1 && measured_) at.m = more[0];
    if (++positions_ > mostPositions) failed_ = true;
    return at;
  }

  /// Each of a list in brackets; none of EMPTY.
  template <class Read>
  void list(const Read& read) {
    if (skipWord("EMPTY")) return;
    expect('(');
    do {
      if (failed_) return;
      read();
    } while (skip(','));
    expect(')');
  }

  Geometry line() {
    Geometry geometry{Geometry::Kind::line, {}, {}};
    list([&] { geometry.positions.push_back(position()); });
    return geometry;
  }

  Geometry polygon() {
    Geometry geometry{Geometry::Kind::polygon, {}, {}};
    list([&] { geometry.parts.push_back(line()); });
    return geometry;
  }

  Geometry point() {
    Geometry geometry;
    list([&] { geometry.positions = {position()}; });
    return geometry;
  }

  // MULTIPOINT (1 2, 3 4) is as usual as MULTIPOINT ((1 2), (3 4)).
  Geometry pointOfMany() {
    if (!numberFollows()) return point();
    return {Geometry::Kind::point, {position()}, {}};
  }

  template <class Read>
  Geometry many(const Read& read) {
    Geometry geometry{Geometry::Kind::collection, {}, {}};
    list([&] { geometry.parts.push_back(read()); });
    return geometry;
  }

  Geometry tagged(int depth) {
    std::string type = peekWord();
    text_.remove_prefix(type.size());
    measured_ = type.ends_with("M") && type != "M";
    for (const std::string_view suffix : {"ZM", "Z", "M"}) {
      if (skipWord(suffix)) measured_ = suffix != "Z";
      if (type.size() > 5 && type.ends_with(suffix)) type.resize(type.size() - suffix.size());
    }
    if (depth == deepest) failed_ = true;
    if (failed_) return {};
    if (type == "POINT") return point();
    if (type == "LINESTRING" || type == "LINEARRING") return line();
    if (type == "POLYGON" || type == "TRIANGLE") return polygon();
    if (type == "MULTIPOINT") return many([this] { return pointOfMany(); });
    if (type == "MULTILINESTRING") return many([this] { return line(); });
    if (type == "MULTIPOLYGON") return many([this] { return polygon(); });
    if (type == "GEOMETRYCOLLECTION") return many([this, depth] { return tagged(depth + 1); });
    failed_ = true;
    return {};
  }

  std::string_view text_;
  bool failed_ = false, measured_ = false;
  std::size_t positions_ = 0;
};

}  // namespace

std::optional<Geometry> geometryFromWkt(std::string_view text) {
  return Wkt(text).read();
}

}  // namespace geo
