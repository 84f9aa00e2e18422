// Features that move. OGC 19-045r3 (prism and trajectory form), kepler.gl's trips, togeojson's coordTimes. See
// json_dialects.hpp.
#include <algorithm>
#include <cmath>

#include "geo/read/json_dialects.hpp"
#include "geo/read/json_shape.hpp"

namespace geo {
namespace {

constexpr double leastTime = 1e8;  // a fourth number above it is a time in seconds (or milliseconds), not a measure

const Json& prisms(const Json& item) {
  const Json& own = member(item, "temporalGeometry");
  if (!own.is_null()) return own;
  static const Json none;
  const Json& type = member(item, "type");
  const bool bare = type.is_string() && type.get_ref<const std::string&>().starts_with("Moving");
  return bare ? item : none;
}

/// The times of a line's positions, wherever a dialect puts them.
const Json& timesOf(const Json& feature) {
  const Json& properties = member(feature, "properties");
  for (const char* key : {"datetimes", "coordTimes", "times"})
    if (const Json& times = member(properties, key); times.is_array()) return times;
  if (const Json& beside = member(feature, "datetimes"); beside.is_array()) return beside;  // drafts of the standard
  const Json& nested = member(properties, "coordinateProperties");
  return member(nested, "times");
}

bool isDated(const Json& position) {
  return position.is_array() && position.size() >= 4 && position[3].is_number() &&
         position[3].get<double>() >= leastTime;
}

bool isDatedLine(const Json& positions) {
  return positions.is_array() && !positions.empty() && std::all_of(positions.begin(), positions.end(), isDated);
}

/// All positions of a line, or of several, have a time, or it is another kind of fourth number.
bool isTrip(const Json& geometry) {
  const Json& coordinates = member(geometry, "coordinates");
  if (member(geometry, "type") == "LineString") return isDatedLine(coordinates);
  return member(geometry, "type") == "MultiLineString" && coordinates.is_array() && !coordinates.empty() &&
         std::all_of(coordinates.begin(), coordinates.end(), isDatedLine);
}

std::string timeOf(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_float() && std::abs(value.get<double>()) < 1e15)
    return std::to_string(std::llround(value.get<double>()));
  return value.dump();
}

bool isPosition(const Json& value) {
  return value.is_array() && value.size() >= 2 && value[0].is_number() && value[1].is_number();
}

void addTo(Track& track, const Json& position, const std::string& time, Reading& reading) {
  if (!isPosition(position))
    return reading.report("coordinates", shown(position), "a position [longitude, latitude]", Action::repaired);
  track.add(position[0].get<double>(), position[1].get<double>(), time);
}

void reportLengths(std::size_t positions, std::size_t times, Reading& reading) {
  if (positions != times)
    reading.report("datetimes", std::to_string(times) + " times",
                   "one for each of the " + std::to_string(positions) + " positions", Action::repaired);
}

void addPositions(const Json& positions, const Json& times, Track& track, Reading& reading) {
  reportLengths(positions.size(), times.size(), reading);
  track.breakHere();
  for (std::size_t at = 0; at < positions.size(); ++at)
    addTo(track, positions[at], at < times.size() ? timeOf(times[at]) : std::string{}, reading);
}

/// A line or an area at each of several times.
void addDatedShapes(const std::string& type, const Json& prism, const Json& times, Gathered& rows, Reading& reading) {
  const Json& coordinates = list(prism, "coordinates", reading);
  reportLengths(coordinates.size(), times.size(), reading);
  for (std::size_t at = 0; at < std::min(coordinates.size(), times.size()); ++at) {
    Shape one = shapeFrom(Json{{"type", type}, {"coordinates", coordinates[at]}}, reading);
    const std::string time = timeText(timeOf(times[at]));
    const auto when = reading.date(time, "datetimes");
    for (Place& place : one.places) place.when = when;
    for (Route& line : one.routes)
      for (Place& place : line) place.when = when;
    rows.shape().places.insert(rows.shape().places.end(), one.places.begin(), one.places.end());
    rows.shape().routes.insert(rows.shape().routes.end(), one.routes.begin(), one.routes.end());
  }
  if (times.empty()) return;
  rows.put("start", timeText(timeOf(times.front())));
  if (times.size() > 1) rows.put("end", timeText(timeOf(times.back())));
}

void addPrism(const Json& prism, Track& track, Gathered& rows, Reading& reading) {
  for (const char* parts : {"prisms", "sequences", "members"})
    for (const Json& part : list(prism, parts, reading)) {
      Json whole = part;
      if (whole.is_object() && !whole.contains("type")) whole["type"] = member(prism, "type");
      addPrism(whole, track, rows, reading);
    }
  const std::string type = text(prism, "type", reading);
  const Json& times = list(prism, "datetimes", reading);
  if (times.empty()) return;
  if (type == "MovingPoint" || type == "MovingGeomPoint")
    addPositions(list(prism, "coordinates", reading), times, track, reading);
  else if (type == "MovingLineString" || type == "MovingPolygon")
    addDatedShapes(type.substr(6), prism, times, rows, reading);
  else
    reading.report("temporalGeometry", type, "MovingPoint, MovingLineString or MovingPolygon", Action::repaired);
}

void addTrip(const Json& positions, Track& track, Reading& reading) {
  if (!positions.is_array() || positions.empty()) return;
  if (!isDated(positions[0])) {
    for (const Json& line : positions)
      if (isDatedLine(line)) addTrip(line, track, reading);
    return;
  }
  track.breakHere();
  for (const Json& position : positions) addTo(track, position, timeOf(position[3]), reading);
}

/// Lists as long as the line belong to its points and not to the table.
void putProperties(const Json& properties, Gathered& rows) {
  if (!properties.is_object()) return;
  for (const auto& [key, value] : properties.items())
    if (!value.is_array() && !value.is_object()) rows.put(key, cellFrom(value));
}

}  // namespace

bool isMoving(const Json& feature) {
  if (!prisms(feature).is_null()) return true;
  const Json& geometry = member(feature, "geometry");
  const Json& type = member(geometry, "type");
  if (type == "LineString" && timesOf(feature).is_array()) return true;
  return isTrip(geometry);
}

void addMoving(const Json& feature, Gathered& rows, Reading& reading) {
  Track track(reading);
  const Json& temporal = prisms(feature);
  const Json& positions = member(member(feature, "geometry"), "coordinates");
  if (temporal.is_array())
    for (const Json& prism : temporal) addPrism(prism, track, rows, reading);
  else if (!temporal.is_null())
    addPrism(temporal, track, rows, reading);
  else if (timesOf(feature).is_array() && positions.is_array())
    addPositions(positions, timesOf(feature), track, reading);
  else
    addTrip(positions, track, reading);
  track.putInto(rows);
  rows.put("id", cellFrom(member(feature, "id")));
  putProperties(member(feature, "properties"), rows);
}

}  // namespace geo
