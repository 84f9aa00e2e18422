// The signs of events where they happened: shape and colour of their kind, hollow while only possible, fading once
// over.
#include <algorithm>
#include <cmath>

#include "app/layers/layers.hpp"
#include "app/marks.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

constexpr double earthKilometres = 6371.0088;

/// The place that a sign stands for; null for records, of which only the spot is known.
const geo::Place* placeOf(const Moment& moment, const Sign& sign) {
  const geo::Event* event = moment.world.events.whole(sign.row);
  if (!event) return nullptr;
  const auto place = std::ranges::find_if(event->places, [&](const geo::Place& p) {
    return p.extent == geo::Extent::area && (sign.place.empty() || p.name == sign.place);
  });
  return place == event->places.end() ? nullptr : &*place;
}

const geo::Area* provinceOf(const Moment& moment, const Sign& sign, const geo::Place* place) {
  if (place) return moment.world.basemap.provinceAt(place->at);
  const bool isRecord = moment.world.events.whole(sign.row) == nullptr;
  return isRecord ? moment.world.basemap.provinceAt(*moment.world.events.place(sign.row)) : nullptr;
}

/// Kilometres around a place, in points.
float onPage(const Moment& moment, geo::LonLat place, double kilometres) {
  const glm::dvec2 scale = moment.plane.projection.scaleAt(place);
  const double unit = std::sqrt(scale.x * scale.y) * moment.camera.pointsPerUnit / earthKilometres;
  return std::isfinite(unit) ? static_cast<float>(kilometres * unit) : 0;
}

/// A disc without a rim: about here, and nobody drew the line. Never smaller than what can be seen about a sign.
void drawDisc(const Moment& moment, const Sign& sign, const geo::Place* place, render::Colour colour,
              render::Layer& layer) {
  const float wanted = place ? 2 * onPage(moment, place->at, place->radius) : 0, least = sign.size * 4.5F;
  const float strength = wanted > 3 * least ? 0.32F : 0.45F;  // a large one would rule the map
  layer.markers.push_back({render::Shape::glow,
                           sign.at,
                           std::max(wanted * 1.25F, least),
                           0,
                           render::faded(colour, strength),
                           {0, 0, 0, 0},
                           0});
}

/// Its area is drawn as it is.
bool isPolygon(const Moment& moment, const Sign& sign) {
  const geo::Event* event = moment.world.events.whole(sign.row);
  return event && !event->areas.empty();
}

/// What is known only as a country is a badge by its name, never a pin that pretends to know.
void drawBadge(const Moment& moment, const Sign& sign, render::Colour colour, render::Layer& layer) {
  const glm::vec2 half = glm::vec2(sign.size * 0.5F) + glm::vec2(4, 3);
  layer.boxes.push_back({sign.at - half, sign.at + half, 4, render::faded(moment.theme.panel, sign.strength),
                         render::faded(colour, 0.7F), 0.8F});
}

/// What is known only as a province tints it softly; a region that is none, or where the map has no provinces, is a
/// soft disc.
void drawAreas(const Moment& moment, const std::vector<Sign>& all, render::Layer& layer) {
  const auto& provinces = moment.world.basemap.provinces;
  std::vector<render::Paint> paints;
  for (const Sign& sign : all) {
    if (sign.extent != geo::Extent::area || isPolygon(moment, sign)) continue;
    const render::Colour colour = render::faded(moment.colour(sign.row), sign.strength);
    const geo::Place* place = placeOf(moment, sign);
    const bool isProvince = meshesShown(moment).provinces && !(place && place->radius > 0);
    const geo::Area* area = isProvince ? provinceOf(moment, sign, place) : nullptr;
    if (!area) {
      drawDisc(moment, sign, place, colour, layer);
      continue;
    }
    paints.resize(provinces.size());
    paints[static_cast<std::size_t>(area - provinces.data())] = {render::faded(colour, 0.12F), render::Hatch::dots,
                                                                 render::faded(colour, 0.28F)};
  }
  if (!paints.empty()) layer.fills.push_back({meshesShown(moment).provinces, std::move(paints)});
}

/// How many a sign stands for, above its right shoulder.
void drawCount(const Moment& moment, const Sign& sign, render::Layer& layer) {
  render::Text text;
  text.text = numberInWords(static_cast<double>(sign.gathered), moment.view().language);
  text.at = sign.at + glm::vec2(sign.size * 0.55F, -sign.size * 0.2F);
  text.size = 9.5F;
  text.weight = render::Weight::medium;
  text.colour = moment.theme.text;
  text.halo = moment.theme.labelHalo;
  text.haloWidth = 1.4F;
  text.tabular = true;
  layer.texts.push_back(std::move(text));
}

}  // namespace

void places(const Moment& moment, render::Layer& layer) {
  const std::vector<Sign> all = signs(moment);
  drawAreas(moment, all, layer);
  for (const Sign& sign : all) {
    const geo::Event* event = moment.world.events.whole(sign.row);
    if (sign.isArea && sign.gathered == 1) continue;
    const Kind& kind = moment.look(sign.row);
    const render::Colour colour = render::faded(moment.theme.kindOf(kind), sign.strength);
    if (sign.extent == geo::Extent::country) drawBadge(moment, sign, colour, layer);
    if (sign.lit)
      layer.markers.push_back({render::Shape::glow,
                               sign.at,
                               sign.size * 3.2F,
                               0,
                               render::faded(moment.theme.highlight, 0.5F),
                               {0, 0, 0, 0},
                               0});
    drawSign(moment.theme,
             {.shape = kind.shape,
              .at = sign.at,
              .size = sign.size,
              .turn = sign.turn,
              .strength = sign.strength,
              .colour = moment.theme.kindOf(kind),
              .possible = sign.possible,
              .contested = event && event->contested && sign.gathered == 1,
              .ended = sign.ended && sign.gathered == 1},
             layer);
    if (sign.gathered > 1) drawCount(moment, sign, layer);
  }
}

}  // namespace app
