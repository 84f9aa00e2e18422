#include "app/export/leaving.hpp"

#include <set>
#include <unordered_set>

#include "app/difference.hpp"
#include "app/holds.hpp"
#include "app/sides.hpp"

namespace app {
namespace {

/// The columns of the tables that these rows come from, each once, in their order. Makes no record whole.
std::vector<std::string> columnsOf(const geo::Events& events, const std::vector<std::uint32_t>& rows) {
  std::vector<std::string> out;
  std::unordered_set<std::string> known;
  std::set<const geo::RecordSource*> sources;
  const auto add = [&](const std::string& column) {
    if (known.insert(column).second) out.push_back(column);
  };
  for (const std::uint32_t row : rows)
    if (const geo::Event* event = events.whole(row)) {
      for (const geo::Cell& cell : event->cells) add(cell.column);
    } else if (const geo::RecordSource* source = events.origin(row).source; sources.insert(source).second) {
      for (const std::string& column : source->columns()) add(column);
    }
  return out;
}

void addRows(std::span<const ActiveEvent> active, std::set<std::uint32_t>& rows) {
  for (const ActiveEvent& one : active) rows.insert(one.row);
}

}  // namespace

std::vector<std::uint32_t> rowsShown(const World& world, const State& state) {
  std::set<std::uint32_t> rows;
  if (!state.view.comparison.isOn)
    addRows(activeEvents(world, state.project, visibleRange(state.view.clock)), rows);
  else
    for (const Side& side : sidesOf(world, state.view, {1, 1}, {{0, 0}, {1, 1}}))
      addRows(*eventsInView(world, onSide(world, state, side)), rows);
  std::vector<std::uint32_t> out(rows.begin(), rows.end());
  return out;
}

std::vector<std::uint32_t> rowsKept(const World& world, const State& state) {
  return filtered(world, state.project)->rows;
}

geo::Outgoing leaving(const World& world, std::vector<std::uint32_t> rows, const Coarsening& how) {
  geo::Outgoing out;
  out.size = rows.size();
  if (how == Coarsening{}) out.columns = columnsOf(world.events, rows);
  out.event = [&world, how, rows = std::move(rows)](std::size_t i) {
    geo::EventHandle event = world.events[rows[i]];
    if (how == Coarsening{}) return event;
    const geo::Event& exact = *event;
    return geo::EventHandle(coarsened(exact, how, world.basemap, i + 1));
  };
  return out;
}

}  // namespace app
