// Bars, signs and labels of the lanes. Bright is what holds within the visible window, the rest steps back.
#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "app/holds.hpp"
#include "app/ink.hpp"
#include "app/ui/timeline_parts.hpp"

namespace ui {
namespace {

constexpr float quiet = 0.42F;   ///< of the colour of what is not visible on the map
constexpr float signAtMost = 9;  ///< points: an event shorter than that on the axis is a sign

/// One event or one bar of a strip, as it is to be drawn.
struct Bar {
  app::Selection self;
  const app::Kind* kind = nullptr;  ///< none: of a strip
  BarEnds ends;                     ///< on the screen
  Rect box;
  std::string label;
  float labelRoom = 0;      ///< after it
  float labelUntil = 1e6F;  ///< where the next of its row lies over it
  bool bright = false, hollow = false;
  bool open = false;  ///< nobody knows when it ended
  render::Colour colour;

  bool isSign() const { return kind && box.width() < signAtMost; }
};

struct Canvas {
  const Context& c;
  ImDrawList& list;
  Rect lanes;
  app::Range range;
  std::vector<Target>& targets;
  std::vector<Bar>& bars;  ///< whose ends, signs and words come when all cores are drawn

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
  fillBox(k.list, {{row.min.x, middle - high / 2}, {std::max(row.max.x, row.min.x + mergedWidth), middle + high / 2}},
          colour);
}

/// A stretch of a row on which words can stand.
struct Space {
  float left, right;
  float width() const { return right - left; }
};

/// Of a bar what is in sight, of its whole length or only of its solid part.
Space spaceOn(const Canvas& k, const Bar& bar, bool solid) {
  const float from = solid ? bar.ends.latestStart : bar.box.min.x, to = solid ? bar.ends.earliestEnd : bar.box.max.x;
  return {std::max(from, k.lanes.min.x) + 5, std::min({to, k.lanes.max.x, bar.labelUntil}) - 4};
}

void words(const Canvas& k, const Bar& bar, const Space& space, render::Colour colour) {
  drawLine(k.list, k.c.look.type.small, space.left, bar.box.min.y - 2, bar.box.max.y + 2, ink(colour), bar.label,
           space.width() + 1);
}

/// Where a bar is soft or hatched, words have a ground of their own.
void wordsOnGround(const Canvas& k, const Bar& bar, const Space& space) {
  const app::Theme& t = *k.c.look.theme;
  const float width = std::min(textSize(k.c.look.type.small, bar.label).x, space.width());
  k.list.AddRectFilled({space.left - 3, bar.box.min.y + 1}, {space.left + width + 3, bar.box.max.y - 1},
                       ink(t.panel, 0.86F), 3);
  words(k, bar, space, t.text);
}

/// On the bar where it fits, else after it in the room that packing found and the next leaves.
void drawLabel(const Canvas& k, const Bar& bar) {
  if (bar.label.empty()) return;
  constexpr float leastOfStrip = 22, leastAfter = 28;
  const app::Theme& t = *k.c.look.theme;
  const float wide = textSize(k.c.look.type.small, bar.label).x;
  const Space solid = spaceOn(k, bar, true), whole = spaceOn(k, bar, false);
  const float after = bar.box.max.x + 4;
  const Space beside{after, std::min({after + bar.labelRoom - 6, k.lanes.max.x - 4, bar.labelUntil - 4})};
  if (!bar.isSign() && !bar.hollow && wide <= solid.width()) return words(k, bar, solid, app::inkOn(t, bar.colour));
  if (!bar.kind && solid.width() > leastOfStrip) return words(k, bar, solid, app::inkOn(t, bar.colour));
  if (!bar.isSign() && (wide <= whole.width() || (!bar.kind && whole.width() > leastOfStrip)))
    return wordsOnGround(k, bar, whole);
  if (bar.kind && beside.width() > leastAfter) words(k, bar, beside, bar.bright ? t.text : t.quietText);
}

void drawBar(const Canvas& k, Bar& bar) {
  if (!bar.isSign()) return drawBarEnds(k.list, k.c.look, bar.ends, bar.box.min.y, bar.box.max.y, bar.colour);
  const glm::vec2 middle = (bar.box.min + bar.box.max) * 0.5F;
  const float size = std::min(bar.box.height() + (bar.label.empty() ? 1.5F : 0.0F), 11.0F);
  bar.box = {middle - size / 2, middle + size / 2};
  drawSign(k.list, bar.kind->shape, middle, size, bar.kind->turn, ink(bar.colour), bar.hollow && bar.open);
}

void drawRest(const Canvas& k) {
  for (Bar& bar : k.bars) {
    drawBar(k, bar);
    drawLabel(k, bar);
    if (bar.self.what == app::Selection::What::country) continue;  // all of its terms would be framed
    const bool selected = bar.self && k.c.view().selection == bar.self;
    if (selected || k.c.isHovered(bar.self)) outline(k, bar.box, selected);
  }
}

void begin(const Canvas& k, Bar bar, std::string more) {
  if (!bar.isSign()) drawBarCore(k.list, bar.ends, bar.box.min.y, bar.box.max.y, bar.colour);
  k.targets.push_back({bar.box, bar.self, 1, std::move(more)});
  k.bars.push_back(std::move(bar));
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

void drawEvent(const Canvas& k, const Line& line, std::size_t i, float y, float next) {
  const Item& item = line.items[i];
  if (item.count > 1) return drawMergedItem(k, line, item, y);
  const app::Theme& t = *k.c.look.theme;
  const EventRows& rows = *k.c.memory.rows;
  const geo::Bounds& bounds = rows.bounds(item.row);
  const BarEnds local = barEnds(bounds, k.c.view().axis, k.lanes.width(), k.c.view().clock.last);
  const float x = k.lanes.min.x, air = line.rowHeight > 12 ? 1.5F : 0.75F;
  const bool bright = geo::presence(bounds, k.range.from, {k.range.until.seconds + 1}).presence != geo::Presence::no;
  begin(k,
        {.self = {app::Selection::What::event, rows.id(item.row)},
         .kind = line.kind,
         .ends = {x + local.earliestStart, x + local.latestStart, x + local.earliestEnd, x + local.latestEnd},
         .box = {{x + local.earliestStart, y + air}, {x + local.latestEnd, y + line.rowHeight - air}},
         .label = line.rowHeight > 12 ? rows.title(item.row, k.c.language()) : std::string(),
         .labelRoom = line.packing.places[i].labelRoom,
         .labelUntil = x + next,
         .bright = bright,
         .hollow = local.earliestEnd <= local.latestStart,
         .open = bounds.latestEnd > bounds.earliestEnd,
         .colour = render::mixed(t.panel, t.kindOf(*line.kind), bright ? 1 : quiet)},
        {});
}

/// Where the next of the same row begins, for each: what is crowded lies over one another.
std::vector<float> nextInRow(const Line& line) {
  std::vector<float> out(line.wants.size(), 1e6F), next(out.size() + 1, 1e6F);
  for (std::size_t i = out.size(); i-- > 0;) {
    const auto row = static_cast<std::size_t>(std::max(line.packing.places[i].row, 0));
    out[i] = std::exchange(next[row], line.wants[i].x0);
  }
  return out;
}

void drawStripBar(const Canvas& k, const StripBar& bar, float y, float rowHeight, float next) {
  const BarEnds local = barEnds(bar.bounds, k.c.view().axis, k.lanes.width(), k.c.view().clock.last);
  const float x = k.lanes.min.x;
  const Rect box{{x + local.earliestStart, y + 1},
                 {x + std::max(local.latestEnd, local.earliestStart + 2), y + rowHeight - 1}};
  begin(k,
        {.self = bar.selection,
         .ends = {box.min.x, x + local.latestStart, x + local.earliestEnd, box.max.x},
         .box = box,
         .label = bar.words,
         .labelUntil = x + next,
         .colour = bar.colour},
        bar.more);
}

void drawLine(const Canvas& k, const Line& line) {
  const float top = k.origin().y + line.top;
  if (top > k.lanes.max.y || top + line.height < k.lanes.min.y) return;
  if (line.dense) return drawDense(k.c, line, {{k.lanes.min.x, top}, {k.lanes.max.x, top + line.height}}, k.targets);
  const std::vector<float> next = nextInRow(line);
  for (std::size_t i = 0; i < line.packing.places.size(); ++i) {
    const float y = top + line.rowHeight * static_cast<float>(line.packing.places[i].row);
    if (line.wants[i].x1 + line.wants[i].label < 0 || line.wants[i].x0 > k.lanes.width()) continue;
    if (line.kind)
      drawEvent(k, line, i, y, next[i]);
    else
      drawStripBar(k, line.bars[i], y, line.rowHeight, next[i]);
  }
}

}  // namespace

std::vector<Target> drawLanes(const Context& c, const Scene& scene, const Rect& lanes) {
  std::vector<Target> targets;
  std::vector<Bar> bars;
  Canvas canvas{c, *ImGui::GetWindowDrawList(), lanes, app::visibleRange(c.view().clock), targets, bars};
  canvas.list.PushClipRect(im(lanes.min), im(lanes.max), true);
  if (scene.histogram.height > 0)
    drawHistogram(c, scene.histogram, {canvas.origin(), {lanes.max.x, canvas.origin().y + scene.histogram.height}});
  for (const Line& line : scene.lines) {
    if (line.kind) canvas.range = rangeOf(c, line);
    const float y = canvas.origin().y + line.top + line.height + 1;
    const render::Colour edge = render::mixed(c.look.theme->panel, c.look.theme->panelEdge, 0.6F);
    fillBox(canvas.list, {{lanes.min.x, y}, {lanes.max.x, y + c.look.hairline}}, edge);
    drawLine(canvas, line);
  }
  drawRest(canvas);
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
