// Borders and coasts from the rings of countries: what two of them share is a border, drawn once.
#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <optional>
#include <unordered_map>

#include "geo/shapes/basemap_shapes.hpp"

namespace geo {
namespace {

constexpr std::uint32_t nobody = 0xFFFFFFFF;
constexpr std::size_t longestLine = 512;  // points: short lines can be skipped when they are out of sight

struct Side {
  std::uint32_t first = nobody, second = nobody;  // owners
  bool drawn = false;
};

/// Gives each point a number, so that a side is a pair of numbers.
class Points {
 public:
  std::uint32_t number(glm::vec2 point) {
    const auto bits = [](float value) { return std::bit_cast<std::uint32_t>(value + 0.0F); };  // -0 is 0
    const std::uint64_t key = std::uint64_t{bits(point.x)} << 32 | bits(point.y);
    return numbers_.try_emplace(key, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
};

struct OwnedRing {
  std::uint32_t owner;
  std::vector<glm::vec2> points;
  std::vector<std::uint64_t> sides;  // side i runs from point i to the next
};

bool onSeam(glm::vec2 a, glm::vec2 b) {
  return (std::abs(a.x) >= 180.0F && a.x == b.x) || (std::abs(a.y) >= 90.0F && a.y == b.y);
}

void appendLine(Level& level, BorderKind kind, const std::vector<glm::vec2>& line) {
  BorderLine border{kind,
                    static_cast<std::uint32_t>(level.points.size()),
                    static_cast<std::uint32_t>(line.size()),
                    BorderLine::everyone,
                    {}};
  border.box = {line[0].x, line[0].y, line[0].x, line[0].y};
  for (const glm::vec2 p : line) {
    border.box = {std::min<double>(border.box.west, p.x), std::min<double>(border.box.south, p.y),
                  std::max<double>(border.box.east, p.x), std::max<double>(border.box.north, p.y)};
  }
  level.points.insert(level.points.end(), line.begin(), line.end());
  level.borders.push_back(border);
}

/// What the side between two owners is; nothing when it is not drawn. `second` may be nobody.
using Kind = std::function<std::optional<BorderKind>(std::uint32_t first, std::uint32_t second)>;

class Tracing {
 public:
  Tracing(Level& level, Kind kind) : level_(level), kind_(std::move(kind)) {}

  void add(std::uint32_t owner, const Polygon& polygon) {
    for (const Ring& ring : polygon) {
      OwnedRing owned{owner, {}, {}};
      for (const glm::dvec2 point : densified(ring, longestSide)) owned.points.emplace_back(point);
      if (owned.points.size() < 3) continue;
      for (std::size_t i = 0; i < owned.points.size(); ++i)
        owned.sides.push_back(note(owner, owned.points[i], owned.points[(i + 1) % owned.points.size()]));
      rings_.push_back(std::move(owned));
    }
  }

  void trace() {
    for (const OwnedRing& ring : rings_) traceRing(ring);
  }

 private:
  std::uint64_t note(std::uint32_t owner, glm::vec2 a, glm::vec2 b) {
    const std::uint32_t from = points_.number(a), to = points_.number(b);
    const std::uint64_t key = std::uint64_t{std::min(from, to)} << 32 | std::max(from, to);
    Side& side = sides_[key];
    (side.first == nobody ? side.first : side.second) = owner;
    side.drawn |= from == to || onSeam(a, b);  // nothing to draw there
    return key;
  }

  std::optional<BorderKind> kindOf(const Side& side) const {
    return side.drawn ? std::nullopt : kind_(side.first, side.second);
  }

  bool sameRun(const Side& a, const Side& b) const {
    return kindOf(a) == kindOf(b) && std::minmax(a.first, a.second) == std::minmax(b.first, b.second);
  }

  /// Starts where one neighbour ends and the next begins, so that a border is one line.
  std::size_t startOf(const OwnedRing& ring) const {
    for (std::size_t i = 1; i < ring.sides.size(); ++i)
      if (!sameRun(sides_.at(ring.sides[i - 1]), sides_.at(ring.sides[i]))) return i;
    return 0;
  }

  void traceRing(const OwnedRing& ring) {
    const std::size_t count = ring.points.size(), start = startOf(ring);
    for (std::size_t i = 0; i < count;) {
      const Side first = sides_.at(ring.sides[(start + i) % count]);
      const std::optional<BorderKind> kind = kindOf(first);
      if (!kind) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < count && end - i < longestLine && sameRun(first, sides_.at(ring.sides[(start + end) % count])))
        ++end;
      emit(ring, *kind, start + i, end - i);
      i = end;
    }
  }

  void emit(const OwnedRing& ring, BorderKind kind, std::size_t first, std::size_t sides) {
    const std::size_t count = ring.points.size();
    std::vector<glm::vec2> line;
    for (std::size_t i = 0; i <= sides; ++i) line.push_back(ring.points[(first + i) % count]);
    for (std::size_t i = 0; i < sides; ++i) sides_.at(ring.sides[(first + i) % count]).drawn = true;
    appendLine(level_, kind, line);
  }

  Level& level_;
  Kind kind_;
  Points points_;
  std::unordered_map<std::uint64_t, Side> sides_;
  std::vector<OwnedRing> rings_;
};

void traceAll(Level& level, const std::vector<Shape>& shapes, Kind kind) {
  Tracing tracing(level, std::move(kind));
  for (std::uint32_t owner = 0; owner < shapes.size(); ++owner)
    for (const Polygon& polygon : shapes[owner].polygons) tracing.add(owner, polygon);
  tracing.trace();
}

std::vector<glm::vec2> openLine(const Ring& line) {
  std::vector<glm::vec2> points;
  for (const glm::dvec2 point : densifiedLine(line, longestSide)) points.emplace_back(point);
  return points;
}

}  // namespace

void appendBorders(Level& level, const ShapeLevel& shapes) {
  const auto dated = [](const Shape& shape) { return shape.area.from > distantPast || shape.area.to < distantFuture; };
  if (std::ranges::any_of(shapes.countries, dated)) return appendDatedBorders(level, shapes.countries);
  traceAll(level, shapes.countries, [&](std::uint32_t first, std::uint32_t second) -> std::optional<BorderKind> {
    if (second == nobody) return BorderKind::coast;
    if (first == second) return std::nullopt;
    const bool disputed = shapes.countries[first].disputed || shapes.countries[second].disputed;
    return disputed ? BorderKind::disputed : BorderKind::country;
  });
  traceAll(level, shapes.provinces, [&](std::uint32_t first, std::uint32_t second) -> std::optional<BorderKind> {
    if (second == nobody || first == second) return std::nullopt;
    const bool inside = shapes.provinces[first].area.country == shapes.provinces[second].area.country;
    return inside ? std::optional(BorderKind::province) : std::nullopt;
  });
  for (const Ring& claim : shapes.claims)
    if (claim.size() > 1) appendLine(level, BorderKind::disputed, openLine(claim));
}

}  // namespace geo
