// The members of the selected alliance at the moment: members filled, suspended ones striped, observers dotted. The
// ground leaves out the colours of governments then: two scales on one land are none.
#include "app/layers/layers.hpp"

namespace app {
namespace {

render::Paint paintOf(const Theme& theme, geo::MemberStatus status) {
  const TendencyLook& look = statusLook(status);
  const render::Colour ink = theme.kindOf(kindOf("alliance"));
  return {theme.dark ? look.dark : look.light, look.hatch, render::faded(ink, 0.6F)};
}

}  // namespace

void alliances(const Moment& moment, render::Layer& layer) {
  const geo::Alliance* alliance = allianceShown(moment.world, moment.view());
  if (!alliance) return;
  const auto& countries = moment.world.basemap.countries;
  std::vector<render::Paint> paints(countries.size());
  for (const geo::MembershipAt& member : geo::membersAt(*alliance, moment.range.at))
    for (std::size_t i = 0; i < countries.size(); ++i)
      if (countries[i].code == member.membership->country && countries[i].holds(moment.range.at))
        paints[i] = paintOf(moment.theme, member.membership->status);
  const MapMeshes& meshes = meshesShown(moment);
  layer.fills.push_back({meshes.countries, std::move(paints)});
  layer.lines.push_back({meshes.borders, borderStyles(moment)});
}

}  // namespace app
