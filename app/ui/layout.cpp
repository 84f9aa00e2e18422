#include "app/ui/layout.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

float axisWidth(float windowWidth) {
  return std::max(windowWidth - namesWidth, 1.0F);
}

Layout layoutOf(const app::View& view, glm::vec2 window, float shown) {
  Layout out;
  const float top = std::floor(window.y * (1 - view.timelineShare));
  const float lanesTop = top + rulerHeight;
  out.map = {{0, 0}, {window.x, top}};
  out.timeline = {{0, top}, window};
  out.header = {{0, top}, {namesWidth, lanesTop}};
  out.ruler = {{namesWidth, top}, {window.x, lanesTop}};
  out.names = {{0, lanesTop}, {namesWidth, window.y}};
  out.lanes = {{namesWidth, lanesTop}, window};
  const float left = window.x - (detailsWidth + gap) * shown;
  out.details = {{left, gap}, {left + detailsWidth, std::max(top - gap, gap + 1)}};
  return out;
}

}  // namespace ui
