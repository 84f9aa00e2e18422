// Lists of plain objects inside an object, as services answer: `{"count": 2, "data": [{…}, {…}]}`; and the states of
// aircraft as OpenSky sends them, lists without names. See json_dialects.hpp.
#include <algorithm>
#include <array>

#include "geo/read/json_dialects.hpp"

namespace geo {
namespace {

/// openskynetwork.github.io/opensky-api/rest.html, "All State Vectors".
constexpr std::array stateNames{"icao24",     "callsign",       "origin_country", "time_position", "time",
                                "longitude",  "latitude",       "baro_altitude",  "on_ground",     "velocity",
                                "true_track", "vertical_rate",  "sensors",        "geo_altitude",  "squawk",
                                "spi",        "position_source"};

bool areObjects(const Json& value) {
  return value.is_array() && !value.empty() &&
         std::all_of(value.begin(), value.end(), [](const Json& entry) { return entry.is_object(); });
}

bool isGeometry(const Json& value) {
  return member(value, "type").is_string() && member(value, "coordinates").is_array();
}

Gathered recordsOf(const Json& list) {
  Gathered rows;
  for (const Json& entry : list) {
    rows.begin(rows.size() + 1);
    putRecord(entry, rows);
  }
  return rows;
}

bool readStates(const Json& root, Reading& reading) {
  const Json& states = member(root, "states");
  if (!states.is_array() || states.empty() || !states[0].is_array() || !member(root, "time").is_number()) return false;
  Gathered rows;
  for (const Json& state : states) {
    rows.begin(rows.size() + 1);
    if (!state.is_array()) continue;
    for (std::size_t i = 0; i < std::min(state.size(), stateNames.size()); ++i)
      rows.put(stateNames.at(i), cellFrom(state[i]));
  }
  rows.read(reading, false);
  reading.layer().recognisedAs = "opensky-states";
  reading.finish("JSON");
  return true;
}

}  // namespace

void putRecord(const Json& object, Gathered& rows) {
  if (!object.is_object()) return;
  for (const auto& [key, value] : object.items()) {
    if (!value.is_object() || isGeometry(value)) {
      rows.put(key, cellFrom(value));
      continue;
    }
    for (const auto& [part, held] : value.items()) rows.put(key + "_" + part, cellFrom(held));
  }
}

bool readRecords(const Json& root, Reading& reading) {
  if (!root.is_object()) return false;
  if (readStates(root, reading)) return true;
  bool first = true;
  for (const auto& [key, value] : root.items()) {
    if (!areObjects(value)) continue;
    Gathered rows = recordsOf(value);
    if (!rows.hasDates(reading.options())) continue;
    if (!first) reading.beginLayer(key);
    first = false;
    rows.read(reading, false);
  }
  if (!first) reading.finish("JSON");
  return !first;
}

}  // namespace geo
