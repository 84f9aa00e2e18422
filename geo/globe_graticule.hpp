// The graticule of the globe that is seen from above a place. Apart from the other projections' because a globe that is
// turned needs it anew with each frame.
#pragma once

#include <vector>

#include "geo/projection.hpp"

namespace geo {

/// Meridians and parallels every `step` degrees, in units of the sphere's radius, as far as they are in sight;
/// meridians stop at `farthest` degrees of latitude.
std::vector<std::vector<glm::dvec2>> globeGraticule(LonLat centre, int step, int farthest);

}  // namespace geo
