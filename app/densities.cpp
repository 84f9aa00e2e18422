#include "app/densities.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

#include "app/layers_open.hpp"
#include "app/world.hpp"

namespace app {
namespace {

std::uint64_t keyOf(glm::ivec2 cell) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(cell.x)) << 32U | static_cast<std::uint32_t>(cell.y);
}

}  // namespace

// In squares of degrees as large as a hexagon: near enough to say where the classes should lie, and the same in every
// projection.
std::uint32_t Densities::most(const World& world, std::shared_ptr<const Filtered> shown, std::uint16_t layer,
                              double radius) const {
  const std::lock_guard lock(mutex_);
  const Question question{std::move(shown), layer, radius};
  for (const auto& [asked, answer] : answers_)
    if (asked == question) return answer;
  const double side = radius * 1.6 * 180 / std::numbers::pi * 1e7;  // the square of the same area, in packed degrees
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  std::uint32_t most = 0;
  for (const std::uint32_t row : question.shown->rows) {
    const geo::PackedPlace place = world.events.places()[row];
    if (place == geo::packedNowhere || layerOf(world, row) != layer) continue;
    const double stretched = side / std::max(0.2, std::cos(geo::unpacked(place).y * std::numbers::pi / 180));
    const glm::ivec2 cell{static_cast<int>(std::floor(place.x / stretched)),
                          static_cast<int>(std::floor(place.y / side))};
    most = std::max(most, ++counts[keyOf(cell)]);
  }
  if (answers_.size() == remembered) answers_.pop_back();
  answers_.emplace_front(question, most);
  return most;
}

}  // namespace app
