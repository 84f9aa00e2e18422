// Polygons cut along a grid of degrees, so that a projection applied to the vertices alone bends their insides as it
// should, and long sides divided for the same reason.
#include <algorithm>
#include <cmath>

#include "geo/shapes/triangulate.hpp"

namespace geo {
namespace {

double length(glm::dvec2 a, glm::dvec2 b) {
  return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
}

bool before(glm::dvec2 a, glm::dvec2 b) {
  return a.x < b.x || (a.x == b.x && a.y < b.y);
}

void appendSide(Ring& out, glm::dvec2 from, glm::dvec2 to, double step) {
  out.push_back(from);
  const double parts = std::ceil(length(from, to) / step);
  const bool turned = before(to, from);  // so that both neighbours compute the same points to the last bit
  const glm::dvec2 start = turned ? to : from, end = turned ? from : to;
  for (double i = 1; i < parts; ++i) out.push_back(start + (end - start) * ((turned ? parts - i : i) / parts));
}

/// A line of the grid: x (axis 0) or y (axis 1) equals `at`.
struct Line {
  int axis;
  double at;
};

glm::dvec2 crossing(glm::dvec2 a, glm::dvec2 b, Line line) {
  if (before(b, a)) std::swap(a, b);
  glm::dvec2 point = a + (b - a) * ((line.at - a[line.axis]) / (b[line.axis] - a[line.axis]));
  point[line.axis] = line.at;
  return point;
}

/// What lies on one side (-1 below, +1 above). Pieces stay joined by sides along the line that lie on each other: the
/// even-odd rule of the triangulation cancels them.
Ring clipped(const Ring& ring, Line line, double side) {
  Ring out;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const glm::dvec2 a = ring[i], b = ring[(i + 1) % ring.size()];
    const double offA = side * (a[line.axis] - line.at), offB = side * (b[line.axis] - line.at);
    if (offA >= 0) out.push_back(a);
    if ((offA > 0 && offB < 0) || (offA < 0 && offB > 0)) out.push_back(crossing(a, b, line));
  }
  return out;
}

bool flat(const Ring& ring, Line line) {
  return ring.size() < 3 ||
         std::all_of(ring.begin(), ring.end(), [&](glm::dvec2 p) { return p[line.axis] == line.at; });
}

Polygon clipped(const Polygon& polygon, Line line, double side) {
  Polygon out;
  for (const Ring& ring : polygon)
    if (Ring part = clipped(ring, line, side); !flat(part, line)) out.push_back(std::move(part));
  return out;
}

/// Cells by their number along each axis, from `low` up to but without `high`; whole numbers, so that halving them
/// comes to an end whatever the rounding of coordinates does.
struct Cells {
  glm::dvec2 low, high;
};

Cells cellsOf(const Polygon& polygon, double step) {
  glm::dvec2 low(1e300), high(-1e300);
  for (const Ring& ring : polygon) {
    for (const glm::dvec2 p : ring) {
      low = {std::min(low.x, p.x), std::min(low.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
  }
  return {{std::floor(low.x / step), std::floor(low.y / step)}, {std::ceil(high.x / step), std::ceil(high.y / step)}};
}

Cells common(const Cells& a, const Cells& b) {
  return {{std::max(a.low.x, b.low.x), std::max(a.low.y, b.low.y)},
          {std::min(a.high.x, b.high.x), std::min(a.high.y, b.high.y)}};
}

void cut(Polygon polygon, Cells within, double step, std::vector<Polygon>& out) {
  if (polygon.empty()) return;
  within = common(within, cellsOf(polygon, step));
  const glm::dvec2 count = within.high - within.low;
  const int axis = count.x >= count.y ? 0 : 1;
  if (!(count[axis] > 1)) return out.push_back(std::move(polygon));
  const double middle = std::floor((within.low[axis] + within.high[axis]) / 2);
  Cells below = within, above = within;
  below.high[axis] = above.low[axis] = middle;
  const Line line{axis, middle * step};
  cut(clipped(polygon, line, -1), below, step, out);
  cut(clipped(polygon, line, +1), above, step, out);
}

}  // namespace

Ring densified(const Ring& ring, double step) {
  Ring out;
  out.reserve(ring.size());
  const std::size_t count = ring.size() > 1 && ring.front() == ring.back() ? ring.size() - 1 : ring.size();
  for (std::size_t i = 0; i < count; ++i) appendSide(out, ring[i], ring[(i + 1) % count], step);
  return out;
}

std::vector<glm::dvec2> densifiedLine(const std::vector<glm::dvec2>& line, double step) {
  std::vector<glm::dvec2> out;
  for (std::size_t i = 1; i < line.size(); ++i) appendSide(out, line[i - 1], line[i], step);
  if (!line.empty()) out.push_back(line.back());
  return out;
}

std::vector<Polygon> cutAlongGrid(const Polygon& polygon, double step) {
  std::vector<Polygon> pieces;
  if (!polygon.empty()) cut(polygon, cellsOf(polygon, step), step, pieces);
  return pieces;
}

}  // namespace geo
