// Rows that a server has gathered because they are too many: a disc for each cell, its area by their number, in the
// colour of the kind that most of them are.
#include <algorithm>
#include <cmath>

#include "app/labels/names.hpp"
#include "app/layers/layers.hpp"
#include "app/live/cells.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

constexpr float widest = 46, least = 7, leastNumbered = 15, letters = 10;  // points

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
  if (!live::isLive(moment.world)) return;
  const std::vector<live::Disc> all = live::discsOf(live::cellsShown(moment.world, moment.state.project));
  if (all.empty()) return;
  const float scale = mapTypeScale(moment.size);
  for (const live::Disc& disc : all) {
    const auto at = moment.screen(disc.middle);
    const float share = std::sqrt(static_cast<float>(disc.count) / static_cast<float>(all.front().count));
    const float size = std::max(widest * share, least) * scale;
    if (!at || !moment.isOnPage(*at, size)) continue;
    const render::Colour colour =
        moment.theme.kindOf(live::lookOf(moment.world, moment.state.project, disc.file, disc.kind));
    layer.markers.push_back({render::Shape::circle, *at, size, 0, render::faded(colour, 0.5F), colour, 0.8F * scale});
    const std::string words = numberInWords(static_cast<double>(disc.count), moment.view().language);
    if (size >= leastNumbered * scale && static_cast<float>(words.size()) * letters * 0.55F * scale < size)
      drawCount(moment, words, *at, letters * scale, layer);
  }
}

}  // namespace app
