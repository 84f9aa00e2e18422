// The legend's rows of heat maps and hexagons: what their colours count.
#include "app/heat.hpp"
#include "app/hexagons.hpp"
#include "app/legend.hpp"

namespace app {
namespace {

/// A row for each class of counts; `count` of a row is how many hexagons have it.
void addClasses(const Moment& moment, std::uint16_t layer, const std::vector<std::uint32_t>& breaks,
                std::vector<LegendRow>& out) {
  for (ColourClass& one : countClasses(breaks, moment.words.tr)) {
    LegendRow& row = out.emplace_back();
    row.density = true;
    row.layer = layer;
    row.colour = std::make_shared<const ColourClass>(std::move(one));
  }
}

void addHexagons(const Moment& moment, std::uint16_t layer, std::vector<LegendRow>& out) {
  const std::vector<std::uint32_t> breaks = hexBreaks(moment, layer);
  const std::size_t first = out.size();
  addClasses(moment, layer, breaks, out);
  for (const HexCell& cell : hexagons(moment, layer)) ++out[first + countClass(breaks, cell.count)].count;
}

void addHeat(const Moment& moment, std::uint16_t layer, std::vector<LegendRow>& out) {
  const auto reach = heatReach(moment);
  if (!reach) return;
  const std::size_t first = out.size();
  addClasses(moment, layer, heatBreaks(moment, layer), out);
  for (std::size_t i = first; i < out.size(); ++i) {
    const float cover = heatCover(i - first, out.size() - first) * moment.layers[layer].opacity;
    ColourClass seen = *out[i].colour;  // as it looks on land
    for (render::Colour* colour : {&seen.light, &seen.dark}) *colour = render::mixed(moment.theme.land, *colour, cover);
    out[i].colour = std::make_shared<const ColourClass>(std::move(seen));
    out[i].within = reach->kilometres;
    out[i].count = 1;
  }
}

}  // namespace

std::vector<LegendRow> densityRows(const Moment& moment) {
  std::vector<LegendRow> out;
  for (const std::uint16_t layer : layerOrder(moment.world, moment.state.project)) {
    if (!moment.layers[layer].isVisible) continue;
    if (moment.layers[layer].as == ShowAs::hexagons) addHexagons(moment, layer, out);
    if (moment.layers[layer].as == ShowAs::heat) addHeat(moment, layer, out);
  }
  return out;
}

}  // namespace app
