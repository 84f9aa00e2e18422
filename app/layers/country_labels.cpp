// Names of countries where they have room, the largest first. Depends on camera and language alone, so nothing jumps
// while scrubbing.
#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

#include "app/labels.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

struct Candidate {
  const geo::Area* area;
  glm::vec2 at;
  float room;  ///< width on the page, points
};

/// About how wide the largest part of a country is on the page: its box at the latitude of its label. A handful of
/// islands spread over an ocean is no wider than the largest of them.
float widthOnPage(const Moment& moment, const geo::Area& area, const geo::LonLatBox& piece) {
  constexpr double radians = std::numbers::pi / 180;
  const double east = std::clamp(piece.east - piece.west, 0.0, 60.0) * radians * std::cos(area.label.y * radians);
  return static_cast<float>(east * moment.plane.projection.scaleAt(area.label).x * moment.camera.pointsPerUnit);
}

std::vector<Candidate> candidates(const Moment& moment) {
  std::vector<Candidate> out;
  const auto& countries = moment.world.basemap.countries;
  for (std::size_t i = 0; i < countries.size(); ++i) {
    if (!countries[i].holds(moment.range.at)) continue;
    const auto at = moment.screen(countries[i].label);
    if (!at || !moment.isOnPage(*at, 0)) continue;
    if (const float room = widthOnPage(moment, countries[i], moment.world.maps.labelledPiece(i)); room > 26)
      out.push_back({&countries[i], *at, room});
  }
  std::ranges::stable_sort(out, std::greater{}, &Candidate::room);
  return out;
}

render::Text labelOf(const Moment& moment, const Candidate& candidate) {
  const bool large = candidate.room > 190;
  render::Text text;
  text.text = countryName(moment.world, candidate.area->code, moment.view().language);
  text.at = candidate.at;
  text.size = std::clamp(8.5F + candidate.room * 0.016F, 9.5F, 15.0F);
  text.spacing = large ? text.size * 0.14F : text.size * 0.03F;
  text.weight = large ? render::Weight::medium : render::Weight::regular;
  text.align = render::Align::centre;
  text.colour = moment.theme.label;
  text.halo = moment.theme.labelHalo;
  text.haloWidth = 1.4F;
  return text;
}

}  // namespace

void countryLabels(const Moment& moment, render::Layer& layer) {
  LabelPlacer placer;
  if (const auto title = titleRoom(moment)) placer.block(*title);
  for (const Candidate& candidate : candidates(moment)) {
    render::Text text = labelOf(moment, candidate);
    const render::TextExtent extent = moment.world.fonts->extent(text);
    // A name may reach over a small country's coast, but not over its neighbours.
    if (extent.width > std::max(candidate.room * 1.25F, 58.0F)) continue;
    text.at.y += (extent.ascent - extent.descent) / 2;
    const ScreenBox box = boxOf(*moment.world.fonts, text, 3);
    if (isInside(box, moment.size) && placer.claim(box)) layer.texts.push_back(std::move(text));
  }
}

}  // namespace app
