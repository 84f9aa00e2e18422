#include "app/legend.hpp"

#include <algorithm>
#include <map>

namespace app {
namespace {

using Active = std::vector<ActiveEvent>;

std::vector<LegendRow> kindRows(const World& world, const Project& project, const Active& visible) {
  std::map<std::size_t, LegendRow> rows;
  for (const std::string& name : world.events.kindNames()) {
    LegendRow& row = rows[kindIndex(name)];
    row.kind = &kindOf(name);
    row.hidden = row.hidden || project.hiddenKinds.contains(name);
  }
  for (const ActiveEvent& active : visible) {
    LegendRow& row = rows[kindIndex(world.events[active.row].kind)];
    ++row.count;
    if (active.held.presence == geo::Presence::possible) ++row.possible;
  }
  std::vector<LegendRow> out;
  for (auto& [index, row] : rows) out.push_back(row);
  return out;
}

void dropEmpty(std::vector<LegendRow>& rows) {
  std::erase_if(rows, [](const LegendRow& row) { return row.count == 0; });
}

std::vector<LegendRow> markRows(const World& world, const Active& visible) {
  std::vector<LegendRow> out;
  for (const MarkLook& look : markLooks()) out.push_back({.mark = &look});
  for (const ActiveEvent& active : visible) {
    if (active.held.presence == geo::Presence::possible) ++out[static_cast<std::size_t>(Mark::possible)].count;
    if (world.events[active.row].contested) ++out[static_cast<std::size_t>(Mark::contested)].count;
  }
  dropEmpty(out);
  return out;
}

/// How many marches there are of each width, and of each way of moving where not all walk.
std::vector<LegendRow> trailRows(const World& world, const Active& visible) {
  std::vector<LegendRow> trails, ways;
  for (const TrailLook& look : trailLooks()) trails.push_back({.trail = &look});
  for (const WayLook& look : wayLooks()) ways.push_back({.way = &look});
  for (const ActiveEvent& active : visible) {
    const geo::Event& event = world.events[active.row];
    if (event.routes.empty()) continue;
    ++trails[static_cast<std::size_t>(&trailLook(event) - trailLooks().data())].count;
    ++ways[static_cast<std::size_t>(&wayLook(event) - wayLooks().data())].count;
  }
  ways.front().count = 0;  // a solid trail needs no words
  trails.insert(trails.end(), ways.begin(), ways.end());
  dropEmpty(trails);
  return trails;
}

std::vector<LegendRow> tendencyRows(const World& world, const View& view) {
  std::vector<LegendRow> out;
  for (const TendencyLook& look : tendencies()) out.push_back({.tendency = &look});
  out.push_back({.tendency = &contestedLook()});
  for (const geo::Area& area : world.basemap.countries) {
    const geo::Government* government = governmentAt(world, area.code, view.clock.now);
    const TendencyLook* look = government ? tendency(government->tendency) : nullptr;
    if (!look) continue;
    ++out[static_cast<std::size_t>(look - tendencies().data())].count;
    if (government->contested) ++out.back().count;
  }
  dropEmpty(out);
  return out;
}

std::vector<LegendRow> statusRows(const geo::Alliance& alliance, const View& view) {
  std::vector<LegendRow> out;
  for (const geo::MemberStatus status :
       {geo::MemberStatus::member, geo::MemberStatus::suspended, geo::MemberStatus::observer})
    out.push_back({.tendency = &statusLook(status)});
  for (const geo::MembershipAt& member : geo::membersAt(alliance, view.clock.now))
    ++out[static_cast<std::size_t>(member.membership->status)].count;
  dropEmpty(out);
  return out;
}

void append(std::vector<LegendRow>& to, const std::vector<LegendRow>& rows) {
  to.insert(to.end(), rows.begin(), rows.end());
}

}  // namespace

LegendPart partOf(const LegendRow& row) {
  if (row.kind || row.mark) return LegendPart::events;
  return row.tendency ? LegendPart::countries : LegendPart::marchers;
}

const char* titleOf(const LegendRow& row) {
  if (row.kind) return row.kind->title;
  if (row.mark) return row.mark->title;
  if (row.trail) return row.trail->title;
  return row.way ? row.way->title : row.tendency->title;
}

std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view) {
  const Active visible = activeEvents(world, project, visibleRange(view.clock));
  std::vector<LegendRow> rows = kindRows(world, project, visible);
  append(rows, markRows(world, visible));
  append(rows, trailRows(world, visible));
  if (const geo::Alliance* alliance = allianceShown(world, view))
    append(rows, statusRows(*alliance, view));
  else if (project.colourBy == ColourBy::government)
    append(rows, tendencyRows(world, view));
  return rows;
}

}  // namespace app
