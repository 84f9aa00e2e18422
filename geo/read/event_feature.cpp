// See event_feature.hpp; the properties are those of data/README.md.
#include "geo/read/event_feature.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "geo/read/json_shape.hpp"

namespace geo {
namespace {

constexpr std::array dated{"names", "types", "relations"};

/// Linked Places: a name, a type or a relation may have its own time, and be all that has one.
std::vector<StatedWhen> listedWhens(const Json& feature, Reading& reading) {
  std::vector<StatedWhen> whens;
  for (const char* key : dated) {
    for (const Json& entry : list(feature, key, reading))
      if (member(entry, "when").is_object() && !member(entry, "when").empty())
        if (auto stated = statedWhen(member(entry, "when"), reading)) whens.push_back(*std::move(stated));
    if (!whens.empty()) break;
  }
  return whens;
}

std::optional<StatedWhen> whenOf(const Json& feature, Reading& reading) {
  if (member(feature, "when").is_object()) return statedWhen(member(feature, "when"), reading);
  std::vector<StatedWhen> parts = partWhens(member(feature, "geometry"), reading);
  if (parts.empty()) parts = listedWhens(feature, reading);
  if (parts.empty()) return std::nullopt;
  return merged(std::move(parts));
}

Extent extentFrom(const std::string& word, Reading& reading) {
  if (word == "area") return Extent::area;
  if (word == "country") return Extent::country;
  if (!word.empty() && word != "point") reading.report("extent", word, "point, area or country", Action::repaired);
  return Extent::point;
}

Certainty certaintyFrom(const std::string& word, Reading& reading) {
  if (word == "less-certain") return Certainty::lessCertain;
  if (word == "uncertain") return Certainty::uncertain;
  if (!word.empty() && word != "certain")
    reading.report("certainty", word, "certain, less-certain or uncertain", Action::repaired);
  return Certainty::certain;
}

constexpr double widest = 2'000;  // kilometres: beyond that nothing is an area around a place

void describe(Place& place, const Json& description, Reading& reading) {
  if (!description.is_object()) reading.report("places", shown(description), "an object with a name", Action::repaired);
  place.name = text(description, "name", reading);
  place.country = text(description, "country", reading);
  if (const auto extent = text(description, "extent", reading); !extent.empty())
    place.extent = extentFrom(extent, reading);
  if (const auto date = text(description, "date", reading); !date.empty()) place.when = reading.date(date, "date");
  place.radius = std::clamp(number(description, "radius_km", reading).value_or(0), 0.0, widest);
  place.assumed = flag(description, "assumed", reading);
}

void describe(std::vector<Place>& places, const Json& descriptions, const char* field, Reading& reading) {
  if (!descriptions.empty() && descriptions.size() != places.size())
    reading.report(field, shown(descriptions), "one for each of the " + std::to_string(places.size()) + " coordinates",
                   Action::kept);
  for (std::size_t at = 0; at < std::min(places.size(), descriptions.size()); ++at)
    describe(places[at], descriptions[at], reading);
}

void describeRoutes(std::vector<Route>& routes, const Json& waypoints, Reading& reading) {
  if (routes.empty() || waypoints.empty()) return;
  if (!waypoints[0].is_array()) return describe(routes[0], waypoints, "waypoints", reading);
  if (waypoints.size() != routes.size())
    reading.report("waypoints", shown(waypoints),
                   "one list for each of the " + std::to_string(routes.size()) + " lines", Action::kept);
  for (std::size_t at = 0; at < std::min(routes.size(), waypoints.size()); ++at)
    if (waypoints[at].is_array()) describe(routes[at], waypoints[at], "waypoints", reading);
}

Shape describedShape(const Json& feature, const Json& properties, Reading& reading) {
  Shape shape = shapeFrom(member(feature, "geometry"), reading);
  if (!shape.places.empty()) describe(shape.places, list(properties, "places", reading), "places", reading);
  describeRoutes(shape.routes, list(properties, "waypoints", reading), reading);
  dropUnplaced(shape);
  return shape;
}

std::optional<Figure> figureFrom(const Json& value, const char* key, Reading& reading) {
  if (value.is_number()) return Figure{value.get<double>(), value.get<double>(), {}};
  if (const auto low = number(value, "low", reading))
    return Figure{*low, number(value, "high", reading), text(value, "by", reading)};
  reading.report(key, shown(value), "a figure with low, perhaps high, and by", Action::repaired);
  return std::nullopt;
}

std::vector<Figure> figures(const Json& properties, const char* key, Reading& reading) {
  const Json& value = member(properties, key);
  const bool single = value.is_number() || value.is_object();
  std::vector<Figure> found;
  for (const Json& entry : single ? Json::array({value}) : list(properties, key, reading))
    if (auto figure = figureFrom(entry, key, reading)) found.push_back(*std::move(figure));
  return found;
}

std::vector<Phase> phases(const Json& properties, Reading& reading) {
  std::vector<Phase> found;
  for (const Json& entry : list(properties, "phases", reading)) {
    const std::string at = text(entry, "at", reading);
    if (const auto when = reading.date(at, "phases.at"))
      found.push_back({*when, at, localText(entry, "text", reading), text(entry, "source", reading)});
  }
  return found;
}

// Linked Places says names and descriptions beside the properties.
LocalText titleOf(const Json& feature, const Json& properties, Reading& reading) {
  LocalText title = localText(properties, "title", reading);
  for (const char* key : {"name", "label"})
    if (title.empty()) title.in[0] = text(properties, key, reading);
  const Json& names = list(feature, "names", reading);
  if (title.empty() && !names.empty()) title.in[0] = text(names[0], "toponym", reading);
  return title;
}

LocalText summaryOf(const Json& feature, const Json& properties, Reading& reading) {
  LocalText summary = localText(properties, "summary", reading);
  const Json& descriptions = list(feature, "descriptions", reading);
  if (summary.empty() && !descriptions.empty()) summary.in[0] = text(descriptions[0], "value", reading);
  return summary;
}

/// Of the event, else (Linked Places) of its geometry or of the one part of it that says something.
std::string certaintyOf(const Json& feature, const Json& properties, Reading& reading) {
  if (auto own = text(properties, "certainty", reading); !own.empty()) return own;
  const Json& geometry = member(feature, "geometry");
  if (auto own = text(geometry, "certainty", reading); !own.empty()) return own;
  const Json& parts = member(geometry, "geometries");
  return parts.is_array() && parts.size() == 1 ? text(parts[0], "certainty", reading) : std::string{};
}

void readJudgements(Event& event, const Json& feature, const Json& properties, Reading& reading) {
  event.participants = figures(properties, "participants", reading);
  event.killed = figures(properties, "killed", reading);
  event.injured = figures(properties, "injured", reading);
  event.outcome = text(properties, "outcome", reading);
  event.mode = text(properties, "mode", reading);
  event.contested = flag(properties, "contested", reading);
  event.contestedNote = localText(properties, "contested_note", reading);
  event.certainty = certaintyFrom(certaintyOf(feature, properties, reading), reading);
}

}  // namespace

bool hasWhen(const Json& feature) {
  if (member(feature, "when").is_object() || hasPartWhens(member(feature, "geometry"))) return true;
  for (const char* key : dated)
    if (const Json& entries = member(feature, key); entries.is_array())
      for (const Json& entry : entries)
        if (member(entry, "when").is_object() && !member(entry, "when").empty()) return true;
  return false;
}

std::string featureId(const Json& feature, Reading& reading) {
  for (const Json* holder : {&feature, &member(feature, "properties")})
    for (const char* key : {"id", "@id"})
      if (auto id = text(*holder, key, reading); !id.empty()) return id;
  return std::filesystem::path(reading.file()).stem().string() + "-" + std::to_string(reading.layer().rows);
}

void readEvent(const Json& feature, Reading& reading) {
  const Json& properties = member(feature, "properties");
  Event event;
  event.id = featureId(feature, reading);
  auto stated = whenOf(feature, reading);
  if (!stated) return reading.dropRow();
  event.when = std::move(stated->when);
  event.start = std::move(stated->start);
  event.end = std::move(stated->end);
  event.kind = text(properties, "kind", reading);
  event.title = titleOf(feature, properties, reading);
  event.summary = summaryOf(feature, properties, reading);
  event.countries = texts(properties, "countries", reading);
  event.actors = texts(properties, "actors", reading);
  Shape shape = describedShape(feature, properties, reading);
  event.places = std::move(shape.places);
  event.routes = std::move(shape.routes);
  event.areas = std::move(shape.areas);
  if (event.places.empty() && event.routes.empty() && event.countries.empty())
    reading.report("geometry", shown(member(feature, "geometry")), "a place, or countries", Action::kept);
  event.phases = phases(properties, reading);
  readJudgements(event, feature, properties, reading);
  event.sources = sources(properties, reading);
  reading.keep(std::move(event));
}

}  // namespace geo
