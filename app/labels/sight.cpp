#include "app/labels/sight.hpp"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <numbers>

namespace app {
namespace {

constexpr double radians = std::numbers::pi / 180, earthRadius = 6371.0088;

glm::dvec3 direction(geo::LonLat p) {
  const double lon = p.x * radians, lat = p.y * radians;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

}  // namespace

bool Sight::mayShow(geo::LonLat place) const {
  if (place.y < south || place.y > north) return false;
  return least <= -1 || glm::dot(direction(place), middle) >= least;
}

Sight sightOf(const Moment& moment) {
  Sight sight;
  const auto middle = moment.placeAt(moment.at({0.5F, 0.5F}));
  const glm::dvec2 scale = middle ? moment.plane.projection.scaleAt(*middle) : glm::dvec2(1.0);
  const double area = scale.x * scale.y;
  sight.pointsPerKilometre =
      static_cast<float>(moment.camera.pointsPerUnit / earthRadius * (area > 0 ? std::sqrt(area) : 1.0));
  if (!middle) return sight;
  sight.middle = direction(*middle);
  double least = 1;
  for (int i = 0; i < 16; ++i) {
    const float along = static_cast<float>(i % 4) / 4;
    const glm::vec2 rim[] = {{along, 0}, {1, along}, {1 - along, 1}, {0, 1 - along}};
    const auto place = moment.placeAt(moment.at(rim[i / 4]));
    if (!place) return sight;
    least = std::min(least, glm::dot(direction(*place), sight.middle));
  }
  if (least < 0) return sight;
  const double reach = std::acos(least) * 1.05 + 0.002;
  sight.least = std::cos(reach);
  sight.south = middle->y - reach / radians, sight.north = middle->y + reach / radians;
  return sight;
}

}  // namespace app
