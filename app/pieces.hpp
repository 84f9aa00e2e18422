// Ways over the Earth as lines on the page.
#pragma once

#include <span>
#include <vector>

#include "app/moment.hpp"

namespace app {

/// Cut where the plane is cut: one run of points a piece.
std::vector<std::vector<glm::vec2>> piecesOnPage(const Moment& moment, std::span<const geo::LonLat> way);

}  // namespace app
