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

/// Whether the map shows what would lie there: a plane goes on beyond the latitudes at which it ends.
bool isOnMap(const Moment& moment, glm::vec2 at) {
  const auto place = moment.placeAt(at);
  return place && moment.plane.projection.shows(*place);
}

bool seesRim(const Moment& moment) {
  for (const float x : {0.0F, 1.0F})
    for (const float y : {0.0F, 1.0F})
      if (!isOnMap(moment, moment.at({x, y}))) return true;
  return false;
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
  // Beyond the rim of the world there is nothing to be warm; looked at in squares of two by two.
  const bool rimInSight = seesRim(moment);
  const int half = (map->columns + 1) / 2;
  const auto anyIn = [&](int row, int column) {
    for (int i = row; i < std::min(row + 2, map->rows); ++i)
      for (int k = column; k < std::min(column + 2, map->columns); ++k)
        if (classAt(i, k) != none) return true;
    return false;
  };
  std::vector<std::uint8_t> onMap;
  for (int row = 0; rimInSight && row < map->rows; row += 2)
    for (int column = 0; column < map->columns; column += 2)
      onMap.push_back(anyIn(row, column) &&
                      isOnMap(moment, map->first + glm::vec2(column + 1, row + 1) * HeatMap::side));
  const auto shownAt = [&](int row, int column) {
    const std::size_t at = static_cast<std::size_t>(row / 2 * half + column / 2);
    return rimInSight && !onMap[at] ? none : classAt(row, column);
  };
  const auto corner = [&](int row, int column) { return map->first + glm::vec2(column, row) * HeatMap::side; };
  for (int row = 0; row < map->rows; ++row)
    for (int column = 0, end = 0; column < map->columns; column = end) {
      const std::size_t one = shownAt(row, column);
      for (end = column + 1; end < map->columns && shownAt(row, end) == one;) ++end;
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
