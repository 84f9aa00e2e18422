#include "app/crowd.hpp"

#include <cmath>

namespace app {

bool isCrowded(const World& world, const std::vector<ActiveEvent>& active) {
  std::size_t records = 0;
  for (const ActiveEvent& one : active) records += world.events.whole(one.row) == nullptr;
  return records > mostSigns;
}

std::vector<CrowdDot> crowd(const Moment& moment) {
  std::vector<CrowdDot> out;
  if (!moment.crowded) return out;
  std::vector<std::uint32_t> rows, numbers;
  for (std::uint32_t i = 0; i < moment.active.size(); ++i)
    if (isDot(moment, moment.active[i].row) && isMark(moment, moment.active[i].row))
      rows.push_back(moment.active[i].row), numbers.push_back(i);
  const std::vector<glm::vec2> points = moment.world.planePlaces.of(moment.world.events, moment.plane, rows);
  out.reserve(points.size());
  const glm::dvec2 centre = moment.camera.centre;
  const double scale = moment.camera.pointsPerUnit;
  const glm::vec2 middle = moment.size * 0.5F;
  const float margin = moment.styling->sizes.empty() ? dotSize : NumberSizes::most / 2;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const glm::vec2 at{middle.x + static_cast<float>((points[i].x - centre.x) * scale),
                       middle.y - static_cast<float>((points[i].y - centre.y) * scale)};
    if (moment.isOnPage(at, margin)) out.push_back({numbers[i], at});  // a NaN is nowhere
  }
  return out;
}

float sizeOf(const Moment& moment, const CrowdDot& dot) {
  const auto size = moment.styling->sizeOf(moment.world, moment.active[dot.active].row);
  return !size ? dotSize : std::isnan(*size) ? NumberSizes::least : *size;
}

}  // namespace app
