#include "tests/data/distance.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bundled {
namespace {

constexpr double kilometresPerDegree = 111.195;

/// A plane around a place, in kilometres: good enough over a degree.
glm::dvec2 onPlane(geo::LonLat of, geo::LonLat around) {
  const double narrowing = std::cos(around.y * std::numbers::pi / 180);
  return glm::dvec2{(of.x - around.x) * narrowing, of.y - around.y} * kilometresPerDegree;
}

/// From the origin to the stretch between two points.
double toStretch(glm::dvec2 a, glm::dvec2 b) {
  const glm::dvec2 along = b - a;
  const double length = along.x * along.x + along.y * along.y;
  const double part = length > 0 ? std::clamp(-(a.x * along.x + a.y * along.y) / length, 0.0, 1.0) : 0.0;
  const glm::dvec2 nearest = a + along * part;
  return std::hypot(nearest.x, nearest.y);
}

bool isNear(const geo::LonLatBox& box, geo::LonLat at) {
  return at.x > box.west - 1 && at.x < box.east + 1 && at.y > box.south - 1 && at.y < box.north + 1;
}

double toMesh(const geo::Level& level, const geo::AreaMesh& mesh, geo::LonLat at) {
  double nearest = farAway;
  for (std::uint32_t i = mesh.firstIndex; i + 2 < mesh.firstIndex + mesh.indexCount; i += 3)
    for (std::uint32_t side = 0; side < 3; ++side) {
      const auto corner = [&](std::uint32_t n) { return onPlane(level.vertices[level.indices[i + n % 3]], at); };
      nearest = std::min(nearest, toStretch(corner(side), corner(side + 1)));
    }
  return nearest;
}

}  // namespace

double kilometresTo(const geo::Basemap& map, std::string_view country, geo::LonLat at) {
  if (const geo::Area* under = map.countryAt(at); under != nullptr && under->code == country) return 0;
  const geo::Level& finest = map.levels.back();
  double nearest = farAway;
  for (const geo::AreaMesh& mesh : finest.countryMeshes)
    if (map.countries[mesh.area].code == country && isNear(mesh.box, at))
      nearest = std::min(nearest, toMesh(finest, mesh, at));
  return nearest;
}

double kilometresToAny(const geo::Basemap& map, const std::vector<std::string>& countries, geo::LonLat at) {
  double nearest = farAway;
  for (const std::string& country : countries) nearest = std::min(nearest, kilometresTo(map, country, at));
  return nearest;
}

}  // namespace bundled
