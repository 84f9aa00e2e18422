#include "app/crowd.hpp"

#include <algorithm>
#include <cmath>

#include "geo/all_cores.hpp"

namespace app {

namespace {

bool isCrowd(std::size_t active, std::size_t whole) {
  return active - whole > mostSigns;
}

constexpr std::size_t worthThread = 20'000;  // rows

/// Whether it is shown by itself: not where its layer shows how many lie where, unless it is looked at.
bool isMark(const Moment& moment, std::uint32_t row) {
  return moment.layer(row).as == ShowAs::marks || moment.isLit(row);
}

bool isDot(const Moment& moment, std::uint32_t row) {
  const geo::Events& events = moment.world.events;
  const bool isLit = moment.selected == row || moment.hovered == row;  // a record belongs to nothing
  return events.extent(row) != geo::Extent::country && !events.whole(row) && !isLit;
}

/// Numbers of the active for which `isOne` holds.
template <class Is>
std::vector<std::uint32_t> numbersOf(std::span<const ActiveEvent> active, const Is& isOne) {
  return geo::madeOnAllCores(active.size(), worthThread, [&](std::size_t first, std::size_t last) {
    std::vector<std::uint32_t> part;
    part.reserve(last - first);
    for (std::size_t i = first; i < last; ++i)
      if (isOne(active[i].row)) part.push_back(static_cast<std::uint32_t>(i));
    return part;
  });
}

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

bool isCrowded(const World& world, std::span<const ActiveEvent> active) {
  return active.size() > mostSigns && isCrowd(active.size(), wholeAmong(world, active).size());
}

void partCrowd(Moment& moment) {
  moment.crowded = isCrowd(moment.active.size(), moment.whole.size());
  const bool allMarks = std::ranges::all_of(moment.layers, [](const LayerStyle& l) { return l.as == ShowAs::marks; });
  if (moment.crowded)
    moment.dots =
        numbersOf(moment.active, [&](auto row) { return isDot(moment, row) && (allMarks || isMark(moment, row)); });
  if (moment.dots.size() == moment.active.size()) return;
  const auto apart = numbersOf(
      moment.active, [&](auto row) { return !(moment.crowded && isDot(moment, row)) && isMark(moment, row); });
  for (const std::uint32_t number : apart) moment.apart.push_back(moment.active[number]);
}

std::vector<CrowdDot> crowd(const Moment& moment) {
  if (moment.dots.empty()) return {};
  std::vector<std::uint32_t> rows;
  rows.reserve(moment.dots.size());
  for (const std::uint32_t i : moment.dots) rows.push_back(moment.active[i].row);
  const std::vector<glm::vec2> points = moment.world.planePlaces.of(moment.world.events, moment.plane, rows);
  return geo::madeOnAllCores(points.size(), worthThread, [&](std::size_t first, std::size_t last) {
    return onPage(moment, std::span(points).subspan(first, last - first), std::span(moment.dots).subspan(first));
  });
}

float sizeOf(const Moment& moment, const CrowdDot& dot) {
  const auto size = moment.styling->sizeOf(moment.world, moment.active[dot.active].row);
  return !size ? dotSize : std::isnan(*size) ? NumberSizes::least : *size;
}

}  // namespace app
