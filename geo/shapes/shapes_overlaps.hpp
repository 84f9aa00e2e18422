// Countries that lie on one another at the same time. What is thin or small is how files are drawn, and no claim.
#pragma once

#include <vector>

#include "geo/shapes/basemap_shapes.hpp"

namespace geo {

struct OverlapShape {
  Overlap of;
  std::vector<Polygon> polygons;
};

/// By the first, then the second. Only pairs whose boxes and times meet are looked at.
std::vector<OverlapShape> overlapsOf(const std::vector<Shape>& countries);

}  // namespace geo
