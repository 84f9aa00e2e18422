// The piece of land that a country's name stands on: its box, and the long axis along which the name can run. Pure.
#pragma once

#include <array>
#include <vector>

#include "geo/basemap.hpp"

namespace app {

struct MainLand {
  geo::LonLatBox box;
  std::array<geo::LonLat, 3> spine{};  ///< from end to end along the middle of the land
  double length = 0, elongation = 1;   ///< radians; length to width, 1 is round
  double width = 0;                    ///< radians, on average
};

/// One for each country of the map, by its index; of length 0 where there is no land.
std::vector<MainLand> mainLands(const geo::Basemap& basemap);

}  // namespace app
