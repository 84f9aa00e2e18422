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
  const float share = std::clamp(0.5F + 0.2F * std::log2(static_cast<float>(item.count)), 0.0F, 1.0F);
  const float high = std::max((row.height() - 1) * share, std::min(row.height(), 4.0F));
  const float middle = (row.min.y + row.max.y) / 2;
  k.list.AddRectFilled({row.min.x, middle - high / 2},
                       {std::max(row.max.x, row.min.x + mergedWidth), middle + high / 2}, ink(colour), 1.5F);
}

/// One event, as it is to be drawn.
struct Bar {
  std::uint32_t row;
  app::Selection self;
  const app::Kind& kind;
  BarEnds ends;  ///< on the screen
  Rect box;
  float labelRoom = 0;
  bool words = false, bright = false, hollow = false;
  bool open = false;  ///< nobody knows when it ended
  render::Colour colour;
};

/// On the bar where it fits, else after it in the room that packing found.
void drawLabel(const Canvas& k, const Bar& bar) {
  if (!bar.words) return;
  ImFont* font = k.c.look.type.small;
  const app::Theme& t = *k.c.look.theme;
  const std::string& words = k.c.memory.rows->title(bar.row, k.c.language());
  const float left = std::max(bar.box.min.x, k.lanes.min.x) + 5;
  const float inside = std::min(bar.box.max.x, k.lanes.max.x) - left - 4;
  if (bar.box.width() > signAtMost && textSize(font, words).x <= inside)
    return drawLine(k.list, font, left, bar.box.min.y - 2, bar.box.max.y + 2,
                    ink(bar.bright && !bar.hollow ? t.onAccent : t.text), words, inside + 1);
  if (bar.labelRoom > 34)
    drawLine(k.list, font, bar.box.max.x + 4, bar.box.min.y - 2, bar.box.max.y + 2,
             ink(bar.bright ? t.text : t.quietText), words, bar.labelRoom - 6);
}

void drawShape(const Canvas& k, Bar& bar) {
  if (bar.box.width() >= signAtMost)
    return drawBar(k.list, k.c.look, bar.ends, bar.box.min.y, bar.box.max.y, bar.colour);
  const glm::vec2 middle = (bar.box.min + bar.box.max) * 0.5F;
  const float size = std::min(bar.box.height() + (bar.words ? 0.0F : 1.5F), 11.0F);
  bar.box = {middle - size / 2, middle + size / 2};
  const bool possible = bar.hollow && bar.open;
  drawSign(k.list, bar.kind.shape, middle, size, bar.kind.turn, ink(bar.colour), possible);
}

void drawOne(const Canvas& k, Bar bar) {
  drawShape(k, bar);
  drawLabel(k, bar);
  const bool selected = k.c.view().selection == bar.self;
  if (selected || k.c.isHovered(bar.self)) outline(k, bar.box, selected);
  k.targets.push_back({bar.box, bar.self, 1, {}});
}

void drawMergedItem(const Canvas& k, const Line& line, const Item& item, float y) {
  const float x = k.lanes.min.x;
  const Rect box{{x + item.x0, y + 1}, {x + std::max(item.x1, item.x0 + mergedWidth), y + line.rowHeight - 1}};
  const app::Axis& axis = k.c.view().axis;
  const bool bright =
      static_cast<double>(item.x0) <= axis.xOf(k.range.until) && static_cast<double>(item.x1) >= axis.xOf(k.range.from);
  const app::Theme& t = *k.c.look.theme;
  drawMerged(k, item, box, render::mixed(t.panel, t.kindOf(*line.kind), bright ? 1 : quiet));
  k.targets.push_back({box, {app::Selection::What::event, k.c.memory.rows->id(item.row)}, item.count, {}});
}

void drawEvent(const Canvas& k, const Line& line, std::size_t i, float y) {
  const Item& item = line.items[i];
  if (item.count > 1) return drawMergedItem(k, line, item, y);
  const app::Theme& t = *k.c.look.theme;
  const geo::Bounds& bounds = k.c.memory.rows->bounds(item.row);
  const BarEnds local = barEnds(bounds, k.c.view().axis, k.lanes.width(), k.c.view().clock.last);
  const float x = k.lanes.min.x, air = line.rowHeight > 12 ? 1.5F : 0.75F;
  const bool bright = geo::presence(bounds, k.range.from, {k.range.until.seconds + 1}).presence != geo::Presence::no;
  drawOne(k, {.row = item.row,
              .self = {app::Selection::What::event, k.c.memory.rows->id(item.row)},
              .kind = *line.kind,
              .ends = {x + local.earliestStart, x + local.latestStart, x + local.earliestEnd, x + local.latestEnd},
              .box = {{x + local.earliestStart, y + air}, {x + local.latestEnd, y + line.rowHeight - air}},
              .labelRoom = line.packing.places[i].labelRoom,
              .words = line.rowHeight > 12,
              .bright = bright,
              .hollow = local.earliestEnd <= local.latestStart,
              .open = bounds.latestEnd > bounds.earliestEnd,
              .colour = render::mixed(t.panel, t.kindOf(*line.kind), bright ? 1 : quiet)});
}

void drawStripBar(const Canvas& k, const StripBar& bar, float y, float rowHeight) {
  const app::Theme& t = *k.c.look.theme;
  const BarEnds local = barEnds(bar.bounds, k.c.view().axis, k.lanes.width(), k.c.view().clock.last);
  const float x = k.lanes.min.x;
  const Rect box{{x + local.earliestStart, y + 1},
                 {x + std::max(local.latestEnd, local.earliestStart + 2), y + rowHeight - 1}};
  drawBar(k.list, k.c.look, {box.min.x, x + local.latestStart, x + local.earliestEnd, box.max.x}, box.min.y, box.max.y,
          bar.colour);
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
  if (line.dense) return drawDense(k.c, line, {{k.lanes.min.x, top}, {k.lanes.max.x, top + line.height}}, k.targets);
  for (std::size_t i = 0; i < line.packing.places.size(); ++i) {
    const float y = top + line.rowHeight * static_cast<float>(line.packing.places[i].row);
    if (line.wants[i].x1 + line.wants[i].label < 0 || line.wants[i].x0 > k.lanes.width()) continue;
    if (line.kind)
      drawEvent(k, line, i, y);
    else
      drawStripBar(k, line.bars[i], y, line.rowHeight);
  }
}

}  // namespace

std::vector<Target> drawLanes(const Context& c, const Scene& scene, const Rect& lanes) {
  std::vector<Target> targets;
  Canvas canvas{c, *ImGui::GetWindowDrawList(), lanes, app::visibleRange(c.view().clock), targets};
  canvas.list.PushClipRect(im(lanes.min), im(lanes.max), true);
  if (scene.histogram.height > 0)
    drawHistogram(c, scene.histogram, {canvas.origin(), {lanes.max.x, canvas.origin().y + scene.histogram.height}});
  for (const Line& line : scene.lines) {
    if (line.kind) canvas.range = app::visibleRange(c.state.project, c.view().clock, line.kind->id);
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
  if (scene.histogram.height > 0)
    ui::drawLine(list, c.look.type.small, names.min.x + 32, names.min.y - c.memory.lanesScroll,
                 names.min.y + scene.histogram.height - c.memory.lanesScroll, ink(t.quietText), c.tr("Beginnings"),
                 names.width() - 38);
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
