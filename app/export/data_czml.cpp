// CZML, which plays in Cesium: each event is there while it lasts, marches walk.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/export/data_formats.hpp"
#include "app/kinds.hpp"
#include "app/travel.hpp"
#include "geo/outgoing_shapes.hpp"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

constexpr geo::Instant first{-62'135'596'800}, last{253'402'300'799};  // years 1 to 9999: Cesium's calendar

std::string interval(geo::Instant from, geo::Instant to) {
  return isoTime(std::clamp(from, first, last)) + "/" + isoTime(std::clamp(to, first, last));
}

std::string interval(const geo::Event& event) {
  const PlainSpan span = plainSpan(event);
  return interval(span.from.value_or(first), span.to.value_or(last));
}

Json rgba(render::Colour c) {
  return {{"rgba", {c.r, c.g, c.b, c.a}}};
}

Json pointOf(const geo::Event& event) {
  return {{"pixelSize", 10},
          {"color", rgba(kindOf(event.kind).light)},
          {"outlineColor", rgba({255, 255, 255})},
          {"outlineWidth", 1.5}};
}

Json packet(const geo::Event& event, const DataOptions& options, std::size_t number) {
  return {{"id", number == 0 ? event.id : event.id + "-" + std::to_string(number + 1)},
          {"name", event.title.get(options.language)},
          {"description", event.summary.get(options.language)},
          {"availability", interval(event)},
          {"point", pointOf(event)}};
}

Json atPlace(const geo::Place& place) {
  return {{"cartographicDegrees", {place.at.x, place.at.y, 0}}};
}

Json alongRoad(const geo::Event& event, const geo::Route& route) {
  const std::vector<Knot> known = knots(event, route);
  if (known.size() < 2) return atPlace(route.front());
  Json samples = Json::array();
  for (const Knot& knot : known)
    for (const double value : {static_cast<double>(knot.at.seconds - known.front().at.seconds),
                               route[knot.waypoint].at.x, route[knot.waypoint].at.y, 0.0})
      samples.push_back(value);
  return {{"epoch", isoTime(known.front().at)},
          {"forwardExtrapolationType", "HOLD"},
          {"backwardExtrapolationType", "HOLD"},
          {"cartographicDegrees", std::move(samples)}};
}

Json lineOf(const geo::Event& event, const geo::Route& route) {
  Json degrees = Json::array();
  for (const geo::Place& place : route)
    for (const double value : {place.at.x, place.at.y, 0.0}) degrees.push_back(value);
  return {{"positions", {{"cartographicDegrees", std::move(degrees)}}},
          {"width", 2},
          {"clampToGround", true},
          {"material", {{"solidColor", {{"color", rgba(kindOf(event.kind).light)}}}}}};
}

Json degreesOf(const std::vector<geo::LonLat>& ring) {
  Json out = Json::array();
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)  // Cesium closes them itself
    for (const double value : {ring[i].x, ring[i].y, 0.0}) out.push_back(value);
  return out;
}

Json areaOf(const geo::Event& event, const geo::AreaRings& area) {
  render::Colour fill = kindOf(event.kind).light;
  fill.a = 110;
  Json out{{"positions", {{"cartographicDegrees", degreesOf(area.front())}}},
           {"material", {{"solidColor", {{"color", rgba(fill)}}}}}};
  Json holes = Json::array();
  for (std::size_t i = 1; i < area.size(); ++i) holes.push_back(degreesOf(area[i]));
  if (!holes.empty()) out["holes"] = {{"cartographicDegrees", std::move(holes)}};
  return out;
}

/// From the first beginning to the last end that is known.
std::string wholeInterval(const geo::Outgoing& events, std::string& start) {
  geo::Instant from = last, to = first;
  events.each([&](const geo::Event& event) {
    const PlainSpan span = plainSpan(event);
    if (span.from) from = std::min(from, *span.from);
    to = std::max(to, span.to.value_or(event.when.bounds.latestStart));
  });
  if (from > to) from = to = {0};
  start = isoTime(std::clamp(from, first, last));
  return interval(from, to);
}

Json document(const geo::Outgoing& events, const DataOptions& options) {
  std::string start;
  const std::string whole = wholeInterval(events, start);
  return {{"id", "document"},
          {"name", options.title},
          {"version", "1.0"},
          {"clock",
           {{"interval", whole},
            {"currentTime", start},
            {"multiplier", 2'592'000},
            {"range", "LOOP_STOP"},
            {"step", "SYSTEM_CLOCK_MULTIPLIER"}}}};
}

void writePackets(const geo::Event& event, const DataOptions& options, const Put& put) {
  const auto write = [&put](const Json& one) { put(",\n" + one.dump(-1, ' ', false, Json::error_handler_t::replace)); };
  std::size_t number = 0;
  for (const geo::Route& route : event.routes) {
    if (route.empty()) continue;
    Json one = packet(event, options, number++);
    one["position"] = alongRoad(event, route);
    one["polyline"] = lineOf(event, route);
    write(one);
  }
  for (const geo::Place& place : geo::ownPoints(event)) {
    Json one = packet(event, options, number++);
    one["position"] = atPlace(place);
    write(one);
  }
  for (const geo::AreaRings& area : geo::closedAreas(event)) {
    Json one = packet(event, options, number++);
    one.erase("point");
    one["polygon"] = areaOf(event, area);
    write(one);
  }
}

}  // namespace

void writeCzml(const geo::Outgoing& events, const DataOptions& options, const Put& put) {
  put("[" + document(events, options).dump(-1, ' ', false, Json::error_handler_t::replace));
  events.each([&](const geo::Event& event) { writePackets(event, options, put); });
  put("\n]\n");
}

}  // namespace app
