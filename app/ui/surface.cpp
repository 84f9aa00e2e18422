// The ground of panels. Most of a window's interface is this: boxes, which cost next to nothing to fill; only the
// corners are round.
#include <algorithm>
#include <array>
#include <numbers>

#include "app/ui/paint.hpp"

namespace ui {
namespace {

void corners(ImDrawList& list, const Rect& box, float radius, ImU32 colour) {
  constexpr float quarter = std::numbers::pi_v<float> / 2;
  const std::array centres{box.max - radius, glm::vec2(box.min.x + radius, box.max.y - radius), box.min + radius,
                           glm::vec2(box.max.x - radius, box.min.y + radius)};
  for (std::size_t i = 0; i < centres.size(); ++i) {
    list.PathLineTo(im(centres[i]));
    list.PathArcTo(im(centres[i]), radius, quarter * static_cast<float>(i), quarter * static_cast<float>(i + 1), 6);
    list.PathFillConvex(colour);
  }
}

}  // namespace

void fillBox(ImDrawList& list, const Rect& box, render::Colour colour) {
  list.AddRectFilled(im(box.min), im(box.max), ink(colour));
}

void drawSurface(ImDrawList& list, const Look& look, const Rect& box, float radius) {
  const render::Colour ground = look.theme->panel;
  if (radius <= 0) return fillBox(list, box, ground);
  list.PushClipRect(im(box.min), im(box.max));  // the window's own leaves its edge out
  fillBox(list, {{box.min.x + radius, box.min.y}, {box.max.x - radius, box.max.y}}, ground);
  fillBox(list, {{box.min.x, box.min.y + radius}, {box.min.x + radius, box.max.y - radius}}, ground);
  fillBox(list, {{box.max.x - radius, box.min.y + radius}, {box.max.x, box.max.y - radius}}, ground);
  corners(list, box, radius, ink(ground));
  list.AddRect(im(box.min), im(box.max), ink(look.theme->panelEdge), radius, 0, look.hairline);
  list.PopClipRect();
}

}  // namespace ui
