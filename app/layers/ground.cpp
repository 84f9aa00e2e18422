// Sea, land, borders and the colours of governments: everything under the events.
#include <numbers>

#include "app/blocs.hpp"
#include "app/layers/layers.hpp"
#include "app/upheaval.hpp"

namespace app {
namespace {

using render::Colour;
using render::LineStyle;
using render::Paint;

Colour fillOf(const Moment& moment, const geo::Government* government) {
  const TendencyLook* look = government ? tendency(government->tendency) : nullptr;
  if (!look) return moment.theme.land;
  return moment.theme.dark ? look->dark : look->light;
}

/// The colour of a country; for a while after a change, where the reader wants it, between the old one and the new.
Colour softFill(const Moment& moment, const geo::Area& area, const geo::Government* government) {
  const Colour now = fillOf(moment, government);
  const double glow = afterglow(moment.view().clock);
  if (!moment.view().softChanges || moment.view().reducedMotion || !government || glow <= 0) return now;
  const geo::Instant change = government->when.bounds.latestStart;
  const double age = static_cast<double>(moment.range.at.seconds - change.seconds) / glow;
  if (age < 0 || age >= 1) return now;
  const geo::Government* before = governmentAt(moment.world, area.code, {change.seconds - 1});
  return before ? render::mixed(fillOf(moment, before), now, static_cast<float>(age)) : now;
}

Paint paintOf(const Moment& moment, const geo::Area& area) {
  const geo::Government* government = governmentAt(moment.world, area.code, moment.range.at);
  const TendencyLook* look = government ? tendency(government->tendency) : nullptr;
  if (!look) return {moment.theme.land};
  const bool dark = moment.theme.dark;
  const Colour ink = dark ? render::rgb(0xFFFFFF) : render::rgb(0x3A2F28);
  return {softFill(moment, area, government), government->contested ? contestedLook().hatch : look->hatch,
          render::faded(ink, dark ? 0.09F : 0.10F)};
}

/// Over a country where a coup is under way lie its stripes, whoever governs by name.
void strikeOut(const Moment& moment, std::vector<Paint>& paints) {
  for (const std::string& code : countriesFoughtOver(moment.world, moment.active, moment.range.at))
    for (std::size_t i = 0; i < paints.size(); ++i)
      if (moment.world.basemap.countries[i].code == code) {
        paints[i].hatch = foughtOverLook().hatch;
        paints[i].hatchColour = render::faded(moment.theme.kindOf(kindOf("coup")), 0.45F);
      }
}

std::vector<Paint> countryPaints(const Moment& moment) {
  const auto& countries = moment.world.basemap.countries;
  std::vector<Paint> paints(countries.size(), Paint{moment.theme.land});
  const bool byGovernment = moment.state.project.colourBy == ColourBy::government;
  if (!byGovernment || !blocsShown(moment.world, moment.state.project, moment.view()).empty()) return paints;
  for (std::size_t i = 0; i < countries.size(); ++i) paints[i] = paintOf(moment, countries[i]);
  strikeOut(moment, paints);
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
