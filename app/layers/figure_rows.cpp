// What of the legend is visible on the page: events with a place on it, countries of which it shows something.
#include <algorithm>
#include <set>

#include "app/borders.hpp"
#include "app/difference.hpp"
#include "app/layers/figure_layout.hpp"

namespace app {
namespace {

bool isShown(const Moment& moment, geo::LonLat place) {
  const auto at = moment.screen(place);
  return at && moment.isOnPage(*at, 0);
}

bool isShown(const Moment& moment, const geo::Event& event) {
  const auto shows = [&](const geo::Place& place) { return isShown(moment, place.at); };
  return std::ranges::any_of(event.places, shows) ||
         std::ranges::any_of(event.routes, [&](const geo::Route& route) { return std::ranges::any_of(route, shows); });
}

bool isShown(const Moment& moment, std::uint32_t row) {
  if (const geo::Event* event = moment.world.events.whole(row)) return isShown(moment, *event);
  const auto place = moment.world.events.place(row);
  return place && isShown(moment, *place);
}

/// By their names' places, for the small ones, and by a grid of points.
std::set<std::string> countriesShown(const Moment& moment) {
  constexpr int columns = 24, rows = 16;
  std::set<std::string> out;
  for (const geo::Area& area : moment.world.basemap.countries)
    if (isShown(moment, area.label)) out.insert(area.code);
  for (int i = 0; i < columns * rows; ++i) {
    const glm::vec2 share{(static_cast<float>(i % columns) + 0.5F) / columns,
                          (static_cast<float>(i / columns) + 0.5F) / rows};
    const auto place = moment.placeAt(moment.at(share));
    if (const geo::Area* area = place ? moment.world.basemap.countryAt(*place) : nullptr) out.insert(area->code);
  }
  return out;
}

void countGovernments(const Moment& moment, const std::set<std::string>& shown, LegendRow& row) {
  row.count = 0;
  const auto since = changesSince(moment.view());
  for (const std::string& code : shown) {
    if (since && handsBetween(moment.world, code, *since, moment.range.at) == Hands::same) continue;
    if (const geo::Government* government = governmentAt(moment.world, code, moment.range.at)) {
      const bool contested = row.tendency == &contestedLook() && government->contested;
      row.count += contested || tendency(government->tendency) == row.tendency;
    }
  }
}

bool isOfGovernments(const LegendRow& row) {
  return row.tendency && (row.tendency == &contestedLook() || tendency(row.tendency->id) == row.tendency);
}

}  // namespace

namespace {

std::vector<LegendRow> rowsOf(const Moment& moment) {
  std::vector<ActiveEvent> visible(moment.active.begin(), moment.active.end());
  std::erase_if(visible, [&](const ActiveEvent& active) { return !isShown(moment, active.row); });
  const std::set<std::string> shown = countriesShown(moment);
  std::vector<LegendRow> rows = legendRows(moment.world, moment.state.project, moment.view(), visible);
  for (LegendRow& row : rows) row.dots = row.one && moment.crowded;
  for (LegendRow& row : rows)
    if (isOfGovernments(row)) countGovernments(moment, shown, row);
  const std::vector<LegendRow> density = densityRows(moment);
  rows.insert(rows.begin(), density.begin(), density.end());
  const MapArea area = figureArea(moment.viewport, moment.figure);
  if (disputedInSight(moment.world, moment.view(), moment.viewport, area)) {
    LegendRow& row = rows.emplace_back();
    row.disputed = true;
    row.count = 1;
  }
  return rows;
}

}  // namespace

std::vector<LegendRow> rowsOnPage(std::span<const Moment> maps) {
  std::vector<LegendRow> rows = rowsOf(maps.front());
  if (maps.size() > 1) rows = compared(std::move(rows), rowsOf(maps[1]));
  std::erase_if(rows,
                [](const LegendRow& row) { return row.hidden || (row.count == 0 && row.later.value_or(0) == 0); });
  return rows;
}

std::vector<LegendRow> rowsOnPage(const Moment& moment) {
  return rowsOnPage(std::span(&moment, 1));
}

}  // namespace app
