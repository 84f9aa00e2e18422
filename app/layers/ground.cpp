// Sea, land, borders and the colours of governments: everything under the events.
#include <numbers>

#include "app/layers/layers.hpp"

namespace app {
namespace {

using render::LineStyle;
using render::Paint;

Paint paintOf(const Moment& moment, const geo::Area& area) {
  const Theme& theme = moment.theme;
  Paint paint{theme.land};
  const bool byGovernment = moment.state.project.colourBy == ColourBy::government;
  if (!byGovernment || allianceShown(moment.world, moment.view())) return paint;
  const geo::Government* government = governmentAt(moment.world, area.code, moment.range.at);
  const TendencyLook* look = government ? tendency(government->tendency) : nullptr;
  if (!look) return paint;
  paint.colour = theme.dark ? look->dark : look->light;
  paint.hatch = government->contested ? contestedLook().hatch : look->hatch;
  const render::Colour ink = theme.dark ? render::rgb(0xFFFFFF) : render::rgb(0x3A2F28);
  paint.hatchColour = render::faded(ink, theme.dark ? 0.09F : 0.10F);
  return paint;
}

std::vector<Paint> countryPaints(const Moment& moment) {
  std::vector<Paint> paints;
  for (const geo::Area& area : moment.world.basemap.countries) paints.push_back(paintOf(moment, area));
  return paints;
}

/// Provinces appear once a degree is wide enough for them to be told apart.
bool showsProvinces(const Moment& moment) {
  return moment.camera.pointsPerUnit * std::numbers::pi / 180 > 34;
}

/// The country that is selected or under the mouse gets an outline by being filled once more under a tint.
void highlight(const Moment& moment, const MapMeshes& meshes, render::Layer& layer) {
  std::vector<Paint> paints(moment.world.basemap.countries.size());
  bool any = false;
  const auto mark = [&](const Selection& chosen, float share) {
    if (chosen.what != Selection::What::country) return;
    for (std::size_t i = 0; i < paints.size(); ++i)
      if (moment.world.basemap.countries[i].code == chosen.id)
        paints[i] = {render::faded(moment.theme.highlight, share)}, any = true;
  };
  mark(moment.view().hover, 0.10F);
  mark(moment.view().selection, 0.20F);
  if (any) layer.fills.push_back({meshes.countries, std::move(paints)});
}

}  // namespace

const MapMeshes& meshesShown(const Moment& moment) {
  const double pixel = 1.0 / (moment.camera.pointsPerUnit * moment.viewport.pixelsPerPoint);
  return moment.world.maps.meshes(moment.view().projection, moment.world.maps.levelFor(pixel));
}

std::vector<LineStyle> borderStyles(const Moment& moment) {
  const Theme& theme = moment.theme;
  std::vector<LineStyle> styles(4);
  styles[static_cast<std::size_t>(geo::BorderKind::coast)] = {0.7F, theme.coast};
  styles[static_cast<std::size_t>(geo::BorderKind::country)] = {1.0F, theme.border};
  styles[static_cast<std::size_t>(geo::BorderKind::disputed)] = {0.9F, theme.disputed, {3.5F, 2.5F}};
  if (showsProvinces(moment)) styles[static_cast<std::size_t>(geo::BorderKind::province)] = {0.6F, theme.province};
  return styles;
}

void ground(const Moment& moment, render::Layer& layer) {
  const Theme& theme = moment.theme;
  const MapMeshes& meshes = meshesShown(moment);
  layer.fills.push_back({moment.plane.sea, {Paint{theme.sea}}});
  layer.fills.push_back({meshes.countries, countryPaints(moment)});
  highlight(moment, meshes, layer);
  layer.lines.push_back({moment.plane.outline, {LineStyle{0.8F, theme.coast}}});
  layer.lines.push_back({meshes.borders, borderStyles(moment)});
}

}  // namespace app
