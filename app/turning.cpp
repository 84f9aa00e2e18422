#include "app/turning.hpp"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

#include "geo/globe.hpp"

namespace app {
namespace {

constexpr double degrees = 57.29577951308232;
constexpr double smallestHalf = 0.0008;  // as for other maps: the base map has no more to show

/// What the hand does beyond the rim, or where a pole is in the way: as if the globe were rolled at its middle.
geo::LonLat rolled(geo::LonLat centre, glm::dvec2 by) {
  const double along = std::max(std::cos(centre.y / degrees), 0.2);
  const double lon = centre.x - by.x * degrees / along;
  return {std::remainder(lon, 360), std::clamp(centre.y - by.y * degrees, -90.0, 90.0)};
}

}  // namespace

bool isGlobe(const View& view) {
  const geo::ProjectionInfo* info = geo::projectionInfo(view.projection);
  return info != nullptr && info->turns;
}

void turnTo(View& view, geo::LonLat place) {
  view.centre = {std::remainder(place.x, 360), std::clamp(place.y, -90.0, 90.0)};
  view.extent.centre = glm::dvec2(0.0);
}

void turnBy(View& view, glm::dvec2 from, glm::dvec2 to) {
  const auto place = geo::Projection(view.projection, view.centre).inverse(from);
  const auto centre = place ? geo::centreShowing(*place, to) : std::nullopt;
  turnTo(view, centre.value_or(rolled(view.centre, to - from)));
}

void fitGlobe(View& view, const geo::LonLatBox& box) {
  constexpr int steps = 12;
  turnTo(view, {(box.west + box.east) / 2, (box.south + box.north) / 2});
  const geo::Projection projection(view.projection, view.centre);
  glm::dvec2 half(smallestHalf);
  for (int i = 0; i <= steps; ++i)
    for (int j = 0; j <= steps; ++j) {
      const geo::LonLat place{box.west + (box.east - box.west) * i / steps,
                              box.south + (box.north - box.south) * j / steps};
      if (const auto p = projection.forward(place)) half = glm::max(half, glm::abs(*p));
    }
  const bool beyond = box.east - box.west > 150 || box.north - box.south > 150;
  view.extent.half = beyond ? glm::dvec2(wholeGlobe) : half;
}

}  // namespace app
