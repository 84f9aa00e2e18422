// Sea, land, borders and the colours of governments: everything under the events.
#include <array>

#include "app/blocs.hpp"
#include "app/borders.hpp"
#include "app/colouring.hpp"
#include "app/difference.hpp"
#include "app/labels/names.hpp"
#include "app/layers/layers.hpp"
#include "app/upheaval.hpp"

namespace app {
namespace {

using render::Colour;
using render::LineStyle;
using render::Paint;

Colour hatchInk(const Theme& theme) {
  const Colour ink = theme.dark ? render::rgb(0xFFFFFF) : render::rgb(0x3A2F28);
  return render::faded(ink, theme.dark ? 0.09F : 0.10F);
}

Colour fillOf(const Moment& moment, const geo::Government* government) {
  const TendencyLook* look = government ? tendency(government->tendency) : nullptr;
  if (!look) return moment.theme.land;
  return fillOf(moment.theme, *look);
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
  return {softFill(moment, area, government), government->contested ? contestedLook().hatch : look->hatch,
          hatchInk(moment.theme)};
}

/// Over a country where a coup is under way lie its stripes, whoever governs by name.
void strikeOut(const Moment& moment, std::vector<Paint>& paints) {
  for (const std::string& code : countriesFoughtOver(moment.world, moment.active, moment.range.at))
    for (std::size_t i = 0; i < paints.size(); ++i)
      if (const geo::Area& area = moment.world.basemap.countries[i]; area.code == code && area.holds(moment.range.at)) {
        paints[i].hatch = foughtOverLook().hatch;
        paints[i].hatchColour = render::faded(moment.theme.kindOf(kindOf("coup")), 0.45F);
      }
}

/// Countries that the map shows at the moment, each painted; the others are not drawn.
template <class PaintOf>
std::vector<Paint> painted(const Moment& moment, PaintOf paintOf) {
  const std::vector<geo::Area>& countries = moment.world.basemap.countries;
  std::vector<Paint> paints(countries.size());
  for (std::size_t i = 0; i < countries.size(); ++i)
    if (countries[i].holds(moment.range.at)) paints[i] = paintOf(i);
  return paints;
}

std::vector<Paint> byScale(const Moment& moment, const ColourScale& scale) {
  const Theme& theme = moment.theme;
  const Colouring colouring = colouringAt(moment.world, scale, moment.range.at, moment.view().language);
  return painted(moment, [&](std::size_t country) {
    const std::size_t one = colouring.ofCountry[country];
    if (one == Colouring::none) return Paint{theme.land};
    const ColourClass& look = colouring.classes[one];
    return Paint{theme.dark ? look.dark : look.light, look.hatch, hatchInk(theme)};
  });
}

/// Of a difference: what changed is painted as it is now, the rest is plain.
void keepChanged(const Moment& moment, geo::Instant since, std::vector<Paint>& paints) {
  const std::vector<geo::Area>& countries = moment.world.basemap.countries;
  for (std::size_t i = 0; i < paints.size(); ++i)
    if (paints[i].colour.a > 0 && handsBetween(moment.world, countries[i].code, since, moment.range.at) == Hands::same)
      paints[i] = {moment.theme.land};
}

std::vector<Paint> countryPaints(const Moment& moment) {
  const Project& project = moment.state.project;
  const bool plain = !blocsShown(moment.world, project, moment.view()).empty();
  if (const ColourScale* scale = scaleShown(moment.world, project); scale && !plain) return byScale(moment, *scale);
  const auto since = changesSince(moment.view());
  const bool governments = project.colourBy == ColourBy::government && !plain;
  std::vector<Paint> paints = painted(moment, [&](std::size_t country) {
    return governments ? paintOf(moment, moment.world.basemap.countries[country]) : Paint{moment.theme.land};
  });
  if (governments && since) keepChanged(moment, *since, paints);
  if (governments && !since) strikeOut(moment, paints);
  return paints;
}

/// Land that two countries have on this map is striped in the colours of both: neither simply covers the other.
void stripeOverlaps(const Moment& moment, const MapMeshes& meshes, const std::vector<Paint>& countries,
                    render::Layer& layer) {
  const geo::Basemap& basemap = moment.world.basemap;
  if (!meshes.overlaps || overlapsAt(moment.world, moment.range.at) == 0) return;
  std::vector<Paint> paints(basemap.overlaps.size());
  for (std::size_t i = 0; i < paints.size(); ++i) {
    const geo::Overlap& one = basemap.overlaps[i];
    const Paint &first = countries[one.first], &second = countries[one.second];
    if (first.colour.a == 0 || second.colour.a == 0) continue;  // one of them is not there now
    const bool alike = first.colour == second.colour;
    paints[i] = {first.colour, render::Hatch::diagonal,
                 alike ? render::faded(moment.theme.disputed, 0.55F) : second.colour};
  }
  layer.fills.push_back({meshes.overlaps, std::move(paints)});
}

/// The country that is selected or under the mouse gets an outline by being filled once more under a tint.
void highlight(const Moment& moment, const MapMeshes& meshes, render::Layer& layer) {
  std::vector<Paint> paints(moment.world.basemap.countries.size());
  bool any = false;
  const auto mark = [&](const Selection& chosen, float share) {
    if (chosen.what != Selection::What::country) return;
    for (std::size_t i = 0; i < paints.size(); ++i)
      if (const geo::Area& area = moment.world.basemap.countries[i];
          area.code == chosen.id && area.holds(moment.range.at))
        paints[i] = {render::faded(moment.theme.highlight, share)}, any = true;
  };
  mark(moment.view().hover, 0.10F);
  mark(moment.view().selection, 0.20F);
  if (any) layer.fills.push_back({meshes.countries, std::move(paints)});
}

}  // namespace

const MapMeshes& meshesShown(const Moment& moment) {
  const double pixel = 1.0 / (moment.camera.pointsPerUnit * moment.viewport.pixelsPerPoint);
  const Maps& maps = moment.world.maps;
  return maps.meshes(moment.view().projection, moment.view().centre, maps.levelFor(pixel), moment.range.at);
}

std::vector<LineStyle> borderStyles(const Moment& moment) {
  const Theme& theme = moment.theme;
  const auto at = [](geo::BorderKind kind) { return static_cast<std::size_t>(kind); };
  std::array<LineStyle, borderKinds> kinds;
  kinds[at(geo::BorderKind::coast)] = {0.7F, theme.coast};
  kinds[at(geo::BorderKind::country)] = {1.0F, theme.border};
  kinds[at(geo::BorderKind::disputed)] = {0.9F, theme.disputed, {3.5F, 2.5F}};
  if (showsProvinces(moment)) kinds[at(geo::BorderKind::province)] = {0.6F, theme.province};
  const std::vector<Span>& spans = moment.world.maps.spans();
  std::vector<LineStyle> styles(spans.size() * borderKinds);
  for (std::size_t i = 0; i < styles.size(); ++i)
    if (spans[i / borderKinds].holds(moment.range.at)) styles[i] = kinds[i % borderKinds];
  return styles;
}

/// Meridians and parallels lie under the land, where they do not cut through what is told.
bool showsGraticule(const Moment& moment) {
  const double points = moment.camera.pointsPerUnit * 15 * std::numbers::pi / 180;
  return points > 18 && points < 700;
}

void sea(const Moment& moment, render::Layer& layer) {
  const Theme& theme = moment.theme;
  layer.fills.push_back({moment.plane.sea, {Paint{theme.sea}}});
  if (showsGraticule(moment)) layer.lines.push_back({moment.plane.graticule, {LineStyle{0.7F, theme.graticule}}});
}

void ground(const Moment& moment, render::Layer& layer) {
  const Theme& theme = moment.theme;
  const MapMeshes& meshes = meshesShown(moment);
  std::vector<Paint> paints = countryPaints(moment);
  layer.fills.push_back({meshes.countries, paints});
  stripeOverlaps(moment, meshes, paints, layer);
  highlight(moment, meshes, layer);
  layer.lines.push_back({moment.plane.outline, {LineStyle{0.8F, theme.coast}}});
  layer.lines.push_back({meshes.borders, borderStyles(moment)});
}

}  // namespace app
