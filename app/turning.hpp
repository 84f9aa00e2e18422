// How a globe is turned, where other maps are moved: the centre that it shows is part of the view. North stays up.
#pragma once

#include "app/state.hpp"
#include "geo/basemap.hpp"

namespace app {

/// Half of what must be visible to see the whole globe, with a little air.
inline constexpr double wholeGlobe = 1.04;

/// Whether the view's projection is one that turns.
bool isGlobe(const View& view);
/// So that a place is in the middle.
void turnTo(View& view, geo::LonLat place);
/// So that what was seen at one point of the plane is seen at another, or as near to it as north up allows.
void turnBy(View& view, glm::dvec2 from, glm::dvec2 to);
/// So that a box of degrees, or the half of the globe that holds most of it, fills the map.
void fitGlobe(View& view, const geo::LonLatBox& box);

}  // namespace app
