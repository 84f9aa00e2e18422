#include "app/legend.hpp"

#include <algorithm>
#include <cmath>

#include "app/borders.hpp"
#include "app/legend_parts.hpp"
#include "app/live/counts.hpp"
#include "app/numbers.hpp"
#include "app/sides.hpp"

namespace app {
namespace {

void append(std::vector<LegendRow>& to, const std::vector<LegendRow>& rows) {
  to.insert(to.end(), rows.begin(), rows.end());
}

bool isSameLook(const LegendRow& a, const LegendRow& b) {
  const auto place = [](const LegendRow& row) { return row.bloc ? row.bloc->place : mostAlliances; };
  const bool sameColour = !a.colour == !b.colour && (!a.colour || a.colour->words == b.colour->words);
  return a.kind == b.kind && a.sized == b.sized && a.layer == b.layer && a.mark == b.mark && a.trail == b.trail &&
         a.way == b.way && a.tendency == b.tendency && a.change == b.change && a.disputed == b.disputed &&
         place(a) == place(b) && sameColour;
}

/// The looks of one table lie in the order of their rows.
bool comesBefore(const LegendRow& a, const LegendRow& b) {
  if (partOf(a) != partOf(b)) return partOf(a) < partOf(b);
  const auto isOf = [](const TendencyLook* look) { return look && tendency(look->id) == look; };
  if (isOf(a.tendency) && isOf(b.tendency)) return a.tendency < b.tendency;
  if (a.trail && b.trail) return a.trail < b.trail;
  if (a.mark && b.mark) return a.mark < b.mark;
  return !a.mark == !b.mark && isOf(a.tendency) && !isOf(b.tendency);
}

}  // namespace

LegendPart partOf(const LegendRow& row) {
  if (row.kind || row.mark || row.sized || row.density) return LegendPart::events;
  if (row.trail || row.way) return LegendPart::marchers;
  const bool ofMembers = row.tendency && (row.tendency == &statusLook(geo::MemberStatus::suspended) ||
                                          row.tendency == &statusLook(geo::MemberStatus::observer));
  return row.bloc || ofMembers ? LegendPart::alliances : LegendPart::countries;
}

std::string wordsOf(const LegendRow& row, const Messages& tr) {
  if (row.one) return wordsOf(*row.styling, *row.one, tr);
  if (row.kind) return tr(row.kind->title);
  if (row.sized)
    return numberInWords(*row.sized, tr.language(), *row.sized < 10 && std::floor(*row.sized) != *row.sized ? 1 : 0);
  if (row.mark) return tr(row.mark->title);
  if (row.trail) return tr(row.trail->title);
  if (row.way) return tr(row.way->title);
  if (row.tendency) return tr(row.tendency->title);
  if (row.colour) return row.colour->words;
  if (row.disputed) return tr("Disputed border");
  if (row.change) return tr(row.change->title);
  const geo::Alliance& alliance = *row.bloc->alliance;
  return alliance.acronym.empty() ? alliance.name.get(tr.language()) : alliance.acronym;
}

std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view) {
  std::vector<LegendRow> rows = legendRows(world, project, view, *activeEvents(world, project, view.clock));
  live::takeCounts(world, project, view, rows);
  return rows;
}

std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view, Active visible) {
  std::vector<LegendRow> rows = kindRows(world, project, visible);
  append(rows, markRows(world, project, visible, view));
  append(rows, sizeRows(world, project));
  append(rows, trailRows(world, visible));
  if (const auto blocs = blocsShown(world, project, view); !blocs.empty())
    append(rows, blocRows(blocs, view));
  else if (const ColourScale* scale = scaleShown(world, project))
    append(rows, classRows(world, *scale, view));
  else if (project.colourBy == ColourBy::government)
    append(rows, tendencyRows(world, visible, view));
  if (const std::size_t claimed = overlapsAt(world, view.clock.now); claimed > 0)
    rows.push_back({.tendency = &claimedLook(), .count = claimed});
  if (changesSince(view)) append(rows, changeRows(world, view));
  return rows;
}

std::vector<LegendRow> legendRows(const World& world, const State& state) {
  if (!state.view.comparison.isOn) return legendRows(world, state.project, state.view);
  std::vector<std::vector<LegendRow>> rows;
  for (const Side& side : sidesOf(world, state.view, {1, 1}, {{0, 0}, {1, 1}})) {
    const State there = onSide(world, state, side);
    rows.push_back(legendRows(world, there.project, there.view, *eventsInView(world, there)));
    if (!changesSince(there.view)) live::takeCounts(world, there.project, there.view, rows.back());
  }
  return rows.size() < 2 ? rows.front() : compared(std::move(rows[0]), rows[1]);
}

std::vector<LegendRow> compared(std::vector<LegendRow> earlier, const std::vector<LegendRow>& later) {
  for (LegendRow& row : earlier) row.later = 0;
  std::size_t next = 0;  // where a row that the earlier date has not belongs: after those that come before it
  for (const LegendRow& row : later) {
    const auto same = std::ranges::find_if(earlier, [&](const LegendRow& one) { return isSameLook(one, row); });
    if (same != earlier.end()) {
      same->later = row.count;
      next = static_cast<std::size_t>(same - earlier.begin()) + 1;
      continue;
    }
    while (next < earlier.size() && comesBefore(earlier[next], row)) ++next;
    LegendRow& added = *earlier.insert(earlier.begin() + static_cast<std::ptrdiff_t>(next++), row);
    added.later = std::exchange(added.count, 0);
  }
  return earlier;
}

std::string countInWords(const LegendRow& row, geo::Language language) {
  if (row.sized || row.within > 0) return "";
  const std::string count = numberInWords(static_cast<double>(row.count), language);
  return row.later ? count + " → " + numberInWords(static_cast<double>(*row.later), language) : count;
}

bool sharesHeading(const LegendRow& a, const LegendRow& b) {
  if (partOf(a) != partOf(b)) return false;
  if (partOf(a) != LegendPart::events) return true;
  if (b.mark) return true;  // marks are of all layers, and close their list
  return a.layer == b.layer && a.sized.has_value() == b.sized.has_value() && a.density == b.density;
}

namespace {

std::string withinWords(double kilometres, const Messages& tr) {
  const int decimals = kilometres < 1 ? 1 : 0;
  return filled(tr("Events within {length}"), {{"length", numberInWords(kilometres, tr.language(), decimals) + " km"}});
}

std::string eventsHeading(const World& world, const Project& project, const Messages& tr, const LegendRow& first,
                          bool now) {
  const LayerLook& look = stylingOf(world, project)->layers[first.layer];
  if (first.density) {
    const std::string what = first.within > 0 ? withinWords(first.within, tr) : tr("Events in each hexagon");
    return world.layers.size() < 2 ? what : layerTitle(world, first.layer, tr) + " · " + what;
  }
  const bool byColumn = first.sized || (!look.byKind() && !look.colourBy.empty());
  const std::string column = !byColumn ? "" : columnTitle(first.sized ? look.sizeBy : look.colourBy, tr);
  if (world.layers.size() < 2) return byColumn ? column : now ? tr("Events now") : tr("Events");
  const std::string name = layerTitle(world, first.layer, tr);
  return byColumn ? name + " · " + column : name;
}

}  // namespace

std::string headingOf(const World& world, const Project& project, const View& view, const LegendRow& first, bool now) {
  const Messages& tr = world.words.in(view.language).tr;
  const LegendPart part = partOf(first);
  const bool isClaim = first.tendency == &claimedLook();
  if (first.disputed || isClaim) return tr("Borders");  // alone: no colour of countries is above it
  if (part == LegendPart::countries)
    if (std::string own = coloursHeading(world, project, view); !own.empty()) return own;
  if (part == LegendPart::events) return eventsHeading(world, project, tr, first, now);
  if (part == LegendPart::marchers) return tr("Marchers, lowest figure");
  if (part == LegendPart::alliances) return now ? tr("Members now") : tr("Members");
  return now ? tr("Governments now") : tr("Governments");
}

std::string coloursHeading(const World& world, const Project& project, const View& view) {
  const Messages& tr = world.words.in(view.language).tr;
  if (!blocsShown(world, project, view).empty()) return tr("Borders");
  if (const ColourScale* scale = scaleShown(world, project)) return attributeTitle(scale->attribute.name, tr);
  return project.colourBy == ColourBy::government ? "" : tr("Borders");
}

}  // namespace app
