// What of the legend is visible on the page, and how much of it.
#include <algorithm>
#include <set>

#include "app/borders.hpp"
#include "app/difference.hpp"
#include "app/layers/figure_layout.hpp"
#include "app/layers/page_sight.hpp"

namespace app {
namespace {

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
  const MapArea area = figureArea(moment.viewport, moment.figure, moment.view().comparison);
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
