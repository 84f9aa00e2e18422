// How thick the events of a layer lie: a grid of small squares that stands still on the map while it is dragged, each
// with the number of events within a round distance. Knows no colours.
#pragma once

#include <optional>

#include "app/counting.hpp"
#include "app/scale_bar.hpp"

namespace app {

struct HeatMap {
  static constexpr float side = 4;  ///< of a square, points
  glm::vec2 first{0.0F};            ///< the upper left corner of the first square on the page
  int columns = 0, rows = 0;
  std::vector<float> near;  ///< by square, row by row from the top: events within the distance
};

/// The distance in which events count together: of round kilometres, 12 to 30 points.
std::optional<ScaleBar> heatReach(const Moment& moment);
/// Nothing where the middle of the page is off the map.
std::optional<HeatMap> heatMap(const Moment& moment, std::uint16_t layer);
std::vector<std::uint32_t> heatBreaks(const Moment& moment, std::uint16_t layer);

}  // namespace app
