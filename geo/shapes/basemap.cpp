// Questions to the base map: what lies under a place, and which country has a code.
#include "geo/basemap.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace geo {
namespace {

bool holds(const LonLatBox& box, LonLat at) {
  return at.x >= box.west && at.x <= box.east && at.y >= box.south && at.y <= box.north;
}

double turn(glm::dvec2 a, glm::dvec2 b, glm::dvec2 p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool inTriangle(glm::dvec2 a, glm::dvec2 b, glm::dvec2 c, glm::dvec2 p) {
  const double ab = turn(a, b, p), bc = turn(b, c, p), ca = turn(c, a, p);
  return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}

bool inMesh(const Level& level, const AreaMesh& mesh, LonLat at) {
  for (std::uint32_t i = mesh.firstIndex; i < mesh.firstIndex + mesh.indexCount; i += 3) {
    const auto corner = [&](std::uint32_t n) { return glm::dvec2(level.vertices[level.indices[i + n]]); };
    if (inTriangle(corner(0), corner(1), corner(2), at)) return true;
  }
  return false;
}

LonLat wrapped(LonLat at) {
  if (at.x < -180 || at.x > 180) at.x -= 360 * std::floor((at.x + 180) / 360);
  return at;
}

}  // namespace

const Area* Basemap::countryAt(LonLat at, Instant when) const {
  if (levels.empty() || !std::isfinite(at.x) || !std::isfinite(at.y)) return nullptr;
  const Level& level = levels.back();
  at = wrapped(at);
  for (const AreaMesh& mesh : level.countryMeshes)
    if (holds(mesh.box, at) && countries[mesh.area].holds(when) && inMesh(level, mesh, at))
      return &countries[mesh.area];
  return nullptr;
}

const Area* Basemap::provinceAt(LonLat at) const {
  if (levels.empty() || !std::isfinite(at.x) || !std::isfinite(at.y)) return nullptr;
  const Level& level = levels.back();
  at = wrapped(at);
  for (const AreaMesh& mesh : level.provinceMeshes)
    if (holds(mesh.box, at) && inMesh(level, mesh, at)) return &provinces[mesh.area];
  return nullptr;
}

const Area* Basemap::country(std::string_view code, Instant when) const {
  const Area* best = nullptr;
  for (const Area& area : countries) {
    if (area.code != code) continue;
    if (area.holds(when)) return &area;
    if (!best || best->from < area.from) best = &area;
  }
  return best;
}

const std::string& Basemap::shownAsOf(Instant when) const {
  const auto after = std::upper_bound(editions.begin(), editions.end(), when,
                                      [](Instant at, const Edition& edition) { return at < edition.from; });
  return after == editions.begin() ? bordersAsOf : std::prev(after)->asOf;
}

}  // namespace geo
