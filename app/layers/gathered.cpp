// Rows that a server has gathered because they are too many: a disc for each cell, its area by their number, in the
// colour of the kind that most of them are.
#include <algorithm>
#include <cmath>
#include <map>

#include "app/labels/names.hpp"
#include "app/layers/layers.hpp"
#include "app/live/cells.hpp"
#include "app/numbers.hpp"

namespace app {
namespace {

constexpr float widest = 46, least = 7, letters = 10;  // points

struct Disc {
  geo::LonLat middle{0.0};
  std::size_t count = 0, most = 0;
  const Kind* kind = nullptr;  ///< of `most` of them
};

/// Cells lie close enough together for their middle to be the mean of places.
void add(Disc& disc, const geo::live::Cell& cell) {
  const double share = static_cast<double>(cell.count) / static_cast<double>(disc.count + cell.count);
  disc.middle += (*cell.middle - disc.middle) * share;
  disc.count += cell.count;
  if (cell.count > disc.most) disc.most = cell.count, disc.kind = &kindOf(cell.kind);
}

std::vector<Disc> discs(const Moment& moment) {
  std::map<std::tuple<std::uint16_t, int, int>, Disc> byCell;
  for (const geo::live::Cell& cell : live::cellsShown(moment.world, moment.state.project))
    if (cell.middle) add(byCell[{cell.file, cell.column, cell.row}], cell);
  std::vector<Disc> out;
  for (const auto& [cell, disc] : byCell) out.push_back(disc);
  std::ranges::sort(out, std::ranges::greater{}, &Disc::count);  // the small ones lie on the large
  return out;
}

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
  const std::vector<Disc> all = discs(moment);
  if (all.empty()) return;
  const float scale = mapTypeScale(moment.size);
  for (const Disc& disc : all) {
    const auto at = moment.screen(disc.middle);
    const float share = std::sqrt(static_cast<float>(disc.count) / static_cast<float>(all.front().count));
    const float size = std::max(widest * share, least) * scale;
    if (!at || !moment.isOnPage(*at, size)) continue;
    const render::Colour colour = moment.theme.kindOf(*disc.kind);
    layer.markers.push_back({render::Shape::circle, *at, size, 0, render::faded(colour, 0.5F), colour, 0.8F * scale});
    const std::string words = numberInWords(static_cast<double>(disc.count), moment.view().language);
    if (static_cast<float>(words.size()) * letters * 0.55F * scale < size)
      drawCount(moment, words, *at, letters * scale, layer);
  }
}

}  // namespace app
