// See geometry.hpp.
#include "geo/read/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

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

std::vector<LonLat> ringFrom(const Geometry& ring) {
  std::vector<LonLat> points;
  for (const Position& at : ring.positions) points.emplace_back(at.x, at.y);
  return points;
}

std::optional<RingMiddle> middleOfPolygon(const Geometry& polygon) {
  return polygon.parts.empty() ? std::nullopt : middleOf(ringFrom(polygon.parts[0]));
}

void addMiddle(const RingMiddle& middle, Shape& shape, Reading& reading) {
  Place place;
  place.at = reading.placeAt(middle.at.x, middle.at.y);
  place.extent = Extent::area;
  shape.places.push_back(std::move(place));
}

void addRings(const Geometry& polygon, Shape& shape) {
  AreaRings& rings = shape.areas.emplace_back();
  for (const Geometry& ring : polygon.parts) rings.push_back(ringFrom(ring));
}

bool isAllPolygons(const Geometry& geometry) {
  return !geometry.parts.empty() &&
         std::ranges::all_of(geometry.parts, [](const Geometry& part) { return part.kind == Geometry::Kind::polygon; });
}

/// Many areas are one place, in the largest.
void addLargest(const Geometry& polygons, Shape& shape, Reading& reading) {
  std::optional<RingMiddle> largest;
  for (const Geometry& polygon : polygons.parts)
    if (const auto one = middleOfPolygon(polygon); one && (!largest || one->size > largest->size)) largest = one;
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
      if (const auto middle = middleOfPolygon(geometry)) addMiddle(*middle, shape, reading), addRings(geometry, shape);
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

std::optional<RingMiddle> middleOf(const std::vector<LonLat>& ring) {
  if (ring.empty()) return std::nullopt;
  const auto boxWith = [&ring](double west) {  // longitudes from there on eastwards
    LonLat low(1e9), high(-1e9);
    for (LonLat at : ring) {
      if (at.x < west) at.x += 360;
      low = glm::min(low, at), high = glm::max(high, at);
    }
    return std::pair(low, high);
  };
  auto [low, high] = boxWith(-1e9);
  if (const auto [from, to] = boxWith(0); high.x - low.x > 180 && to.x - from.x < high.x - low.x) low = from, high = to;
  RingMiddle out{(low + high) / 2.0, (high.x - low.x) * (high.y - low.y)};
  if (out.at.x > 180) out.at.x -= 360;
  return out;
}

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
