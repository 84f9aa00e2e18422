// Where the panels lie in the window, in points: a function of the view and the window's size. Knows nothing of what is
// in them.
#pragma once

#include "app/state.hpp"

namespace ui {

struct Rect {
  glm::vec2 min{0.0F}, max{0.0F};
  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  bool contains(glm::vec2 at) const { return at.x >= min.x && at.x < max.x && at.y >= min.y && at.y < max.y; }
  bool operator==(const Rect&) const = default;
};

struct Layout {
  Rect map;       ///< above the timeline
  Rect timeline;  ///< all of it
  Rect header;    ///< its upper left corner
  Rect ruler;     ///< above the lanes; its left end is the axis' x 0
  Rect names;     ///< of the lanes
  Rect lanes;
  Rect details;
  bool operator==(const Layout&) const = default;
};

inline constexpr float gap = 12;          ///< between a panel and the window's edge
inline constexpr float namesWidth = 166;  ///< of the column left of the axis
inline constexpr float rulerHeight = 46;
inline constexpr float detailsWidth = 348;

/// `shown` 0…1 is how far the details have slid in.
Layout layoutOf(const app::View& view, glm::vec2 window, float shown);
/// The axis' width in a window of that width: what app::Stage carries.
float axisWidth(float windowWidth);

}  // namespace ui
