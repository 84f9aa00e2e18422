// The legend's rows of countries.
#include <set>

#include "app/legend_parts.hpp"
#include "app/sides.hpp"
#include "app/upheaval.hpp"

namespace app {

std::vector<LegendRow> tendencyRows(const World& world, Active visible, const View& view) {
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

}  // namespace app
