// See geometry.hpp.
#include "geo/read/geometry.hpp"

#include <algorithm>
#include <cmath>

#include "geo/edtf.hpp"
#include "geo/read/table.hpp"

namespace geo {
namespace {

/// A measure above it is a time: 1973 in seconds since 1970; in milliseconds above the second.
constexpr double leastSeconds = 1e8, leastMilliseconds = 1e11, mostMilliseconds = 1e14;

std::optional<std::string> timeOf(const Position& position) {
  if (!position.m || !(*position.m >= leastSeconds) || *position.m > mostMilliseconds) return std::nullopt;
  const double seconds = *position.m >= leastMilliseconds ? *position.m / 1'000 : *position.m;
  return toEdtf(Instant{static_cast<std::int64_t>(std::floor(seconds))}, Precision::second) + "Z";
}

Place placeFrom(const Position& position, Reading& reading) {
  Place place;
  place.at = reading.placeAt(position.x, position.y);
  if (const auto time = timeOf(position)) place.when = reading.date(*time, "geometry");
  return place;
}

Route routeFrom(const Geometry& line, Reading& reading) {
  Route route;
  for (const Position& position : line.positions) route.push_back(placeFrom(position, reading));
  return route;
}

struct Box {
  Position low, high;
  double size() const { return (high.x - low.x) * (high.y - low.y); }
};

std::optional<Box> boxOf(const Geometry& polygon) {
  if (polygon.parts.empty() || polygon.parts[0].positions.empty()) return std::nullopt;
  const auto& ring = polygon.parts[0].positions;
  Box box{ring[0], ring[0]};
  for (const Position& at : ring) {
    box.low = {std::min(box.low.x, at.x), std::min(box.low.y, at.y)};
    box.high = {std::max(box.high.x, at.x), std::max(box.high.y, at.y)};
  }
  return box;
}

void addMiddle(const Box& box, Shape& shape, Reading& reading) {
  Place place;
  place.at = reading.placeAt((box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2);
  place.extent = Extent::area;
  shape.places.push_back(std::move(place));
}

void addRings(const Geometry& polygon, Shape& shape) {
  AreaRings& rings = shape.areas.emplace_back();
  for (const Geometry& ring : polygon.parts) {
    std::vector<LonLat>& points = rings.emplace_back();
    for (const Position& at : ring.positions) points.emplace_back(at.x, at.y);
  }
}

bool isAllPolygons(const Geometry& geometry) {
  return !geometry.parts.empty() &&
         std::ranges::all_of(geometry.parts, [](const Geometry& part) { return part.kind == Geometry::Kind::polygon; });
}

/// Many areas are one place, in the largest.
void addLargest(const Geometry& polygons, Shape& shape, Reading& reading) {
  std::optional<Box> largest;
  for (const Geometry& polygon : polygons.parts)
    if (const auto box = boxOf(polygon); box && (!largest || box->size() > largest->size())) largest = box;
  if (!largest) return;
  addMiddle(*largest, shape, reading);
  for (const Geometry& polygon : polygons.parts) addRings(polygon, shape);
}

void add(const Geometry& geometry, Shape& shape, Reading& reading) {
  if (geometry.empty()) return reading.report("geometry", "EMPTY", "coordinates: it has none", Action::repaired);
  switch (geometry.kind) {
    case Geometry::Kind::point:
      return shape.places.push_back(placeFrom(geometry.positions[0], reading));
    case Geometry::Kind::line:
      return shape.routes.push_back(routeFrom(geometry, reading));
    case Geometry::Kind::polygon:
      if (const auto box = boxOf(geometry)) addMiddle(*box, shape, reading), addRings(geometry, shape);
      return;
    case Geometry::Kind::collection:
      if (isAllPolygons(geometry)) return addLargest(geometry, shape, reading);
      for (const Geometry& part : geometry.parts) add(part, shape, reading);
  }
}

void collect(const Geometry& geometry, MeasuredSpan& span) {
  for (const Position& position : geometry.positions)
    if (auto time = timeOf(position)) {
      if (span.start.empty() || *time < span.start) span.start = *time;
      if (*time > span.end) span.end = *std::move(time);
    }
  for (const Geometry& part : geometry.parts) collect(part, span);
}

}  // namespace

Shape shapeFrom(const Geometry& geometry, Reading& reading) {
  Shape shape;
  add(geometry, shape, reading);
  return shape;
}

MeasuredSpan measuredSpan(const Geometry& geometry) {
  MeasuredSpan span;
  collect(geometry, span);
  if (span.end == span.start) span.end.clear();
  return span;
}

}  // namespace geo
