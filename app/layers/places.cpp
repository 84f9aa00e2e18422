// The signs of events where they happened: shape and colour of their kind, hollow while only possible, fading once
// over.
#include "app/layers/layers.hpp"
#include "app/marks.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

/// What is known only as a province or a country is a soft area or a badge, never a pin that pretends to know.
void drawExtent(const Moment& moment, const Sign& sign, const geo::Event& event, render::Colour colour,
                render::Layer& layer) {
  if (event.places.empty() || !event.routes.empty()) return;
  const geo::Extent extent = event.places.front().extent;
  if (extent == geo::Extent::area)
    layer.markers.push_back(
        {render::Shape::glow, sign.at, sign.size * 4.5F, 0, render::faded(colour, 0.45F), {0, 0, 0, 0}, 0});
  if (extent == geo::Extent::country) {
    const glm::vec2 half{sign.size * 0.95F, sign.size * 0.8F};
    layer.boxes.push_back({sign.at - half, sign.at + half, 4, render::faded(moment.theme.panel, sign.strength),
                           render::faded(colour, 0.7F * sign.strength), 0.8F});
  }
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
  for (const Sign& sign : signs(moment)) {
    const geo::Event& event = moment.world.events[sign.row];
    const Kind& kind = kindOf(event.kind);
    const render::Colour colour = render::faded(moment.theme.kindOf(kind), sign.strength);
    drawExtent(moment, sign, event, colour, layer);
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
              .contested = event.contested && sign.gathered == 1},
             layer);
    if (sign.gathered > 1) drawCount(moment, sign, layer);
  }
}

}  // namespace app
