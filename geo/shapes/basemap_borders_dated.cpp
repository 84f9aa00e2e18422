// Borders of countries that come and go. A side is a border while somebody else who is there at the same time has it,
// too; else it is a coast. Neighbours of the same validity draw it once, others once each.
#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

#include "geo/shapes/basemap_shapes.hpp"

namespace geo {
namespace {

constexpr std::size_t longestLine = 512;

using Line = std::vector<glm::vec2>;

Line rounded(const Ring& ring) {
  Line out;
  for (const glm::dvec2 point : densified(ring, longestSide)) out.emplace_back(point);
  return out;
}

std::uint64_t bits(glm::vec2 p) {
  const auto part = [](float value) { return std::bit_cast<std::uint32_t>(value + 0.0F); };  // -0 is 0
  return std::uint64_t{part(p.x)} << 32 | part(p.y);
}

/// Of a side, whichever way it is walked.
struct SideKey {
  std::uint64_t low, high;
  SideKey(glm::vec2 a, glm::vec2 b) : low(std::min(bits(a), bits(b))), high(std::max(bits(a), bits(b))) {}
  bool operator==(const SideKey&) const = default;
};
struct SideHash {
  std::size_t operator()(const SideKey& key) const {
    return key.low * 0x9E3779B97F4A7C15ULL ^ (key.high + 0x85EBCA6BULL);
  }
};

bool onSeam(glm::vec2 a, glm::vec2 b) {
  return (std::abs(a.x) >= 180.0F && a.x == b.x) || (std::abs(a.y) >= 90.0F && a.y == b.y);
}

bool together(const Area& a, const Area& b) {
  return a.from < b.to && b.from < a.to;
}

class DatedTracing {
 public:
  DatedTracing(Level& level, const std::vector<Shape>& shapes) : level_(level), shapes_(shapes) {
    eachRing([this](std::uint32_t owner, const Line& ring) {
      for (std::size_t i = 0; i < ring.size(); ++i) note(owner, ring[i], ring[(i + 1) % ring.size()]);
    });
  }

  void trace() {
    eachRing([this](std::uint32_t owner, const Line& ring) { traceRing(owner, ring); });
  }

 private:
  enum class Side { nothing, coast, country, disputed };

  template <class Visit>
  void eachRing(Visit visit) const {
    for (std::uint32_t owner = 0; owner < shapes_.size(); ++owner)
      for (const Polygon& polygon : shapes_[owner].polygons)
        for (const Ring& ring : polygon)
          if (const Line line = rounded(ring); line.size() > 2) visit(owner, line);
  }

  void note(std::uint32_t owner, glm::vec2 a, glm::vec2 b) {
    std::vector<std::uint32_t>& owners = owners_[SideKey(a, b)];
    if (std::ranges::find(owners, owner) == owners.end()) owners.push_back(owner);
  }

  Side sideOf(std::uint32_t owner, glm::vec2 a, glm::vec2 b) const {
    if (a == b || onSeam(a, b)) return Side::nothing;
    const Area& own = shapes_[owner].area;
    Side side = Side::coast;
    for (const std::uint32_t other : owners_.at(SideKey(a, b))) {
      const Area& area = shapes_[other].area;
      if (other == owner || !together(own, area)) continue;
      if (other < owner && area.from == own.from && area.to == own.to) return Side::nothing;  // drawn by the other
      const bool disputed = shapes_[owner].disputed || shapes_[other].disputed;
      side = disputed || side == Side::disputed ? Side::disputed : Side::country;
    }
    return side;
  }

  void traceRing(std::uint32_t owner, const Line& ring) {
    Line line;
    Side kind = Side::nothing;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const glm::vec2 a = ring[i], b = ring[(i + 1) % ring.size()];
      const Side side = sideOf(owner, a, b);
      if (side != kind || line.size() > longestLine) emit(owner, kind, line);
      kind = side;
      if (side == Side::nothing) continue;
      if (line.empty()) line.push_back(a);
      line.push_back(b);
    }
    emit(owner, kind, line);
  }

  void emit(std::uint32_t owner, Side side, Line& line) {
    if (line.size() > 1) {
      const BorderKind kind = side == Side::coast     ? BorderKind::coast
                              : side == Side::country ? BorderKind::country
                                                      : BorderKind::disputed;
      BorderLine border{kind,
                        static_cast<std::uint32_t>(level_.points.size()),
                        static_cast<std::uint32_t>(line.size()),
                        owner,
                        {line[0].x, line[0].y, line[0].x, line[0].y}};
      for (const glm::vec2 p : line)
        border.box = {std::min<double>(border.box.west, p.x), std::min<double>(border.box.south, p.y),
                      std::max<double>(border.box.east, p.x), std::max<double>(border.box.north, p.y)};
      level_.points.insert(level_.points.end(), line.begin(), line.end());
      level_.borders.push_back(border);
    }
    line.clear();
  }

  Level& level_;
  const std::vector<Shape>& shapes_;
  std::unordered_map<SideKey, std::vector<std::uint32_t>, SideHash> owners_;
};

}  // namespace

void appendDatedBorders(Level& level, const std::vector<Shape>& countries) {
  DatedTracing(level, countries).trace();
}

}  // namespace geo
