// The playhead with its date in words, and the band of what counts as visible before it.
#include <algorithm>
#include <cmath>

#include "app/sides.hpp"
#include "app/ui/timeline_parts.hpp"

namespace ui {
namespace {

float xOf(const Context& c, const Rect& ruler, geo::Instant at) {
  return static_cast<float>(std::clamp(c.view().axis.xOf(at), -1e4, 1e5)) + ruler.min.x;
}

/// Counted from an event, it says so.
std::string dateWords(const Context& c, geo::Instant at, bool other) {
  const std::string date = c.dates.inWords(at, precisionOf(c.view().axis));
  if (!c.view().comparison.isOn) return date;
  const std::string since = app::wordsOf(c.world, c.view(), {at, {}, other}).since;
  return since.empty() ? date : date + " · " + since;
}

std::string dateWords(const Context& c) {
  return dateWords(c, c.view().clock.now, false);
}

/// Inside the ruler even where the line is at its end; nothing when that is out of sight.
Rect boxAt(const Context& c, const Rect& ruler, float x, const std::string& words) {
  if (x < ruler.min.x - 1 || x > ruler.max.x + 1) return {};
  const float width = std::round(textSize(c.look.type.strong, words).x) + 18;
  const float left =
      std::round(std::clamp(x - width / 2, ruler.min.x + 2, std::max(ruler.max.x - width - 2, ruler.min.x + 2)));
  return {{left, ruler.min.y + 3}, {left + width, ruler.min.y + 25}};
}

/// Beside the playhead's own where it would lie on it.
Rect beside(Rect box, const Rect& own, bool earlier) {
  if (own.width() == 0 || box.max.x + 4 < own.min.x || box.min.x - 4 > own.max.x) return box;
  const float by = std::round(earlier ? own.min.x - 4 - box.max.x : own.max.x + 4 - box.min.x);
  return {{box.min.x + by, box.min.y}, {box.max.x + by, box.max.y}};
}

void plate(const Context& c, const Rect& box) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(im(box.min), im(box.max), ink(t.accent), 4);
  drawLine(list, c.look.type.strong, box.min.x + 9, box.min.y, box.max.y, ink(t.onAccent), dateWords(c), box.width());
}

}  // namespace

Rect plateBox(const Context& c, const Rect& ruler) {
  return boxAt(c, ruler, std::round(xOf(c, ruler, c.view().clock.now)), dateWords(c));
}

Rect otherPlateBox(const Context& c, const Rect& ruler) {
  if (!c.view().comparison.isOn) return {};
  const geo::Instant at = app::otherDate(c.world, c.view());
  const Rect box = boxAt(c, ruler, std::round(xOf(c, ruler, at)), dateWords(c, at, true));
  return box.width() > 0 ? beside(box, plateBox(c, ruler), at < c.view().clock.now) : box;
}

namespace {

/// Of a second date's window only the ground: its length is the playhead's to change.
void otherBand(const Context& c, const Rect& ruler, const Rect& lanes) {
  const app::Theme& t = *c.look.theme;
  app::Clock clock = c.view().clock;
  clock.now = app::otherDate(c.world, c.view());
  const app::Stretch dates = app::comparedDates(c.world, c.view());
  const bool difference = c.view().comparison.as == app::CompareAs::difference;
  const geo::Instant from = difference ? dates.from : app::windowStart(clock), to = difference ? dates.to : clock.now;
  const float left = std::max(xOf(c, ruler, from), ruler.min.x - 2);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRect(im(ruler.min), im(lanes.max), true);
  fillBox(list, {{left, ruler.max.y - 22}, {xOf(c, ruler, to), lanes.max.y}},
          render::mixed(t.panel, t.accent, t.dark ? 0.10F : 0.06F));
  list.PopClipRect();
}

}  // namespace

void drawWindowBand(const Context& c, const Rect& ruler, const Rect& lanes) {
  const app::Clock& clock = c.view().clock;
  const app::Comparison& comparison = c.view().comparison;
  const bool difference = comparison.isOn && comparison.as == app::CompareAs::difference;
  if (comparison.isOn && (difference || clock.mode != app::Mode::instant)) otherBand(c, ruler, lanes);
  if (difference) return;
  if (clock.mode == app::Mode::instant) return;
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float right = clock.openEnd && clock.mode == app::Mode::window ? ruler.max.x : xOf(c, ruler, clock.now),
              left = std::max(xOf(c, ruler, app::windowStart(clock)), ruler.min.x - 2);
  list.PushClipRect(im(ruler.min), im(lanes.max), true);
  const render::Colour ground = render::mixed(t.panel, t.accent, t.dark ? 0.14F : 0.10F);
  fillBox(list, {{left, ruler.max.y - 22}, {right, lanes.max.y}}, ground);
  if (clock.mode == app::Mode::window) {
    list.AddRectFilled({left - 0.75F, ruler.max.y - 22}, {left + 0.75F, lanes.max.y}, ink(t.accent, 0.55F));
    list.AddRectFilled({left - 3, ruler.max.y - 19}, {left + 3, ruler.max.y - 5}, ink(t.accent), 3);
  }
  list.PopClipRect();
}

void drawOtherPlayhead(const Context& c, const Rect& ruler, const Rect& lanes) {
  if (!c.view().comparison.isOn) return;
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const geo::Instant at = app::otherDate(c.world, c.view());
  const float x = std::round(xOf(c, ruler, at));
  list.PushClipRect(im(ruler.min), im(lanes.max), true);
  for (float y = ruler.min.y + 22; y < lanes.max.y; y += 9)
    list.AddRectFilled({x - 0.75F, y}, {x + 0.75F, std::min(y + 6, lanes.max.y)}, ink(t.accent));
  const std::string words = dateWords(c, at, true);
  if (const Rect box = otherPlateBox(c, ruler); box.width() > 0) {
    list.AddRectFilled(im(box.min), im(box.max), ink(t.panel), 4);
    list.AddRect(im(box.min), im(box.max), ink(t.accent), 4, 0, 1.5F);
    drawLine(list, c.look.type.strong, box.min.x + 9, box.min.y, box.max.y, ink(t.accent), words, box.width());
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
