#include "geo/great_circle.hpp"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

namespace geo {
namespace {

constexpr double radians = 0.017453292519943295;

glm::dvec3 onSphere(LonLat place) {
  const double lon = place.x * radians, lat = place.y * radians;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

}  // namespace

LonLat alongGreatCircle(LonLat a, LonLat b, double share) {
  if (share <= 0) return a;
  if (share >= 1) return b;
  const glm::dvec3 from = onSphere(a), to = onSphere(b);
  const double angle = std::acos(std::clamp(glm::dot(from, to), -1.0, 1.0));
  if (angle < 1e-9 || angle > 3.14159) return a + (b - a) * share;
  const glm::dvec3 p = (from * std::sin((1 - share) * angle) + to * std::sin(share * angle)) / std::sin(angle);
  return {std::atan2(p.y, p.x) / radians, std::asin(std::clamp(p.z, -1.0, 1.0)) / radians};
}

}  // namespace geo
