#include "app/legend.hpp"

#include <algorithm>
#include <map>

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
    const geo::Event* event = world.events.whole(active.row);
    if (event && event->contested) ++out[static_cast<std::size_t>(Mark::contested)].count;
  }
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
  for (const geo::Area& area : world.basemap.countries) {
    const geo::Government* government = governmentAt(world, area.code, view.clock.now);
    const TendencyLook* look = government ? tendency(government->tendency) : nullptr;
    if (!look) continue;
    ++out[static_cast<std::size_t>(look - tendencies().data())].count;
    if (government->contested) ++out.back().count;
  }
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

void append(std::vector<LegendRow>& to, const std::vector<LegendRow>& rows) {
  to.insert(to.end(), rows.begin(), rows.end());
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
  const geo::Alliance& alliance = *row.bloc->alliance;
  return alliance.acronym.empty() ? alliance.name.get(tr.language()) : alliance.acronym;
}

std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view) {
  return legendRows(world, project, view, activeEvents(world, project, view.clock));
}

std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view, const Active& visible) {
  std::vector<LegendRow> rows = kindRows(world, project, visible);
  append(rows, markRows(world, visible));
  append(rows, trailRows(world, visible));
  if (const auto blocs = blocsShown(world, project, view); !blocs.empty())
    append(rows, blocRows(blocs, view));
  else if (const ColourScale* scale = scaleShown(world, project))
    append(rows, classRows(world, *scale, view));
  else if (project.colourBy == ColourBy::government)
    append(rows, tendencyRows(world, visible, view));
  return rows;
}

std::string coloursHeading(const World& world, const Project& project, const View& view) {
  const Messages& tr = world.words.in(view.language).tr;
  if (!blocsShown(world, project, view).empty()) return tr("Borders");
  if (const ColourScale* scale = scaleShown(world, project)) return attributeTitle(scale->attribute.name, tr);
  return project.colourBy == ColourBy::government ? "" : tr("Borders");
}

}  // namespace app
