// Bars, signs and labels of the lanes. Bright is what holds within the visible window, the rest steps back.
#include <algorithm>
#include <cmath>
#include <optional>

#include "app/holds.hpp"
#include "app/ui/timeline_parts.hpp"

namespace ui {
namespace {

constexpr float quiet = 0.42F;   ///< of the colour of what is not visible on the map
constexpr float signAtMost = 9;  ///< points: an event shorter than that on the axis is a sign

struct Canvas {
  const Context& c;
  ImDrawList& list;
  Rect lanes;
  float rowHeight;
  app::Range range;
  std::vector<Target>& targets;

  glm::vec2 origin() const { return lanes.min - glm::vec2(0, c.memory.lanesScroll); }
};

void outline(const Canvas& k, const Rect& box, bool selected) {
  const app::Theme& t = *k.c.look.theme;
  const glm::vec2 air(2);
  k.list.AddRect(im(box.min - air), im(box.max + air), ink(selected ? t.accent : t.text), 3, 0, selected ? 2.0F : 1.2F);
}

/// Several that cannot be told apart: the higher the more.
void drawMerged(const Canvas& k, const Item& item, const Rect& row, render::Colour colour) {
  const float share = std::clamp(0.4F + 0.2F * std::log2(static_cast<float>(item.count)), 0.0F, 1.0F);
  const float high = (row.height() - 3) * share;
  const float middle = (row.min.y + row.max.y) / 2;
  k.list.AddRectFilled({row.min.x, middle - high / 2},
                       {std::max(row.max.x, row.min.x + mergedWidth), middle + high / 2}, ink(colour), 1.5F);
}

/// On the bar where it fits, else after it in the room that packing found.
void drawLabel(const Canvas& k, const std::string& words, const Rect& bar, float room, bool hollow,
               render::Colour colour, bool bright) {
  ImFont* font = k.c.look.type.small;
  const app::Theme& t = *k.c.look.theme;
  const float left = std::max(bar.min.x, k.lanes.min.x) + 5, inside = std::min(bar.max.x, k.lanes.max.x) - left - 4;
  if (textSize(font, words).x <= inside) {
    const render::Colour on = hollow ? t.text : t.onAccent;
    return drawLine(k.list, font, left, bar.min.y - 2, bar.max.y + 2, ink(on, bright || hollow ? 1.0F : 0.9F), words,
                    inside);
  }
  (void)colour;
  if (room > 34)
    drawLine(k.list, font, bar.max.x + 4, bar.min.y - 2, bar.max.y + 2, ink(bright ? t.text : t.quietText), words,
             room - 6);
}

void drawEvent(const Canvas& k, const Line& line, std::size_t i, float y) {
  const Item& item = line.items[i];
  const Place& place = line.packing.places[i];
  const geo::Bounds& bounds = k.c.world.events.bounds(item.row);
  const bool bright = item.count == 1 && geo::presence(bounds, k.range.from, k.range.at).presence != geo::Presence::no;
  const app::Theme& t = *k.c.look.theme;
  const render::Colour colour = render::mixed(t.panel, t.kindOf(*line.kind), bright || item.count > 1 ? 1 : quiet);
  const BarEnds local = barEnds(bounds, k.c.view().axis, k.lanes.width(), k.c.view().clock.last);
  const float x = k.lanes.min.x;
  Rect box{{x + local.earliestStart, y + 1.5F}, {x + local.latestEnd, y + k.rowHeight - 1.5F}};
  const app::Selection self{app::Selection::What::event, k.c.world.events[item.row].id};
  if (item.count > 1) {
    box = {{x + item.x0, box.min.y}, {x + item.x1, box.max.y}};
    drawMerged(k, item, box, colour);
    box.max.x = std::max(box.max.x, box.min.x + mergedWidth);
    k.targets.push_back({box, self, item.count, {}});
    return;
  }
  const bool hollow = local.earliestEnd <= local.latestStart;
  if (box.width() < signAtMost) {
    const glm::vec2 middle = (box.min + box.max) * 0.5F;
    const float size = std::min(k.rowHeight - 3, 11.0F);
    box = {middle - glm::vec2(size / 2, box.height() / 2), middle + glm::vec2(size / 2, box.height() / 2)};
    drawSign(k.list, line.kind->shape, middle, size, line.kind->turn, ink(colour),
             hollow && bounds.latestEnd > bounds.earliestEnd);
    drawLabel(k, k.c.world.events[item.row].title.get(k.c.language()),
              {{box.max.x - 1, box.min.y}, {box.max.x, box.max.y}}, place.labelRoom, hollow, colour, bright);
  } else {
    drawBar(k.list, {x + local.earliestStart, x + local.latestStart, x + local.earliestEnd, x + local.latestEnd},
            box.min.y, box.max.y, colour, k.c.look.hairline);
    drawLabel(k, k.c.world.events[item.row].title.get(k.c.language()), box, place.labelRoom, hollow, colour, bright);
  }
  const bool selected = k.c.view().selection == self;
  if (selected || k.c.isHovered(self)) outline(k, box, selected);
  k.targets.push_back({box, self, 1, {}});
}

void drawStripBar(const Canvas& k, const StripBar& bar, float y) {
  const app::Theme& t = *k.c.look.theme;
  const BarEnds local = barEnds(bar.bounds, k.c.view().axis, k.lanes.width(), k.c.view().clock.last);
  const float x = k.lanes.min.x;
  const Rect box{{x + local.earliestStart, y + 1},
                 {x + std::max(local.latestEnd, local.earliestStart + 2), y + k.rowHeight - 1}};
  drawBar(k.list, {box.min.x, x + local.latestStart, x + local.earliestEnd, box.max.x}, box.min.y, box.max.y,
          bar.colour, k.c.look.hairline);
  const float left = std::max(box.min.x, x) + 5;
  const float room = std::min(box.max.x, k.lanes.max.x) - left - 3;
  if (room > 22)
    drawLine(k.list, k.c.look.type.small, left, box.min.y - 1, box.max.y + 1, ink(t.text, 0.9F), bar.words, room);
  if (bar.selection && (k.c.view().selection == bar.selection || k.c.isHovered(bar.selection)))
    outline(k, box, k.c.view().selection == bar.selection);
  k.targets.push_back({box, bar.selection, 1, bar.more});
}

void drawLine(const Canvas& k, const Line& line) {
  const float top = k.origin().y + line.top;
  if (top > k.lanes.max.y || top + line.height < k.lanes.min.y) return;
  for (std::size_t i = 0; i < line.packing.places.size(); ++i) {
    const float y = top + k.rowHeight * static_cast<float>(line.packing.places[i].row);
    if (line.wants[i].x1 + line.wants[i].label < 0 || line.wants[i].x0 > k.lanes.width()) continue;
    if (line.kind)
      drawEvent(k, line, i, y);
    else
      drawStripBar(k, line.bars[i], y);
  }
}

}  // namespace

std::vector<Target> drawLanes(const Context& c, const Scene& scene, const Rect& lanes) {
  std::vector<Target> targets;
  const Canvas canvas{c,      *ImGui::GetWindowDrawList(), lanes, scene.rowHeight, app::visibleRange(c.view().clock),
                      targets};
  canvas.list.PushClipRect(im(lanes.min), im(lanes.max), true);
  for (const Line& line : scene.lines) {
    const float y = canvas.origin().y + line.top + line.height + 1;
    canvas.list.AddRectFilled({lanes.min.x, y}, {lanes.max.x, y + c.look.hairline}, ink(c.look.theme->panelEdge, 0.6F));
    drawLine(canvas, line);
  }
  canvas.list.PopClipRect();
  return targets;
}

void drawNames(const Context& c, const Scene& scene, const Rect& names) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRect(im(names.min), im(names.max), true);
  for (const Line& line : scene.lines) {
    const float top = names.min.y + line.top - c.memory.lanesScroll, bottom = top + scene.rowHeight;
    if (line.kind)
      drawSign(list, *line.kind, t, {names.min.x + 19, (top + bottom) / 2}, std::min(scene.rowHeight - 3, 11.0F));
    ui::drawLine(list, c.look.type.small, names.min.x + 32, top, bottom, ink(line.kind ? t.text : t.quietText),
                 line.name, names.width() - 38);
  }
  list.PopClipRect();
}

}  // namespace ui
