// Rows that a server has gathered because they are too many: a disc for each cell, its area by their number, in the
// colour of the kind that most of them are.
#include "app/labels/names.hpp"
#include "app/layers/layers.hpp"
#include "app/live/discs.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

constexpr float leastNumbered = 15, letters = 10;  // points

void drawCount(const Moment& moment, const std::string& words, glm::vec2 at, float size, render::Layer& layer) {
  render::Text text;
  text.text = words;
  text.at = at + glm::vec2(0, size * 0.36F);
  text.size = size;
  text.weight = render::Weight::bold;
  text.align = render::Align::centre;
  text.colour = moment.theme.text;
  text.halo = moment.theme.labelHalo;
  text.haloWidth = 1.6F;
  text.tabular = true;
  layer.texts.push_back(std::move(text));
}

}  // namespace

void gathered(const Moment& moment, render::Layer& layer) {
  const float scale = mapTypeScale(moment.size);
  const Selection& hover = moment.view().hover;
  for (const auto& [disc, at, size] : live::discsShown(moment)) {
    const render::Colour colour =
        moment.theme.kindOf(live::lookOf(moment.world, moment.state.project, disc.file, disc.kind));
    const bool lit = hover.what == Selection::What::place && hover.id == live::discName(disc);
    layer.markers.push_back({render::Shape::circle, at, size, 0, render::faded(colour, lit ? 0.7F : 0.5F),
                             lit ? moment.theme.text : colour, (lit ? 1.4F : 0.8F) * scale});
    const std::string words = numberInWords(static_cast<double>(disc.count), moment.view().language);
    if (size >= leastNumbered * scale && static_cast<float>(words.size()) * letters * 0.55F * scale < size)
      drawCount(moment, words, at, letters * scale, layer);
  }
}

}  // namespace app
