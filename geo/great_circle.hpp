// The shortest ways over the Earth, taken as a sphere.
#pragma once

#include "geo/event.hpp"

namespace geo {

/// The place a share (0…1) of the way from `a` to `b`; of opposite ones, between which any way is as short, straight in
/// degrees.
LonLat alongGreatCircle(LonLat a, LonLat b, double share);

}  // namespace geo
