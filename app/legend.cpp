#include "app/legend.hpp"

#include <algorithm>
#include <map>

namespace app {
namespace {

std::vector<LegendRow> kindRows(const World& world, const Project& project, const View& view) {
  std::map<std::size_t, LegendRow> rows;
  for (const std::string& name : world.events.kindNames()) {
    LegendRow& row = rows[kindIndex(name)];
    row.kind = &kindOf(name);
    row.hidden = row.hidden || project.hiddenKinds.contains(name);
  }
  for (const ActiveEvent& active : activeEvents(world, project, visibleRange(view.clock))) {
    LegendRow& row = rows[kindIndex(world.events[active.row].kind)];
    ++row.count;
    if (active.held.presence == geo::Presence::possible) ++row.possible;
  }
  std::vector<LegendRow> out;
  for (auto& [index, row] : rows) out.push_back(row);
  return out;
}

std::vector<LegendRow> tendencyRows(const World& world, const View& view) {
  std::vector<LegendRow> out;
  for (const TendencyLook& look : tendencies()) out.push_back({nullptr, &look});
  out.push_back({nullptr, &contestedLook()});
  for (const geo::Area& area : world.basemap.countries) {
    const geo::Government* government = governmentAt(world, area.code, view.clock.now);
    const TendencyLook* look = government ? tendency(government->tendency) : nullptr;
    if (!look) continue;
    ++out[static_cast<std::size_t>(look - tendencies().data())].count;
    if (government->contested) ++out.back().count;
  }
  std::erase_if(out, [](const LegendRow& row) { return row.count == 0; });
  return out;
}

std::vector<LegendRow> classRows(const World& world, const ColourScale& scale, const View& view) {
  const Colouring colouring = colouringAt(world, scale, view.clock.now, view.language);
  std::vector<LegendRow> out(colouring.classes.size());
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i].colour = std::make_shared<const ColourClass>(colouring.classes[i]);
  for (const std::size_t one : colouring.ofCountry)
    if (one != Colouring::none) ++out[one].count;
  std::erase_if(out, [](const LegendRow& row) { return row.count == 0; });
  return out;
}

std::vector<LegendRow> statusRows(const geo::Alliance& alliance, const View& view) {
  std::vector<LegendRow> out;
  for (const geo::MemberStatus status :
       {geo::MemberStatus::member, geo::MemberStatus::suspended, geo::MemberStatus::observer})
    out.push_back({nullptr, &statusLook(status)});
  for (const geo::MembershipAt& member : geo::membersAt(alliance, view.clock.now))
    ++out[static_cast<std::size_t>(member.membership->status)].count;
  std::erase_if(out, [](const LegendRow& row) { return row.count == 0; });
  return out;
}

}  // namespace

std::vector<LegendRow> legendRows(const World& world, const Project& project, const View& view) {
  std::vector<LegendRow> rows = kindRows(world, project, view);
  if (const geo::Alliance* alliance = allianceShown(world, view))
    for (LegendRow& row : statusRows(*alliance, view)) rows.push_back(row);
  else if (const ColourScale* scale = scaleShown(world, project))
    for (LegendRow& row : classRows(world, *scale, view)) rows.push_back(row);
  else if (project.colourBy == ColourBy::government)
    for (LegendRow& row : tendencyRows(world, view)) rows.push_back(row);
  return rows;
}

std::string coloursHeading(const World& world, const Project& project, const View& view) {
  if (const geo::Alliance* alliance = allianceShown(world, view))
    return alliance->acronym.empty() ? alliance->name.get(view.language) : alliance->acronym;
  const Messages& tr = world.words.in(view.language).tr;
  if (const ColourScale* scale = scaleShown(world, project)) return attributeTitle(scale->attribute.name, tr);
  return tr("Governments");
}

}  // namespace app
