// Topotime's periods (github.com/kgeographer/topotime) and SIMILE's events as JSON. See json_dialects.hpp.
#include "geo/read/event_feature.hpp"
#include "geo/read/json_dialects.hpp"
#include "geo/read/simile.hpp"

namespace geo {
namespace {

std::string date(const Json& span, const char* key) {
  const Json& value = member(span, key);
  return value.is_null() ? std::string{} : timeText(cellFrom(value));
}

/// [start, latest start, earliest end, end]: the early GeoJSON-T grew out of it.
Json fiveParts(const Json& span) {
  return Json::array({date(span, "s"), date(span, "ls"), date(span, "ee"), date(span, "e"), ""});
}

Json asFeature(const Json& period) {
  Json spans = Json::array();
  const Json& stated = member(period, "tSpans");
  if (stated.is_array())
    for (const Json& span : stated) spans.push_back(fiveParts(span));
  return {{"type", "Feature"},
          {"id", cellFrom(member(period, "id"))},
          {"properties", {{"title", cellFrom(member(period, "label"))}}},
          {"when", {{"timespans", std::move(spans)}}},
          {"geometry", nullptr}};
}

std::string fieldOf(const Json& event, const char* key) {
  const std::string_view name = key;
  if (name == "lat" || name == "lon") return cellFrom(member(member(event, "point"), key));
  return cellFrom(member(event, key));
}

}  // namespace

bool readPeriods(const Json& root, Reading& reading) {
  const Json& periods = member(root, "periods");
  if (!periods.is_array() || periods.empty() || !member(periods[0], "tSpans").is_array()) return false;
  reading.layer().columns = {{"start", "tSpans"}, {"end", "tSpans"}, {"title", "label"}};
  reading.layer().recognisedAs = "topotime";
  std::size_t number = 0;
  for (const Json& period : periods) {
    reading.beginRow(++number);
    readEvent(asFeature(period), reading);
  }
  reading.finish("Topotime");
  return true;
}

bool readSimileEvents(const Json& root, Reading& reading) {
  const Json& events = member(root, "events");
  if (!events.is_array() || events.empty() || !member(events[0], "start").is_string()) return false;
  Gathered rows;
  for (const Json& event : events) {
    rows.begin(rows.size() + 1);
    putSimileEvent([&](const char* key) { return fieldOf(event, key); }, rows);
  }
  rows.read(reading, false);
  reading.layer().recognisedAs = "simile";
  reading.finish("SIMILE");
  return true;
}

}  // namespace geo
