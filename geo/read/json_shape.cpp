// See json_shape.hpp.
#include "geo/read/json_shape.hpp"

#include "geo/read/geometry.hpp"

namespace geo {
namespace {

void add(const Json& geometry, Shape& shape, Reading& reading);

void wrong(const Json& found, const char* expected, Reading& reading) {
  reading.report("geometry", shown(found), expected, Action::repaired);
}

Place placeFrom(const Json& position, Reading& reading) {
  Place place;
  if (position.is_array() && position.size() >= 2 && position[0].is_number() && position[1].is_number()) {
    place.at = reading.placeAt(position[0].get<double>(), position[1].get<double>());
  } else {
    place.at = nowhere;
    wrong(position, "a position [longitude, latitude]", reading);
  }
  return place;
}

const Json& coordinates(const Json& geometry, Reading& reading) {
  const Json& found = list(geometry, "coordinates", reading);
  if (found.empty()) wrong(geometry, "coordinates: it has none", reading);
  return found;
}

Route routeFrom(const Json& line, Reading& reading) {
  Route route;
  if (!line.is_array()) wrong(line, "a list of positions", reading);
  if (line.is_array())
    for (const Json& position : line) route.push_back(placeFrom(position, reading));
  return route;
}

/// Of a polygon's outer ring.
std::optional<RingMiddle> middle(const Json& polygon, Reading& reading) {
  if (!polygon.is_array() || polygon.empty()) return std::nullopt;
  Shape outline;
  outline.routes.push_back(routeFrom(polygon[0], reading));
  dropUnplaced(outline);
  if (outline.routes.empty()) return std::nullopt;
  std::vector<LonLat> ring;
  for (const Place& corner : outline.routes[0]) ring.push_back(corner.at);
  return middleOf(ring);
}

std::vector<LonLat> ringFrom(const Json& ring) {
  std::vector<LonLat> out;
  if (!ring.is_array()) return out;
  for (const Json& position : ring)
    if (position.is_array() && position.size() >= 2 && position[0].is_number() && position[1].is_number())
      out.emplace_back(position[0].get<double>(), position[1].get<double>());
  return out;
}

void addArea(const std::vector<const Json*>& polygons, Shape& shape, Reading& reading) {
  std::optional<RingMiddle> largest;
  for (const Json* polygon : polygons)
    if (const auto one = middle(*polygon, reading); one && (!largest || one->size > largest->size)) largest = one;
  if (!largest) return;
  Place place;
  place.at = largest->at;
  place.extent = Extent::area;
  shape.places.push_back(std::move(place));
  for (const Json* polygon : polygons) {
    if (!polygon->is_array()) continue;
    AreaRings& rings = shape.areas.emplace_back();
    for (const Json& ring : *polygon) rings.push_back(ringFrom(ring));
  }
}

void addAreas(const Json& polygons, Shape& shape, Reading& reading) {
  std::vector<const Json*> all;
  for (const Json& polygon : polygons) all.push_back(&polygon);
  addArea(all, shape, reading);
}

void addPart(const Json& part, Shape& shape, Reading& reading) {
  if (part.is_null() || part == "null") return;  // Linked Places: a place that nobody knows
  const std::size_t before = shape.places.size();
  add(part, shape, reading);
  if (!member(part, "when").is_object()) return;
  const auto stated = statedWhen(member(part, "when"), reading);
  for (std::size_t at = before; stated && at < shape.places.size(); ++at) shape.places[at].when = stated->when;
}

/// Linked Places: well-known text in the place of coordinates.
bool addWkt(const Json& geometry, Shape& shape, Reading& reading) {
  if (member(geometry, "coordinates").is_array()) return false;
  for (const char* key : {"geowkt", "geo_wkt"}) {
    const Json& wkt = member(geometry, key);
    const auto found = wkt.is_string() ? geometryFromWkt(wkt.get_ref<const std::string&>()) : std::nullopt;
    if (!found) continue;
    Shape part = shapeFrom(*found, reading);
    shape.places.insert(shape.places.end(), part.places.begin(), part.places.end());
    shape.routes.insert(shape.routes.end(), part.routes.begin(), part.routes.end());
    shape.areas.insert(shape.areas.end(), part.areas.begin(), part.areas.end());
    return true;
  }
  return false;
}

void add(const Json& geometry, Shape& shape, Reading& reading) {
  if (addWkt(geometry, shape, reading)) return;
  const std::string type = text(geometry, "type", reading);
  if (type == "Point") {
    shape.places.push_back(placeFrom(member(geometry, "coordinates"), reading));
  } else if (type == "MultiPoint") {
    for (const Json& position : coordinates(geometry, reading)) shape.places.push_back(placeFrom(position, reading));
  } else if (type == "LineString") {
    shape.routes.push_back(routeFrom(coordinates(geometry, reading), reading));
  } else if (type == "MultiLineString") {
    for (const Json& line : coordinates(geometry, reading)) shape.routes.push_back(routeFrom(line, reading));
  } else if (type == "Polygon") {
    addArea({&coordinates(geometry, reading)}, shape, reading);
  } else if (type == "MultiPolygon") {
    addAreas(coordinates(geometry, reading), shape, reading);
  } else if (type == "GeometryCollection") {
    for (const Json& part : list(geometry, "geometries", reading)) addPart(part, shape, reading);
  } else {
    wrong(geometry.is_object() ? member(geometry, "type") : geometry, "a GeoJSON geometry", reading);
  }
}

}  // namespace

Shape shapeFrom(const Json& geometry, Reading& reading) {
  Shape shape;
  if (!geometry.is_null()) add(geometry, shape, reading);
  return shape;
}

bool hasPartWhens(const Json& geometry) {
  const Json& parts = member(geometry, "geometries");
  if (parts.is_array())
    for (const Json& part : parts)
      if (member(part, "when").is_object()) return true;
  return member(geometry, "when").is_object();
}

std::vector<StatedWhen> partWhens(const Json& geometry, Reading& reading) {
  std::vector<StatedWhen> whens;
  const auto add = [&](const Json& part) {
    if (!member(part, "when").is_object()) return;
    if (auto stated = statedWhen(member(part, "when"), reading)) whens.push_back(*std::move(stated));
  };
  add(geometry);
  for (const Json& part : list(geometry, "geometries", reading)) add(part);
  return whens;
}

}  // namespace geo
