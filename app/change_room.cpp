#include "app/change_room.hpp"

#include <algorithm>

#include "app/layers/figure_layout.hpp"
#include "app/sides.hpp"

namespace app {
namespace {

constexpr float leastScale = 0.7F;  // below it letters cannot be read
constexpr float leastColumn = 244, mostColumn = 340, columnShare = 0.21F, bandShare = 0.25F;
constexpr glm::vec2 leastBeside{860, 420}, leastBelow{440, 640};

}  // namespace

std::optional<ChangeRoom> changeRoom(glm::vec2 page, const Figure& figure, const Comparison& comparison) {
  const float scale = furnitureScale(page);
  if (!comparison.isOn || !figure.furniture || std::min(page.x, page.y) / 720 < leastScale) return std::nullopt;
  const bool stacked = comparison.as == CompareAs::sideBySide && areStacked({glm::vec2(0.0F), page});
  const bool beside = stacked || page.x > page.y * 0.9F;
  const glm::vec2 least = (beside && !stacked ? leastBeside : leastBelow) * scale;
  if (page.x < least.x || page.y < least.y) return std::nullopt;
  if (!beside) return ChangeRoom{false, page.y * bandShare};
  return ChangeRoom{true, std::clamp(page.x * columnShare, leastColumn * scale, mostColumn * scale)};
}

}  // namespace app
