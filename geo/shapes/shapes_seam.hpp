// Polygons as files have them into ones that lie within ±180° and ±90° and do not cross themselves.
#pragma once

#include <vector>

#include "geo/shapes/triangulate.hpp"

namespace geo {

struct Mended {
  std::vector<Polygon> polygons;
  bool repaired = false;  ///< it crossed itself
  bool outside = false;   ///< something was left out: not finite, or not on Earth
};

/// Rings that jump over the antimeridian are followed across it and the polygon is cut there; one that goes round a
/// pole is closed at the pole.
Mended mendedPolygon(const Polygon& polygon);

}  // namespace geo
