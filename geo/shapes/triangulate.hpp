// Polygons with holes into triangles, and into pieces small enough to be bent by a map projection. Plane geometry only.
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <vector>

namespace geo {

/// A closed line; the last point need not repeat the first.
using Ring = std::vector<glm::dvec2>;
/// The outer ring, then its holes; what way they turn does not matter.
using Polygon = std::vector<Ring>;

struct Triangles {
  std::vector<glm::dvec2> vertices;
  std::vector<std::uint32_t> indices;  ///< three a triangle, counter-clockwise
};

/// The inside by the even-odd rule, whatever the rings do: cross, touch or repeat themselves. Points that are not
/// finite are left out.
Triangles triangulated(const Polygon& polygon);

/// Signed: positive when the ring turns counter-clockwise.
double area(const Ring& ring);
/// Of the outer ring less the holes; for valid polygons.
double area(const Polygon& polygon);
double area(const Triangles& triangles);

/// The same ring with points added so that no side is longer than `step` in either coordinate. A side is divided alike
/// whichever way it is walked, so that neighbours still share it.
Ring densified(const Ring& ring, double step);
/// Likewise for an open line.
std::vector<glm::dvec2> densifiedLine(const std::vector<glm::dvec2>& line, double step);
/// Pieces that lie in one cell each of a grid of `step`; neighbours have the same points on the line between them. A
/// piece may be of several parts and touch itself: it is meant for triangulated(). Coordinates must be finite.
std::vector<Polygon> cutAlongGrid(const Polygon& polygon, double step);

}  // namespace geo
