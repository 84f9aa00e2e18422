// The playhead with its date in words, and the band of what counts as visible before it.
#include <algorithm>
#include <cmath>

#include "app/ui/timeline_parts.hpp"

namespace ui {
namespace {

float xOf(const Context& c, const Rect& ruler, geo::Instant at) {
  return static_cast<float>(std::clamp(c.view().axis.xOf(at), -1e4, 1e5)) + ruler.min.x;
}

std::string dateWords(const Context& c) {
  return c.dates.inWords(c.view().clock.now, precisionOf(c.view().axis));
}

void plate(const Context& c, const Rect& box) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(im(box.min), im(box.max), ink(t.accent), 4);
  drawLine(list, c.look.type.strong, box.min.x + 9, box.min.y, box.max.y, ink(t.onAccent), dateWords(c), box.width());
}

}  // namespace

/// Inside the ruler even where the line is at its end.
Rect plateBox(const Context& c, const Rect& ruler) {
  const float x = std::round(xOf(c, ruler, c.view().clock.now));
  if (x < ruler.min.x - 1 || x > ruler.max.x + 1) return {};
  const float width = std::round(textSize(c.look.type.strong, dateWords(c)).x) + 18;
  const float left =
      std::round(std::clamp(x - width / 2, ruler.min.x + 2, std::max(ruler.max.x - width - 2, ruler.min.x + 2)));
  return {{left, ruler.min.y + 3}, {left + width, ruler.min.y + 25}};
}

void drawWindowBand(const Context& c, const Rect& ruler, const Rect& lanes) {
  const app::Clock& clock = c.view().clock;
  if (clock.mode == app::Mode::instant) return;
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float right = clock.openEnd && clock.mode == app::Mode::window ? ruler.max.x : xOf(c, ruler, clock.now),
              left = std::max(xOf(c, ruler, app::windowStart(clock)), ruler.min.x - 2);
  list.PushClipRect(im(ruler.min), im(lanes.max), true);
  const render::Colour ground = render::mixed(t.panel, t.accent, t.dark ? 0.14F : 0.10F);
  fillBox(list, c.look, {{left, ruler.max.y - 22}, {right, lanes.max.y}}, ground);
  if (clock.mode == app::Mode::window) {
    list.AddRectFilled({left - 0.75F, ruler.max.y - 22}, {left + 0.75F, lanes.max.y}, ink(t.accent, 0.55F));
    list.AddRectFilled({left - 3, ruler.max.y - 19}, {left + 3, ruler.max.y - 5}, ink(t.accent), 3);
  }
  list.PopClipRect();
}

void drawPlayhead(const Context& c, const Rect& ruler, const Rect& lanes) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float x = std::round(xOf(c, ruler, c.view().clock.now));
  list.PushClipRect(im(ruler.min), im(lanes.max), true);
  list.AddRectFilled({x - 0.75F, ruler.min.y + 22}, {x + 0.75F, lanes.max.y}, ink(t.accent));
  list.PopClipRect();
  if (const Rect box = plateBox(c, ruler); box.width() > 0) plate(c, box);
}

}  // namespace ui
