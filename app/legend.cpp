#include "app/legend.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/live/cells.hpp"
#include "app/numbers.hpp"
#include "app/sides.hpp"
#include "app/upheaval.hpp"

namespace app {
namespace {

using Active = std::vector<ActiveEvent>;

std::vector<LegendRow> kindRows(const World& world, const Project& project, const Active& visible) {
  std::map<std::size_t, LegendRow> rows;
  std::vector<LegendRow*> byKind;  // by the events' own number of a kind
  for (const std::string& name : world.events.kindNames()) {
    LegendRow& row = rows[kindIndex(name)];
    row.kind = &kindOf(name);
    row.hidden = row.hidden || project.hiddenKinds.contains(name);
    byKind.push_back(&row);
  }
  for (const ActiveEvent& active : visible) {
    LegendRow& row = *byKind[world.events.kind(active.row)];
    ++row.count;
    if (active.held.presence == geo::Presence::possible) ++row.possible;
  }
  for (const geo::live::Cell& cell : live::cellsShown(world, project)) {
    LegendRow& row = rows[kindIndex(cell.kind)];
    row.kind = &kindOf(cell.kind);
    row.count += cell.count;
  }
  std::vector<LegendRow> out;
  for (auto& [index, row] : rows) out.push_back(row);
  return out;
}

void dropEmpty(std::vector<LegendRow>& rows) {
  std::erase_if(rows, [](const LegendRow& row) { return row.count == 0; });
}

std::vector<LegendRow> markRows(const World& world, const Project& project, const Active& visible, const View& view) {
  std::vector<LegendRow> out;
  for (const MarkLook& look : markLooks()) out.push_back({.mark = &look});
  for (const ActiveEvent& active : visible) {
    if (active.held.presence == geo::Presence::possible) ++out[static_cast<std::size_t>(Mark::possible)].count;
    const geo::Event* event = world.events.whole(active.row);
    if (event && event->contested) ++out[static_cast<std::size_t>(Mark::contested)].count;
    if (hasEnded(view, world.events.bounds(active.row))) ++out[static_cast<std::size_t>(Mark::ended)].count;
  }
  out[static_cast<std::size_t>(Mark::gathered)].count = live::discsOf(live::cellsShown(world, project)).size();
  dropEmpty(out);
  return out;
}

/// Whose width says how many walked; the track of a storm or a ship says nothing of the kind.
bool isOfPeople(const geo::Event& event) {
  return kindOf(event.kind).motion == Motion::alongPath || !event.participants.empty();
}

/// How many marches there are of each width, and of each way of moving where not all walk.
std::vector<LegendRow> trailRows(const World& world, const Active& visible) {
  std::vector<LegendRow> trails, ways;
  for (const TrailLook& look : trailLooks()) trails.push_back({.trail = &look});
  for (const WayLook& look : wayLooks()) ways.push_back({.way = &look});
  for (const ActiveEvent& active : visible) {
    const geo::Event* event = world.events.whole(active.row);
    if (!event || event->routes.empty() || !isOfPeople(*event)) continue;
    ++trails[static_cast<std::size_t>(&trailLook(*event) - trailLooks().data())].count;
    ++ways[static_cast<std::size_t>(&wayLook(*event) - wayLooks().data())].count;
  }
  ways.front().count = 0;  // a solid trail needs no words
  trails.insert(trails.end(), ways.begin(), ways.end());
  dropEmpty(trails);
  return trails;
}

std::vector<LegendRow> tendencyRows(const World& world, const Active& visible, const View& view) {
  std::vector<LegendRow> out;
  for (const TendencyLook& look : tendencies()) out.push_back({.tendency = &look});
  out.push_back({.tendency = &contestedLook()});
  const auto since = changesSince(view);
  for (const geo::Area& area : world.basemap.countries) {
    const geo::Government* government = governmentAt(world, area.code, view.clock.now);
    if (since && handsBetween(world, area.code, *since, view.clock.now) == Hands::same) continue;
    const TendencyLook* look = government ? tendency(government->tendency) : nullptr;
    if (!look) continue;
    ++out[static_cast<std::size_t>(look - tendencies().data())].count;
    if (government->contested) ++out.back().count;
  }
  if (!since)
    out.push_back({.tendency = &foughtOverLook(), .count = countriesFoughtOver(world, visible, view.clock.now).size()});
  dropEmpty(out);
  return out;
}

/// One row an alliance with the number of its members, then what the hatches mean where there are any.
std::vector<LegendRow> blocRows(const std::vector<BlocShown>& blocs, const View& view) {
  std::vector<LegendRow> out;
  LegendRow suspended{.tendency = &statusLook(geo::MemberStatus::suspended)};
  LegendRow observers{.tendency = &statusLook(geo::MemberStatus::observer)};
  for (const BlocShown& bloc : blocs) {
    out.push_back({.bloc = bloc, .count = memberCount(*bloc.alliance, view.clock.now)});
    for (const geo::MembershipAt& member : geo::membersAt(*bloc.alliance, view.clock.now)) {
      if (member.membership->status == geo::MemberStatus::suspended) ++suspended.count;
      if (member.membership->status == geo::MemberStatus::observer) ++observers.count;
    }
  }
  for (const LegendRow& row : {suspended, observers})
    if (row.count > 0) out.push_back(row);
  return out;
}

std::vector<LegendRow> classRows(const World& world, const ColourScale& scale, const View& view) {
  const Colouring colouring = colouringAt(world, scale, view.clock.now, view.language);
  std::vector<LegendRow> out(colouring.classes.size());
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i].colour = std::make_shared<const ColourClass>(colouring.classes[i]);
  for (const std::size_t one : colouring.ofCountry)
    if (one != Colouring::none) ++out[one].count;
  dropEmpty(out);
  return out;
}

/// How many countries changed hands, and how many their alliances.
std::vector<LegendRow> changeRows(const World& world, const View& view) {
  std::vector<LegendRow> out;
  for (const ChangeLook& look : changeLooks()) out.push_back({.change = &look});
  const Stretch between{*changesSince(view), view.clock.now};
  for (const HandChange& change : handsChanged(world, between))
    ++out[change.hands == Hands::otherTendency ? 0 : 1].count;
  std::set<std::string> moved;
  for (const MembershipChange& change : membershipsChanged(world, between)) moved.insert(change.country);
  out.back().count = moved.size();
  dropEmpty(out);
  return out;
}

void append(std::vector<LegendRow>& to, const std::vector<LegendRow>& rows) {
  to.insert(to.end(), rows.begin(), rows.end());
}

bool isSameLook(const LegendRow& a, const LegendRow& b) {
  const auto place = [](const LegendRow& row) { return row.bloc ? row.bloc->place : mostAlliances; };
  const bool sameColour = !a.colour == !b.colour && (!a.colour || a.colour->words == b.colour->words);
  return a.kind == b.kind && a.mark == b.mark && a.trail == b.trail && a.way == b.way && a.tendency == b.tendency &&
         a.change == b.change && a.disputed == b.disputed && place(a) == place(b) && sameColour;
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
  if (row.kind || row.mark) return LegendPart::events;
  if (row.trail || row.way) return LegendPart::marchers;
  const bool ofMembers = row.tendency && (row.tendency == &statusLook(geo::MemberStatus::suspended) ||
                                          row.tendency == &statusLook(geo::MemberStatus::observer));
  return row.bloc || ofMembers ? LegendPart::alliances : LegendPart::countries;
}

std::string wordsOf(const LegendRow& row, const Messages& tr) {
  if (row.kind) return tr(row.kind->title);
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
  return legendRows(world, project, view, activeEvents(world, project, view.clock));
}

std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view, const Active& visible) {
  std::vector<LegendRow> rows = kindRows(world, project, visible);
  append(rows, markRows(world, project, visible, view));
  append(rows, trailRows(world, visible));
  if (const auto blocs = blocsShown(world, project, view); !blocs.empty())
    append(rows, blocRows(blocs, view));
  else if (const ColourScale* scale = scaleShown(world, project))
    append(rows, classRows(world, *scale, view));
  else if (project.colourBy == ColourBy::government)
    append(rows, tendencyRows(world, visible, view));
  if (changesSince(view)) append(rows, changeRows(world, view));
  return rows;
}

std::vector<LegendRow> legendRows(const World& world, const State& state) {
  if (!state.view.comparison.isOn) return legendRows(world, state.project, state.view);
  std::vector<std::vector<LegendRow>> rows;
  for (const Side& side : sidesOf(world, state.view, {1, 1}, {{0, 0}, {1, 1}})) {
    const State there = onSide(world, state, side);
    rows.push_back(legendRows(world, there.project, there.view, eventsInView(world, there)));
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
  const std::string count = numberInWords(static_cast<double>(row.count), language);
  return row.later ? count + " → " + numberInWords(static_cast<double>(*row.later), language) : count;
}

std::string coloursHeading(const World& world, const Project& project, const View& view) {
  const Messages& tr = world.words.in(view.language).tr;
  if (!blocsShown(world, project, view).empty()) return tr("Borders");
  if (const ColourScale* scale = scaleShown(world, project)) return attributeTitle(scale->attribute.name, tr);
  return project.colourBy == ColourBy::government ? "" : tr("Borders");
}

}  // namespace app
