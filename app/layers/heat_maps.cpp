// Heat maps: bands of colour by how many events lie near, as rows of boxes, so that screen, SVG and PDF show the same.
#include <algorithm>

#include "app/heat.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

constexpr float least = 0.5F;  ///< events near by: less is nothing

/// The thicker, the less of the map shines through.
render::Colour colourOf(const Moment& moment, const ColourClass& one, std::size_t i, std::size_t classes,
                        float opacity) {
  const float share = classes < 2 ? 1 : static_cast<float>(i) / static_cast<float>(classes - 1);
  return render::faded(moment.theme.dark ? one.dark : one.light, (0.34F + 0.46F * share) * opacity);
}

void draw(const Moment& moment, std::uint16_t layer, render::Layer& out) {
  const auto map = heatMap(moment, layer);
  if (!map) return;
  const std::vector<std::uint32_t> breaks = heatBreaks(moment, layer);
  const std::vector<ColourClass> classes = countClasses(breaks, moment.words.tr);
  std::vector<render::Colour> colours;
  for (std::size_t i = 0; i < classes.size(); ++i)
    colours.push_back(colourOf(moment, classes[i], i, classes.size(), moment.layers[layer].opacity));
  constexpr std::size_t none = SIZE_MAX;
  const auto classAt = [&](int row, int column) {
    const float value = map->near[static_cast<std::size_t>(row) * static_cast<std::size_t>(map->columns) +
                                  static_cast<std::size_t>(column)];
    return value < least ? none : countClass(breaks, static_cast<std::uint32_t>(value));
  };
  const auto corner = [&](int row, int column) { return map->first + glm::vec2(column, row) * HeatMap::side; };
  for (int row = 0; row < map->rows; ++row)
    for (int column = 0, end = 0; column < map->columns; column = end) {
      const std::size_t one = classAt(row, column);
      for (end = column + 1; end < map->columns && classAt(row, end) == one;) ++end;
      if (one != none) out.boxes.push_back({corner(row, column), corner(row + 1, end), 0, colours[one]});
    }
}

}  // namespace

void heatMaps(const Moment& moment, render::Layer& layer) {
  std::vector<std::uint16_t> order = layerOrder(moment.world, moment.state.project);
  std::ranges::reverse(order);
  for (const std::uint16_t one : order)
    if (moment.layers[one].as == ShowAs::heat) draw(moment, one, layer);
}

}  // namespace app
