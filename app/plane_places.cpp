#include "app/plane_places.hpp"

#include <algorithm>
#include <limits>

namespace app {
namespace {

glm::vec2 degrees(geo::PackedPlace place) {
  if (place == geo::packedNowhere) return glm::vec2(std::numeric_limits<float>::quiet_NaN());
  return glm::vec2(geo::unpacked(place));
}

void project(const geo::Events& events, const MapPlane& plane, std::size_t first, std::size_t last, glm::vec2* out) {
  std::vector<glm::vec2> places;
  places.reserve(last - first);
  for (std::size_t row = first; row < last; ++row) places.push_back(degrees(events.places()[row]));
  for (const glm::dvec2 point : plane.projection.forward(places)) *out++ = glm::vec2(point);
}

}  // namespace

PlanePlaces::Column& PlanePlaces::columnFor(const geo::Events& events, const std::string& projection) const {
  const auto found = std::ranges::find(columns_, projection, &Column::projection);
  if (found != columns_.end()) {
    columns_.splice(columns_.begin(), columns_, found);
    return columns_.front();
  }
  if (columns_.size() == kept) columns_.pop_back();
  Column& column = columns_.emplace_front();
  column.projection = projection;
  column.points.resize(events.size());
  column.made.resize(events.size() / block + 1);
  return column;
}

std::vector<glm::vec2> PlanePlaces::of(const geo::Events& events, const MapPlane& plane,
                                       std::span<const std::uint32_t> rows) const {
  std::vector<glm::vec2> out;
  if (plane.projection.info().turns) {
    std::vector<glm::vec2> places;
    for (const std::uint32_t row : rows) places.push_back(degrees(events.places()[row]));
    for (const glm::dvec2 point : plane.projection.forward(places)) out.emplace_back(point);
    return out;
  }
  const std::lock_guard lock(mutex_);
  Column& column = columnFor(events, std::string(plane.projection.info().name));
  out.reserve(rows.size());
  for (const std::uint32_t row : rows) {
    const std::size_t at = row / block;
    if (!column.made[at]) {
      const std::size_t first = at * block, last = std::min(first + block, events.size());
      project(events, plane, first, last, column.points.data() + first);
      column.made[at] = true;
    }
    out.push_back(column.points[row]);
  }
  return out;
}

}  // namespace app
