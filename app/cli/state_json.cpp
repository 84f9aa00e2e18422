#include "app/cli/state_json.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/cli/concerns.hpp"
#include "app/holds.hpp"
#include "app/live/tables.hpp"
#include "geo/edtf.hpp"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::string& text) {
  return text.empty() || text == ".." ? Json(nullptr) : Json(text);
}

/// Everything in the stated date, a whole day for a day.
Range rangeOf(const geo::When& when) {
  return {when.bounds.earliestStart, momentOf(when)};
}

Json lonLat(geo::LonLat at) {
  return {{"lon", at.x}, {"lat", at.y}};
}

Json placeJson(const geo::Event& event) {
  const geo::Place* place = !event.places.empty()                                    ? &event.places.front()
                            : !event.routes.empty() && !event.routes.front().empty() ? &event.routes.front().front()
                                                                                     : nullptr;
  if (!place) return nullptr;
  return {{"name", place->name}, {"lon", place->at.x}, {"lat", place->at.y}};
}

Json eventJson(const World& world, const ActiveEvent& active, const StateQuery& query) {
  const geo::EventHandle eventHeld = world.events[active.row];
  const geo::Event& event = *eventHeld;
  const auto position = positionAt(event, momentOf(query.when));
  return {{"id", event.id},
          {"kind", event.kind},
          {"title", event.title.get(query.language)},
          {"presence", active.held.presence == geo::Presence::certain ? "certain" : "possible"},
          {"start", event.start},
          {"end", orNull(event.end)},
          {"countries", event.countries},
          {"place", placeJson(event)},
          {"position", position ? lonLat(position->at) : Json(nullptr)}};
}

Json governmentJson(const World& world, const std::string& isoA3, geo::Instant at) {
  const geo::Government* government = governmentAt(world, isoA3, at);
  if (!government) return nullptr;
  // A rival claim makes the office contested for as long as it stands, whoever is named first.
  const auto all = geo::governmentsAt(world.registry, isoA3, at);
  const bool contested = std::ranges::any_of(all, [](const geo::Government* g) { return g->contested; });
  return {{"name", government->name},         {"from", government->from},
          {"to", orNull(government->to)},     {"party", government->party},
          {"tendency", government->tendency}, {"entry", government->entry},
          {"exit", government->exit},         {"contested", contested}};
}

const char* statusName(geo::MemberStatus status) {
  return status == geo::MemberStatus::member      ? "member"
         : status == geo::MemberStatus::suspended ? "suspended"
                                                  : "observer";
}

Json alliancesJson(const World& world, const std::string& isoA3, geo::Instant at, geo::Language language) {
  Json out = Json::array();
  for (const geo::MembershipAt& member : geo::membershipsAt(world.registry, isoA3, at))
    out.push_back({{"id", member.alliance->id},
                   {"name", member.alliance->name.get(language)},
                   {"since", member.membership->from},
                   {"status", statusName(member.membership->status)}});
  return out;
}

Json countryJson(const World& world, const geo::Country& country, const StateQuery& query,
                 std::span<const ActiveEvent> active) {
  const geo::Instant at = momentOf(query.when);
  Json events = Json::array();
  for (const ActiveEvent& one : active)
    if (concerns(world, one.row, country.isoA3, at)) events.push_back(world.events.id(one.row));
  Json population = nullptr;
  if (country.population) population = {{"value", country.population->value}, {"year", country.population->year}};
  return {{"iso_a3", country.isoA3},
          {"name", country.name.get(query.language)},
          {"capital", country.capital.name},
          {"population", population},
          {"government", governmentJson(world, country.isoA3, at)},
          {"alliances", alliancesJson(world, country.isoA3, at, query.language)},
          {"events", events}};
}

const char* actionName(geo::Action action) {
  return action == geo::Action::skipped ? "skipped" : action == geo::Action::repaired ? "repaired" : "kept";
}

const char* typeName(geo::CellType type) {
  constexpr std::array names{"text", "number", "date", "year", "time", "longitude", "latitude", "geometry", "country"};
  return names.at(static_cast<std::size_t>(type));
}

/// What each column was taken for, and the first cells that are not that.
Json verdictsJson(const std::vector<geo::ColumnVerdict>& verdicts) {
  Json out = Json::array();
  for (const geo::ColumnVerdict& verdict : verdicts) {
    Json misfits = Json::array();
    for (const auto& cell : verdict.misfits) misfits.push_back({{"row", cell.row}, {"found", cell.found}});
    out.push_back({{"column", verdict.column},
                   {"role", orNull(verdict.role)},
                   {"type", typeName(verdict.type)},
                   {"cells", verdict.cells},
                   {"missing", verdict.missing},
                   {"fitting", verdict.fitting},
                   {"misfits", misfits},
                   {"sample", verdict.sample}});
  }
  return out;
}

Json repairsJson(const std::vector<geo::ColumnRepair>& repairs) {
  Json out = Json::array();
  for (const geo::ColumnRepair& repair : repairs)
    out.push_back({{"id", repair.id}, {"column", repair.column}, {"found", repair.found}, {"made", repair.made}});
  return out;
}

/// The order of day and month, and how it was found; null where no date needs one.
Json datesJson(const geo::DateVerdict& dates) {
  if (dates.how == geo::DateVerdict::How::none) return nullptr;
  constexpr std::array ways{"none", "shown", "assumed", "mixed", "stated", "asked"};
  constexpr std::array orders{"unknown", "dmy", "mdy"};
  return {{"column", dates.column},
          {"order", orders.at(static_cast<std::size_t>(dates.order))},
          {"how", ways.at(static_cast<std::size_t>(dates.how))},
          {"sample", dates.sample}};
}

Json layerJson(const geo::LayerReport& layer) {
  Json columns = Json::object();
  for (const auto& [role, column] : layer.columns) columns[role] = column;
  const bool dated = !layer.timeStart.empty() || !layer.timeEnd.empty();
  return {{"name", layer.name},
          {"rows", layer.rows},
          {"events", layer.events},
          {"recognised_as", orNull(layer.recognisedAs)},
          {"columns", columns},
          {"time", dated ? Json{{"start", layer.timeStart}, {"end", layer.timeEnd}} : Json(nullptr)},
          {"bbox", layer.bbox.empty() ? Json(nullptr) : Json(layer.bbox)},
          {"skipped", layer.skipped},
          {"repaired", layer.repaired},
          {"verdicts", verdictsJson(layer.verdicts)},
          {"repairs", repairsJson(layer.repairs)},
          {"dates", datesJson(layer.dates)}};
}

/// Of a server's table: which it is, what it has, and whether its rows are counted or estimated.
Json tableJson(const geo::live::Table& table) {
  Json columns = Json::object();
  for (const geo::live::Column& column : table.columns) columns[column.name] = column.type;
  return {{"schema", table.schema}, {"name", table.name},
          {"columns", columns},     {"geometry", orNull(table.geometry)},
          {"srid", table.srid},     {"rows_estimated", table.rowsEstimated}};
}

/// Of a reader's own base map: what of it was understood.
Json basemapJson(const World& world) {
  Json editions = Json::array();
  for (const geo::Edition& edition : world.basemap.editions)
    editions.push_back({{"from", geo::toEdtf(edition.from)}, {"borders_as_of", orNull(edition.asOf)}});
  return {{"name", world.basemap.source},           {"shapes", world.joins.areas},      {"joined", world.joins.joined},
          {"without_country", world.joins.without}, {"columns", world.basemap.columns}, {"editions", editions}};
}

}  // namespace

Json stateJson(const World& world, const StateQuery& query) {
  std::vector<ActiveEvent> active = activeEvents(world, {}, rangeOf(query.when));
  if (!query.country.empty())
    std::erase_if(
        active, [&](const ActiveEvent& one) { return !concerns(world, one.row, query.country, momentOf(query.when)); });
  Json out{{"at", query.at}, {"events", Json::array()}, {"countries", Json::array()}};
  for (const ActiveEvent& one : active) out["events"].push_back(eventJson(world, one, query));
  for (const geo::Country& country : world.registry.countries)
    if (query.country.empty() || country.isoA3 == query.country)
      out["countries"].push_back(countryJson(world, country, query, active));
  return out;
}

Json infoJson(const World& world) {
  Json out{{"files", Json::array()}, {"problems", Json::array()}, {"problem_count", world.problems.count()}};
  for (const geo::FileReport& file : world.files) {
    Json layers = Json::array();
    for (const geo::LayerReport& layer : file.layers) layers.push_back(layerJson(layer));
    out["files"].push_back({{"path", file.path}, {"driver", file.driver}, {"layers", layers}});
    if (const auto* table = live::tableOf(world, out["files"].size() - 1))
      out["files"].back()["table"] = tableJson(*table);
  }
  if (world.joins.areas > 0) out["basemap"] = basemapJson(world);
  for (const geo::Problem& p : world.problems.list())
    out["problems"].push_back({{"file", p.file},
                               {"layer", p.layer},
                               {"row", p.row},
                               {"field", p.field},
                               {"found", p.found},
                               {"expected", p.expected},
                               {"action", actionName(p.action)}});
  return out;
}

}  // namespace app
