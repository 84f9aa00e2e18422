#include "app/crowd.hpp"

namespace app {

std::vector<CrowdDot> crowd(const Moment& moment) {
  std::vector<CrowdDot> out;
  if (!moment.crowded) return out;
  std::vector<std::uint32_t> rows, numbers;
  for (std::uint32_t i = 0; i < moment.active.size(); ++i)
    if (!moment.world.events.whole(moment.active[i].row)) rows.push_back(moment.active[i].row), numbers.push_back(i);
  const std::vector<glm::vec2> points = moment.world.planePlaces.of(moment.world.events, moment.plane, rows);
  out.reserve(points.size());
  const glm::dvec2 centre = moment.camera.centre;
  const double scale = moment.camera.pointsPerUnit;
  const glm::vec2 middle = moment.size * 0.5F;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const glm::vec2 at{middle.x + static_cast<float>((points[i].x - centre.x) * scale),
                       middle.y - static_cast<float>((points[i].y - centre.y) * scale)};
    if (moment.isOnPage(at, dotSize)) out.push_back({numbers[i], at});  // a NaN is nowhere
  }
  return out;
}

}  // namespace app
