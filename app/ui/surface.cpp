// The ground of panels. Most of a window's interface is this, so it is cleared and not drawn; only the round corners
// are.
#include <algorithm>
#include <array>
#include <numbers>

#include "app/ui/paint.hpp"

namespace ui {
namespace {

void flood(ImDrawList& list, const Look& look, glm::vec2 min, glm::vec2 max, render::Colour colour) {
  if (look.flood)
    look.flood(list, min, max, colour);
  else
    list.AddRectFilled(im(min), im(max), ink(colour));
}

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

void fillBox(ImDrawList& list, const Look& look, const Rect& box, render::Colour colour) {
  const ImVec2 low = list.GetClipRectMin(), high = list.GetClipRectMax();
  const glm::vec2 min{std::max(box.min.x, low.x), std::max(box.min.y, low.y)};
  const glm::vec2 max{std::min(box.max.x, high.x), std::min(box.max.y, high.y)};
  if (max.x <= min.x || max.y <= min.y) return;
  if (colour.a == 255 && look.flood)
    look.flood(list, min, max, colour);
  else
    list.AddRectFilled(im(min), im(max), ink(colour));
}

void drawSurface(ImDrawList& list, const Look& look, const Rect& box, float radius) {
  render::Colour ground = look.theme->panel;
  ground.a = 255;
  if (radius <= 0) return flood(list, look, box.min, box.max, ground);
  list.PushClipRect(im(box.min), im(box.max));  // the window's own leaves its edge out
  flood(list, look, {box.min.x + radius, box.min.y}, {box.max.x - radius, box.max.y}, ground);
  flood(list, look, {box.min.x, box.min.y + radius}, {box.min.x + radius, box.max.y - radius}, ground);
  flood(list, look, {box.max.x - radius, box.min.y + radius}, {box.max.x, box.max.y - radius}, ground);
  corners(list, box, radius, ink(ground));
  list.AddRect(im(box.min), im(box.max), ink(look.theme->panelEdge), radius, 0, look.hairline);
  list.PopClipRect();
}

}  // namespace ui
