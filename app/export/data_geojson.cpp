// GeoJSON with a Linked Places `when`: the form of the bundled timeline (data/README.md), so that nothing is lost.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "app/export/data_formats.hpp"
#include "geo/edtf.hpp"
#include "geo/outgoing_shapes.hpp"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& to, const std::string& key, const std::string& value) {
  if (!value.empty()) to[key] = value;
}

void put(Json& to, const std::string& key, const geo::LocalText& text) {
  put(to, key, text.in[0]);
  put(to, key + "_es", text.in[1]);
  put(to, key + "_pt", text.in[2]);
}

void put(Json& to, const std::string& key, const std::vector<std::string>& values) {
  if (!values.empty()) to[key] = values;
}

void put(Json& to, const std::string& key, const std::vector<geo::Figure>& figures) {
  for (const geo::Figure& figure : figures) {
    Json one{{"low", figure.low}};
    if (figure.high) one["high"] = *figure.high;
    put(one, "by", figure.by);
    to[key].push_back(std::move(one));
  }
}

const char* extentName(geo::Extent extent) {
  return extent == geo::Extent::area ? "area" : extent == geo::Extent::country ? "country" : "";
}

Json described(const geo::Place& place, const std::string& date) {
  Json out = Json::object();
  put(out, "name", place.name);
  put(out, "country", place.country);
  put(out, "extent", std::string(extentName(place.extent)));
  put(out, "date", date);
  if (place.radius > 0) out["radius_km"] = place.radius;
  if (place.assumed) out["assumed"] = true;
  return out;
}

Json described(const std::vector<geo::Place>& places) {
  Json out = Json::array();
  for (const geo::Place& place : places) out.push_back(described(place, place.when ? geo::toEdtf(*place.when) : ""));
  return out;
}

Json point(const geo::Place& place) {
  return {place.at.x, place.at.y};
}

Json points(const std::vector<geo::Place>& places) {
  Json out = Json::array();
  for (const geo::Place& place : places) out.push_back(point(place));
  return out;
}

Json rings(const geo::AreaRings& area) {
  Json out = Json::array();
  for (const std::vector<geo::LonLat>& ring : area) {
    out.push_back(Json::array());
    for (const geo::LonLat at : ring) out.back().push_back({at.x, at.y});
  }
  return out;
}

/// `Point` where it is one, `MultiPoint` where they are several.
Json geometry(const std::string& name, Json coordinates) {
  const bool one = coordinates.size() == 1;
  Json all = one ? Json(coordinates[0]) : std::move(coordinates);
  return {{"type", one ? name : "Multi" + name}, {"coordinates", std::move(all)}};
}

/// Lines, points and areas, in the order in which they are described.
Json geometryOf(const geo::Event& event) {
  Json parts = Json::array(), lines = Json::array(), areas = Json::array();
  for (const geo::Route& route : event.routes) lines.push_back(points(route));
  for (const geo::AreaRings& area : geo::closedAreas(event)) areas.push_back(rings(area));
  if (!lines.empty()) parts.push_back(geometry("LineString", std::move(lines)));
  if (const auto own = geo::ownPoints(event); !own.empty()) parts.push_back(geometry("Point", points(own)));
  if (!areas.empty()) parts.push_back(geometry("Polygon", std::move(areas)));
  if (parts.empty()) return nullptr;
  if (parts.size() == 1) return parts[0];
  return {{"type", "GeometryCollection"}, {"geometries", std::move(parts)}};
}

/// Many areas are one place to whoever reads them.
std::vector<geo::Place> describedPlaces(const geo::Event& event) {
  std::vector<geo::Place> out = geo::ownPoints(event);
  if (const auto ofAreas = geo::areaPlaces(event); !ofAreas.empty()) out.push_back(ofAreas.front());
  return out;
}

void putPlaces(Json& to, const geo::Event& event) {
  if (event.routes.size() == 1) to["waypoints"] = described(event.routes.front());
  for (const geo::Route& route : event.routes)
    if (event.routes.size() > 1) to["waypoints"].push_back(described(route));
  if (const auto places = describedPlaces(event); !places.empty()) to["places"] = described(places);
}

void putPhases(Json& to, const geo::Event& event) {
  for (const geo::Phase& phase : event.phases) {
    Json one{{"at", phase.edtf}};
    put(one, "text", phase.text);
    put(one, "source", phase.source);
    to["phases"].push_back(std::move(one));
  }
}

void putSources(Json& to, const geo::Event& event) {
  for (const geo::Source& source : event.sources) {
    Json one = Json::object();
    put(one, "title", source.title);
    put(one, "publisher", source.publisher);
    put(one, "url", source.url);
    to["sources"].push_back(std::move(one));
  }
}

const char* certaintyName(geo::Certainty certainty) {
  return certainty == geo::Certainty::certain     ? "certain"
         : certainty == geo::Certainty::uncertain ? "uncertain"
                                                  : "less-certain";
}

Json propertiesOf(const geo::Event& event) {
  Json out = Json::object();
  put(out, "kind", event.kind);
  put(out, "title", event.title);
  put(out, "summary", event.summary);
  put(out, "countries", event.countries);
  put(out, "actors", event.actors);
  putPlaces(out, event);
  put(out, "participants", event.participants);
  put(out, "killed", event.killed);
  put(out, "injured", event.injured);
  out["certainty"] = certaintyName(event.certainty);
  if (event.contested) out["contested"] = true;
  put(out, "contested_note", event.contestedNote);
  put(out, "outcome", event.outcome);
  put(out, "mode", event.mode);
  putPhases(out, event);
  putSources(out, event);
  return out;
}

Json whenOf(const geo::Event& event) {
  Json span{{"start", {{"in", event.start}}}};
  if (!event.end.empty()) span["end"] = {{"in", event.end}};
  return {{"timespans", Json::array({std::move(span)})}};
}

/// Properties of which the timeline's schema says that they are no mere text.
constexpr std::array<std::string_view, 9> lists{"places", "waypoints", "participants", "killed", "injured",
                                                "phases", "sources",   "countries",    "actors"};

/// What its table says besides, under names that are not taken.
void putCells(Json& to, const geo::Event& event) {
  for (const geo::Cell& cell : event.cells) {
    const bool isList = std::ranges::count(lists, cell.column) > 0;
    const std::string name = isList ? cell.column + "_text" : cell.column;
    if (!cell.text.empty() && !name.empty() && !to.contains(name)) to[name] = cell.text;
  }
}

Json featureOf(const geo::Event& event) {
  Json properties = propertiesOf(event);
  putCells(properties, event);
  return {{"type", "Feature"},
          {"id", event.id},
          {"properties", std::move(properties)},
          {"when", whenOf(event)},
          {"geometry", geometryOf(event)}};
}

std::string textOf(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void writeGeoJson(const geo::Outgoing& events, const DataOptions& options, const Put& put) {
  put("{\"type\": \"FeatureCollection\",\n");
  if (!options.title.empty()) put("\"title\": " + textOf(options.title) + ",\n");
  if (!options.licence.empty()) put("\"licence\": " + textOf(options.licence) + ",\n");
  put("\"features\": [");
  const char* between = "\n";
  events.each([&](const geo::Event& event) { put(std::exchange(between, ",\n") + textOf(featureOf(event))); });
  put("\n]}\n");
}

}  // namespace app
