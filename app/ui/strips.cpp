#include "app/ui/strips.hpp"

#include <algorithm>

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

Line governmentStrip(const Context& c) {
  Line strip;
  strip.name = c.tr("Governments");
  if (c.view().selection.what != What::country) return strip;
  for (const geo::Government& g : c.world.registry.governments)
    if (g.country == c.view().selection.id && !g.claimOnly)
      strip.bars.push_back({g.when.bounds,
                            tendencyColour(c, g),
                            g.name,
                            g.name + "\n" + termWords(c, g) + "\n" + tendencyTitle(c, g),
                            {}});
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
  const bool ofCountry = c.view().selection.what == What::country;
  for (const geo::Alliance& alliance : c.world.registry.alliances) {
    const app::Selection self{What::alliance, alliance.id};
    const std::string name = alliance.name.get(c.language()) + "\n";
    if (!ofCountry && alliance.ofStates)
      strip.bars.push_back(
          {alliance.when.bounds, allianceColour(c), shortName(c, alliance), name + termWords(c, alliance), self});
    for (const geo::Membership& m : alliance.memberships)
      if (ofCountry && m.country == c.view().selection.id && m.status == geo::MemberStatus::member)
        strip.bars.push_back({m.when.bounds, allianceColour(c), shortName(c, alliance), name + termWords(c, m), self});
  }
  sortByStart(strip);
  return strip;
}

}  // namespace ui
