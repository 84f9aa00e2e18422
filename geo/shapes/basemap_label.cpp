// Where to write a country's name: the point of a polygon that is farthest from its sides, by halving squares (the idea
// of polylabel).
#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

#include "geo/shapes/basemap_shapes.hpp"

namespace geo {
namespace {

double distance(glm::dvec2 p, glm::dvec2 a, glm::dvec2 b) {
  const glm::dvec2 side = b - a, to = p - a;
  const double length = side.x * side.x + side.y * side.y;
  const double along = length > 0 ? std::clamp((to.x * side.x + to.y * side.y) / length, 0.0, 1.0) : 0.0;
  const glm::dvec2 rest = to - side * along;
  return std::hypot(rest.x, rest.y);
}

/// To the nearest side; negative outside.
double depth(glm::dvec2 p, const Polygon& polygon) {
  bool inside = false;
  double nearest = std::numeric_limits<double>::infinity();
  for (const Ring& ring : polygon) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const glm::dvec2 a = ring[i], b = ring[j];
      if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
      nearest = std::min(nearest, distance(p, a, b));
    }
  }
  return inside ? nearest : -nearest;
}

struct Cell {
  glm::dvec2 centre;
  double half, depth, best;  // `best`: no point of the cell can be deeper
  bool operator<(const Cell& other) const { return best < other.best; }
};

Cell cell(glm::dvec2 centre, double half, const Polygon& polygon) {
  const double d = depth(centre, polygon);
  return {centre, half, d, d + half * 1.4142135623730951};
}

glm::dvec2 deepest(const Polygon& polygon) {
  glm::dvec2 low(std::numeric_limits<double>::infinity()), high(-low);
  for (const glm::dvec2 p : polygon[0]) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  const double size = std::min(high.x - low.x, high.y - low.y), enough = std::max(high.x - low.x, high.y - low.y) / 200;
  if (!(size > 0)) return low;
  std::priority_queue<Cell> queue;
  const double half = std::max(size, enough * 10) / 2;
  for (double x = low.x; x < high.x; x += 2 * half)
    for (double y = low.y; y < high.y; y += 2 * half) queue.push(cell({x + half, y + half}, half, polygon));
  Cell best = queue.top();
  while (!queue.empty()) {
    const Cell next = queue.top();
    queue.pop();
    if (next.depth > best.depth) best = next;
    if (best.depth > 0 && next.best - best.depth <= enough) break;
    if (next.half < enough / 1000) continue;
    for (const double dx : {-0.5, 0.5})
      for (const double dy : {-0.5, 0.5})
        queue.push(cell(next.centre + glm::dvec2(dx, dy) * next.half, next.half / 2, polygon));
  }
  return best.centre;
}

}  // namespace

LonLat labelPoint(const Polygon& polygon) {
  if (polygon.empty() || polygon[0].size() < 3) return LonLat(0.0);
  double low = 90, high = -90;
  for (const glm::dvec2 p : polygon[0]) low = std::min(low, p.y), high = std::max(high, p.y);
  const double shortening = std::max(0.05, std::cos((low + high) / 2 * 0.0174532925199433));
  Polygon squeezed = polygon;
  for (Ring& ring : squeezed)
    for (glm::dvec2& p : ring) p.x *= shortening;
  const glm::dvec2 found = deepest(squeezed);
  return {found.x / shortening, found.y};
}

}  // namespace geo
