// Hexagons in the colour of how many events lie in each.
#include <algorithm>
#include <cmath>

#include "app/hexagons.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

constexpr float gap = 0.94F;  ///< of a hexagon's height: paper between neighbours

void draw(const Moment& moment, std::uint16_t layer, render::Layer& out) {
  const HexGrid grid = hexGrid(moment.camera);
  const std::vector<std::uint32_t> breaks = hexBreaks(moment, layer);
  const std::vector<ColourClass> classes = countClasses(breaks, moment.words.tr);
  const float height = static_cast<float>(std::sqrt(3.0) * grid.radius * moment.camera.pointsPerUnit) * gap;
  const std::string chosen = moment.view().selection.what == Selection::What::place ? moment.view().selection.id : "";
  const std::string under = moment.view().hover.what == Selection::What::place ? moment.view().hover.id : "";
  for (const HexCell& cell : hexagons(moment, layer)) {
    const ColourClass& one = classes[countClass(breaks, cell.count)];
    const render::Colour colour = moment.theme.dark ? one.dark : one.light;
    const std::string name = chosen.empty() && under.empty() ? "" : hexName(grid, cell.cell, layer);
    const bool lit = !name.empty() && (name == chosen || name == under);
    out.markers.push_back({render::Shape::hexagon, moment.onPage(grid.middleOf(cell.cell)), height, 0,
                           render::faded(colour, 0.82F * moment.layers[layer].opacity),
                           lit ? moment.theme.text : render::faded(colour, 0), lit ? 1.6F : 0.0F});
  }
}

}  // namespace

void hexagonCells(const Moment& moment, render::Layer& layer) {
  std::vector<std::uint16_t> order = layerOrder(moment.world, moment.state.project);
  std::ranges::reverse(order);
  for (const std::uint16_t one : order)
    if (moment.layers[one].as == ShowAs::hexagons) draw(moment, one, layer);
}

}  // namespace app
