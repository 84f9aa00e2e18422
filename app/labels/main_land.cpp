// Triangles that share corners hang together; of the piece under the label the principal axes of area, then the
// parabola through the middle of the land along the longer one.
#include "app/labels/main_land.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace app {
namespace {

constexpr double radians = std::numbers::pi / 180;

/// A plane about the label in which small shapes look right.
struct Plane {
  geo::LonLat origin;
  double narrowing;
  glm::dvec2 at(glm::vec2 p) const { return {(p.x - origin.x) * radians * narrowing, (p.y - origin.y) * radians}; }
  geo::LonLat place(glm::dvec2 p) const { return {origin.x + p.x / radians / narrowing, origin.y + p.y / radians}; }
};

using Corners = std::array<std::uint32_t, 3>;

/// The roots of vertices that hang together, by vertex.
class Pieces {
 public:
  explicit Pieces(std::size_t vertices) : up_(vertices) { std::iota(up_.begin(), up_.end(), 0U); }
  std::uint32_t rootOf(std::uint32_t vertex) {
    while (up_[vertex] != vertex) vertex = up_[vertex] = up_[up_[vertex]];
    return vertex;
  }
  void join(std::uint32_t a, std::uint32_t b) { up_[rootOf(a)] = rootOf(b); }

 private:
  std::vector<std::uint32_t> up_;
};

double cross(glm::dvec2 a, glm::dvec2 b) {
  return a.x * b.y - a.y * b.x;
}
double dot(glm::dvec2 a, glm::dvec2 b) {
  return a.x * b.x + a.y * b.y;
}

bool holds(const std::array<glm::dvec2, 3>& t, glm::dvec2 p) {
  const double a = cross(t[1] - t[0], p - t[0]), b = cross(t[2] - t[1], p - t[1]), c = cross(t[0] - t[2], p - t[2]);
  return (a >= 0 && b >= 0 && c >= 0) || (a <= 0 && b <= 0 && c <= 0);
}

/// The triangles of the piece that the label stands on; where smoothing took the ground from under it, all of them.
std::vector<Corners> pieceUnder(geo::LonLat label, const geo::Level& level, const std::vector<Corners>& all,
                                Pieces& pieces) {
  for (const Corners& t : all) pieces.join(t[0], t[1]), pieces.join(t[1], t[2]);
  const auto at = [&](std::uint32_t i) { return glm::dvec2(level.vertices[i]); };
  const auto under = std::ranges::find_if(all, [&](const Corners& t) {
    return holds({at(t[0]), at(t[1]), at(t[2])}, label);
  });
  if (under == all.end()) return all;
  const std::uint32_t root = pieces.rootOf((*under)[0]);
  std::vector<Corners> out;
  for (const Corners& t : all)
    if (pieces.rootOf(t[0]) == root) out.push_back(t);
  return out;
}

struct Piece {
  glm::dvec2 middle;
  double area;
};

std::vector<Piece> areasOf(const std::vector<Corners>& triangles, const geo::Level& level, const Plane& plane) {
  std::vector<Piece> out;
  for (const Corners& t : triangles) {
    const glm::dvec2 a = plane.at(level.vertices[t[0]]), b = plane.at(level.vertices[t[1]]),
                     c = plane.at(level.vertices[t[2]]);
    if (const double area = std::abs(cross(b - a, c - a)) / 2; area > 0) out.push_back({(a + b + c) / 3.0, area});
  }
  return out;
}

geo::LonLatBox boxOf(const std::vector<Corners>& triangles, const geo::Level& level) {
  constexpr double far = std::numeric_limits<double>::infinity();
  geo::LonLatBox box{far, far, -far, -far};
  for (const Corners& t : triangles)
    for (const std::uint32_t corner : t) {
      const glm::dvec2 p(level.vertices[corner]);
      box = {std::min(box.west, p.x), std::min(box.south, p.y), std::max(box.east, p.x), std::max(box.north, p.y)};
    }
  return box;
}

struct Axes {
  glm::dvec2 centre{0.0}, along{1.0, 0.0};
  double area = 0, elongation = 1;
};

Axes axesOf(const std::vector<Piece>& pieces) {
  Axes axes;
  for (const Piece& p : pieces) axes.area += p.area, axes.centre += p.middle * p.area;
  axes.centre /= axes.area;
  double xx = 0, xy = 0, yy = 0;
  for (const Piece& p : pieces) {
    const glm::dvec2 d = p.middle - axes.centre;
    xx += d.x * d.x * p.area, xy += d.x * d.y * p.area, yy += d.y * d.y * p.area;
  }
  const double turn = std::atan2(2 * xy, xx - yy) / 2, half = std::hypot((xx - yy) / 2, xy), mean = (xx + yy) / 2;
  axes.along = {std::cos(turn), std::sin(turn)};
  axes.elongation = std::sqrt((mean + half) / std::max(mean - half, mean * 1e-3));
  return axes;
}

/// The mean offset across the axis as a parabola of the place along it, by least squares weighted with area.
std::array<double, 3> parabola(const std::vector<Piece>& pieces, const Axes& axes, double half) {
  double s[5]{}, t[3]{};
  for (const Piece& p : pieces) {
    const glm::dvec2 d = p.middle - axes.centre;
    const double x = dot(d, axes.along) / half, y = cross(axes.along, d);
    double power = p.area;
    for (std::size_t k = 0; k < 5; ++k, power *= x) {
      s[k] += power;
      if (k < 3) t[k] += power * y;
    }
  }
  // Cramer's rule for the three normal equations.
  const auto det = [](double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  };
  const double all = det(s[0], s[1], s[2], s[1], s[2], s[3], s[2], s[3], s[4]);
  if (std::abs(all) < 1e-30) return {};
  return {det(t[0], s[1], s[2], t[1], s[2], s[3], t[2], s[3], s[4]) / all,
          det(s[0], t[0], s[2], s[1], t[1], s[3], s[2], t[2], s[4]) / all,
          det(s[0], s[1], t[0], s[1], s[2], t[1], s[2], s[3], t[2]) / all};
}

void measure(MainLand& land, const std::vector<Piece>& pieces, const Plane& plane) {
  const Axes axes = axesOf(pieces);
  double low = 0, high = 0;
  for (const Piece& p : pieces) {
    const double x = dot(p.middle - axes.centre, axes.along);
    low = std::min(low, x), high = std::max(high, x);
  }
  land.length = high - low;
  land.elongation = axes.elongation;
  land.width = land.length > 0 ? axes.area / land.length : 0;
  const double half = std::max(land.length / 2, 1e-9);
  const std::array<double, 3> bend = parabola(pieces, axes, half);
  const auto place = [&](double x) {
    const double u = x / half, y = bend[0] + bend[1] * u + bend[2] * u * u;
    return plane.place(axes.centre + axes.along * x + glm::dvec2(-axes.along.y, axes.along.x) * y);
  };
  land.spine = {place(low), place((low + high) / 2), place(high)};
}

}  // namespace

std::vector<MainLand> mainLands(const geo::Basemap& basemap) {
  const geo::Level& level = basemap.levels.front();
  std::vector<std::vector<Corners>> triangles(basemap.countries.size());
  for (const geo::AreaMesh& mesh : level.countryMeshes)
    for (std::uint32_t i = mesh.firstIndex; i < mesh.firstIndex + mesh.indexCount; i += 3)
      triangles[mesh.area].push_back({level.indices[i], level.indices[i + 1], level.indices[i + 2]});
  Pieces pieces(level.vertices.size());
  std::vector<MainLand> out(basemap.countries.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const geo::LonLat label = basemap.countries[i].label;
    const std::vector<Corners> piece = pieceUnder(label, level, triangles[i], pieces);
    if (piece.empty()) continue;
    const Plane plane{label, std::max(std::cos(label.y * radians), 0.05)};
    out[i].box = boxOf(piece, level);
    if (const auto areas = areasOf(piece, level, plane); !areas.empty()) measure(out[i], areas, plane);
  }
  return out;
}

}  // namespace app
