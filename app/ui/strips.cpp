#include "app/ui/strips.hpp"

#include <algorithm>

#include "app/holds.hpp"
#include "app/ui/card.hpp"

namespace ui {
namespace {

using What = app::Selection::What;

render::Colour tendencyColour(const Context& c, const geo::Government& g) {
  const app::TendencyLook* look = app::tendency(g.tendency);
  if (!look) return c.look.theme->field;
  return app::fillOf(*c.look.theme, *look);
}

/// Packing wants bars by their start.
void sortByStart(Line& strip) {
  std::ranges::stable_sort(strip.bars, {}, [](const StripBar& bar) { return bar.bounds.earliestStart; });
}

std::string shortName(const Context& c, const geo::Alliance& alliance) {
  return alliance.acronym.empty() ? alliance.name.get(c.language()) : alliance.acronym;
}

render::Colour allianceColour(const Context& c) {
  return render::mixed(c.look.theme->kindOf(app::kindOf("alliance")), c.look.theme->panel, 0.72F);
}

}  // namespace

Line governmentStrip(const Context& c, const std::string& isoA3) {
  Line strip;
  strip.name = app::countryName(c.world, isoA3, c.language());
  for (const geo::Government& g : c.world.registry.governments)
    if (g.country == isoA3 && !g.claimOnly)
      strip.bars.push_back({g.when.bounds,
                            tendencyColour(c, g),
                            g.name,
                            g.name + "\n" + termWords(c, g) + "\n" + tendencyTitle(c, g),
                            {What::country, isoA3}});
  sortByStart(strip);
  return strip;
}

Line membershipStrip(const Context& c, const std::string& isoA3) {
  Line strip;
  strip.name = c.tr("Alliances");
  for (const geo::Alliance& alliance : c.world.registry.alliances)
    for (const geo::Membership& m : alliance.memberships)
      if (m.country == isoA3 && m.status == geo::MemberStatus::member)
        strip.bars.push_back({m.when.bounds,
                              allianceColour(c),
                              shortName(c, alliance),
                              alliance.name.get(c.language()) + "\n" + termWords(c, m),
                              {What::alliance, alliance.id}});
  sortByStart(strip);
  return strip;
}

Line countryEventStrip(const Context& c, const std::string& isoA3) {
  Line strip;
  strip.name = c.tr("Events");
  const auto [rows, isNew] = c.memory.rowsOfCountry.try_emplace(isoA3);
  if (isNew) rows->second = app::eventsOfCountry(c.world, c.state.project, isoA3);
  for (const std::uint32_t row : rows->second) {
    const geo::EventHandle eventHeld = c.world.events[row];
    const geo::Event& event = *eventHeld;
    const std::string& title = event.title.get(c.language());
    strip.bars.push_back(
        {event.when.bounds,
         render::mixed(c.look.theme->panel, c.look.theme->kindOf(app::lookOf(c.world, c.state.project, row)), 0.55F),
         title,
         {},
         {What::event, event.id}});
  }
  sortByStart(strip);
  return strip;
}

Line eraStrip(const Context& c) {
  Line strip;
  strip.name = c.tr("Eras");
  for (const geo::Era& era : c.world.registry.eras)
    strip.bars.push_back({era.when.bounds,
                          c.look.theme->field,
                          era.name.get(c.language()),
                          era.name.get(c.language()) + "\n" + c.dates.inWords(era.when) + "\n" +
                              era.definition.get(c.language()) + "\n" +
                              c.tr("An interpretation: others divide these years differently."),
                          {}});
  sortByStart(strip);
  return strip;
}

Line allianceStrip(const Context& c) {
  Line strip;
  strip.name = c.tr("Alliances");
  for (const geo::Alliance& alliance : c.world.registry.alliances)
    if (alliance.ofStates)
      strip.bars.push_back({alliance.when.bounds,
                            allianceColour(c),
                            shortName(c, alliance),
                            alliance.name.get(c.language()) + "\n" + termWords(c, alliance),
                            {What::alliance, alliance.id}});
  sortByStart(strip);
  return strip;
}

}  // namespace ui
