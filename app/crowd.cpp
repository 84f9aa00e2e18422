#include "app/crowd.hpp"

#include <cmath>

#include "geo/all_cores.hpp"

namespace app {

bool isCrowded(const World& world, std::span<const ActiveEvent> active) {
  std::size_t records = 0;
  for (const ActiveEvent& one : active) records += world.events.whole(one.row) == nullptr;
  return records > mostSigns;
}

namespace {

constexpr std::size_t worthThread = 20'000;  // rows

std::vector<CrowdDot> onPage(const Moment& moment, std::span<const glm::vec2> points,
                             std::span<const std::uint32_t> numbers) {
  std::vector<CrowdDot> out;
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

}  // namespace

std::vector<CrowdDot> crowd(const Moment& moment) {
  if (!moment.crowded) return {};
  const auto numbers = geo::madeOnAllCores(moment.active.size(), worthThread, [&](std::size_t first, std::size_t last) {
    std::vector<std::uint32_t> part;
    part.reserve(last - first);
    for (std::size_t i = first; i < last; ++i)
      if (isDot(moment, moment.active[i].row) && isMark(moment, moment.active[i].row))
        part.push_back(static_cast<std::uint32_t>(i));
    return part;
  });
  std::vector<std::uint32_t> rows;
  rows.reserve(numbers.size());
  for (const std::uint32_t i : numbers) rows.push_back(moment.active[i].row);
  const std::vector<glm::vec2> points = moment.world.planePlaces.of(moment.world.events, moment.plane, rows);
  return geo::madeOnAllCores(points.size(), worthThread, [&](std::size_t first, std::size_t last) {
    return onPage(moment, std::span(points).subspan(first, last - first), std::span(numbers).subspan(first));
  });
}

float sizeOf(const Moment& moment, const CrowdDot& dot) {
  const auto size = moment.styling->sizeOf(moment.world, moment.active[dot.active].row);
  return !size ? dotSize : std::isnan(*size) ? NumberSizes::least : *size;
}

}  // namespace app
