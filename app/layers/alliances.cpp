// The members of the selected alliance at the moment: tinted, suspended ones striped, observers dotted; and joined to
// its seat.
#include "app/layers/layers.hpp"

namespace app {
namespace {

render::Paint paintOf(const Theme& theme, geo::MemberStatus status) {
  const render::Colour blue = theme.kindOf(kindOf("alliance"));
  switch (status) {
    case geo::MemberStatus::member:
      return {render::faded(blue, 0.42F)};
    case geo::MemberStatus::suspended:
      return {render::faded(blue, 0.10F), render::Hatch::diagonal, render::faded(blue, 0.75F)};
    case geo::MemberStatus::observer:
      break;
  }
  return {render::faded(blue, 0.08F), render::Hatch::dots, render::faded(blue, 0.7F)};
}

}  // namespace

void alliances(const Moment& moment, render::Layer& layer) {
  const Selection& chosen = moment.view().selection;
  if (chosen.what != Selection::What::alliance) return;
  const geo::Alliance* alliance = moment.world.registry.alliance(chosen.id);
  if (!alliance) return;
  const auto& countries = moment.world.basemap.countries;
  std::vector<render::Paint> paints(countries.size());
  for (const geo::MembershipAt& member : geo::membersAt(*alliance, moment.range.at))
    for (std::size_t i = 0; i < countries.size(); ++i)
      if (countries[i].code == member.membership->country) paints[i] = paintOf(moment.theme, member.membership->status);
  const std::size_t level =
      moment.world.maps.levelFor(1.0 / (moment.camera.pointsPerUnit * moment.viewport.pixelsPerPoint));
  const MapMeshes& meshes = moment.world.maps.meshes(moment.view().projection, level);
  layer.fills.push_back({meshes.countries, std::move(paints)});
  layer.lines.push_back({meshes.borders, {{}, {0.8F, moment.theme.border}, {}, {}}});
}

}  // namespace app
