// What hexagons and heat maps share: the places of a layer's events at a moment, and classes of how many lie together.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "app/colouring.hpp"
#include "app/moment.hpp"

namespace app {

/// Rows of the events of a layer, and where they lie in the plane (NaN: nowhere).
struct Placed {
  std::vector<std::uint32_t> rows;
  std::vector<glm::vec2> points;
};
Placed placedOf(const World& world, const MapPlane& plane, std::span<const ActiveEvent> active, std::uint16_t layer);

/// Whether one of them lies where that says; looks no further than the first, for under the mouse there are often many.
bool anyPlaced(const Moment& moment, std::uint16_t layer, const std::function<bool(glm::vec2)>& isThere);

/// Where the classes of counts begin, from the second on, for places as large as a hexagon of this radius (earth
/// radii): the same at every date, for one zoom and length of the window.
std::vector<std::uint32_t> countBreaks(const Moment& moment, std::uint16_t layer, double radius);
std::size_t countClass(const std::vector<std::uint32_t>& breaks, std::uint32_t count);
/// "1", "2 to 4", "50 and more", from the least, with the colours of numbers.
std::vector<ColourClass> countClasses(const std::vector<std::uint32_t>& breaks, const Messages& tr);

}  // namespace app
