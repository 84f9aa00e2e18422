// What is under the mouse: events first, then the country; on the CPU, at the moment shown.
#pragma once

#include "app/compose.hpp"

namespace app {

/// `at` in points from the top left. Nothing where there is only sea.
Selection pick(const World& world, const State& state, const render::Viewport& viewport, const MapArea& area,
               glm::vec2 at);

/// The place under `at`; nothing where the map does not show one.
std::optional<geo::LonLat> placeAt(const World& world, const View& view, const render::Viewport& viewport,
                                   const MapArea& area, glm::vec2 at);

}  // namespace app
