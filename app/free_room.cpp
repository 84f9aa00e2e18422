#include "app/free_room.hpp"

#include <algorithm>

namespace app {

float legendShare(glm::vec2 room, float scale) {
  constexpr float legend = 208, most = 0.2F, asHigh = 1.1F;  // most maps are about as wide as high
  return std::clamp(room.x - room.y * asHigh, 0.0F, std::min(legend * scale, room.x * most));
}

float dividerX(const MapArea& room, float divider) {
  const float middle = (room.min.x + room.max.x) / 2;
  return divider < 0.5F ? middle * divider * 2 : middle + (room.max.x - middle) * (divider * 2 - 1);
}

float dividerAt(const MapArea& room, float x) {
  const float middle = (room.min.x + room.max.x) / 2;
  if (middle <= 0 || middle >= room.max.x) return 0.5F;
  return x < middle ? x / middle / 2 : 0.5F + (x - middle) / (room.max.x - middle) / 2;
}

MapArea freeRoom(glm::vec2 window, const View& view) {
  constexpr float controls = 58, mostAbove = 0.13F;
  MapArea room{{0, 0}, {window.x, window.y * (1 - view.timelineShare)}};
  room.min.y = std::min(controls, room.max.y * mostAbove);
  room.min.x = legendShare(room.max - room.min, 1);
  return room;
}

MapExtent besideDetails(const MapExtent& extent, glm::vec2 window, const View& view, bool onlyMiddle) {
  constexpr float details = 360;
  const MapArea free = freeRoom(window, view);
  const glm::dvec2 room(free.max - free.min);
  if (room.x < 2.0 * details || room.y <= 0) return extent;
  const double across = onlyMiddle ? room.x : room.x - details;
  const double scale = std::min(across / (2 * extent.half.x), room.y / (2 * extent.half.y));
  const glm::dvec2 half = onlyMiddle ? extent.half : room / (2 * scale);
  return {extent.centre + glm::dvec2(details / (2 * scale), 0), half};
}

}  // namespace app
