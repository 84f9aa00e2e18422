// Folds on the timeline: a visible cut with the length of what is left out. A click unfolds it, its halves can be
// drawn.
#include <algorithm>
#include <cmath>
#include <string>

#include "app/lengths.hpp"
#include "app/ui/timeline_parts.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float clickSlack = 4;

struct Cut {
  std::size_t which;
  geo::Instant from, to;
  float left, right;  ///< on the screen
};

std::vector<Cut> cutsOn(const Context& c, const Rect& ruler) {
  const app::Axis& axis = c.view().axis;
  std::vector<Cut> out;
  for (std::size_t i = 0; i < axis.folds.size(); ++i) {
    const app::Fold& fold = axis.folds[i];
    if (axis.widthOf(fold) < app::cutWidth) continue;
    const double left = axis.xOf(fold.from), right = axis.xOf(fold.to);
    if (right < 0 || left > static_cast<double>(ruler.width())) continue;
    out.push_back(
        {i, fold.from, fold.to, ruler.min.x + static_cast<float>(left), ruler.min.x + static_cast<float>(right)});
  }
  return out;
}

/// The largest unit of the calendar that it has.
std::string briefLength(const Context& c, const Cut& cut) {
  const geo::Period all = app::periodBefore(cut.to, cut.from);
  if (all.years > 0) return app::lengthInWords(geo::Period{.years = all.years}, c.tr);
  if (all.months > 0) return app::lengthInWords(geo::Period{.months = all.months}, c.tr);
  if (all.days > 0) return app::lengthInWords(geo::Period{.days = all.days}, c.tr);
  return app::lengthInWords(geo::Period{.seconds = all.seconds}, c.tr);
}

void tornEdge(ImDrawList& list, float x, float top, float bottom, float out, ImU32 colour) {
  constexpr float step = 7;
  for (float y = top; y < bottom; y += 2 * step) {
    list.PathLineTo({x, y});
    list.PathLineTo({x + out, std::min(y + step, bottom)});
  }
  list.PathLineTo({x, bottom});
  list.PathStroke(colour, 0, 1);
}

void drawCut(const Context& c, const Cut& cut, const Rect& ruler, const Rect& lanes, bool lit) {
  const app::Theme& t = *c.look.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float left = std::max(cut.left, ruler.min.x), right = std::min(cut.right, ruler.max.x);
  fillBox(list, {{left, ruler.max.y - 22}, {right, lanes.max.y}}, render::mixed(t.panel, t.field, 0.85F));
  list.PushClipRect({ruler.min.x, ruler.max.y - 22}, im(lanes.max), true);
  const ImU32 edge = ink(lit ? t.accent : t.quietText, lit ? 1.0F : 0.7F);
  tornEdge(list, cut.left + 1, ruler.max.y - 22, lanes.max.y, 4, edge);
  tornEdge(list, cut.right - 1, ruler.max.y - 22, lanes.max.y, -4, edge);
  const std::string words = fitting(c.look.type.small, briefLength(c, cut), cut.right - cut.left - 4);
  const float width = textSize(c.look.type.small, words).x, x = std::round((cut.left + cut.right - width) / 2);
  drawText(list, c.look.type.small, {x, ruler.max.y - 20}, ink(lit ? t.accent : t.text), words);
  list.PopClipRect();
}

void drag(const Context& c, const Cut& cut) {
  const app::Axis& axis = c.view().axis;
  const double x = static_cast<double>(ImGui::GetIO().MousePos.x - c.memory.layout.ruler.min.x - c.memory.gripOffset);
  if (c.memory.grip == Grip::cutStart) {
    const double by = x - axis.xOf(cut.from);
    app::dragFoldStart(c.view(), cut.which, {cut.from.seconds + static_cast<std::int64_t>(by * axis.secondsPerPoint)});
  } else if (c.memory.grip == Grip::cutEnd) {
    const double by = x - axis.xOf(cut.to);
    app::dragFoldEnd(c.view(), cut.which, {cut.to.seconds + static_cast<std::int64_t>(by * axis.secondsPerPoint)}, x);
  }
}

void press(const Context& c, const Cut& cut) {
  const float x = ImGui::GetIO().MousePos.x;
  const bool isStart = x < (cut.left + cut.right) / 2;
  c.memory.grip = isStart ? Grip::cutStart : Grip::cutEnd;
  c.memory.gripOffset = x - (isStart ? cut.left : cut.right);
  c.memory.dragged = false;
}

/// Held by the mouse or chosen by the keyboard.
void handle(const Context& c, const Cut& cut, bool activated) {
  const bool byMouse = ImGui::IsItemActive() && ImGui::IsMouseDown(0);
  if (ImGui::IsItemActivated() && ImGui::IsMouseClicked(0)) press(c, cut);
  if (byMouse && std::abs(ImGui::GetIO().MousePos.x - ImGui::GetIO().MouseClickedPos[0].x) >= clickSlack)
    c.memory.dragged = true;
  if (byMouse && c.memory.dragged) drag(c, cut);
  if (activated && !c.memory.dragged)
    app::unfold(c.view(), cut.which, static_cast<double>(cut.left - c.memory.layout.ruler.min.x));
  if (activated || ImGui::IsItemDeactivated()) c.memory.dragged = false;
}

}  // namespace

void cutsHand(const Context& c) {
  const Rect &ruler = c.memory.layout.ruler, &lanes = c.memory.layout.lanes;
  for (const Cut& cut : cutsOn(c, ruler)) {
    const float left = std::max(cut.left, ruler.min.x), right = std::min(cut.right, ruler.max.x);
    if (right - left < 4) continue;
    ImGui::SetCursorScreenPos({left, ruler.max.y - 22});
    const std::string id = "###cut-" + std::to_string(cut.which);
    const bool activated = ImGui::InvisibleButton(id.c_str(), {right - left, lanes.max.y - ruler.max.y + 22});
    focusRing({vec(ImGui::GetItemRectMin()), vec(ImGui::GetItemRectMax())});
    const bool hovered = ImGui::IsItemHovered(), focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    if (hovered || ImGui::IsItemActive() || focused) c.memory.litCut = cut.which;
    if (hovered) {
      ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
      timelineWheel(c);
      if (!ImGui::IsItemActive())
        tip(c, (c.dates.inWords(cut.from, {cut.to.seconds - 1}, geo::Precision::day) + "\n" +
                c.tr("Nothing begins or ends in this time. Click: unfold; drag: show more or less of it."))
                   .c_str());
    }
    handle(c, cut, activated);
    if (c.view().axis.folds.size() <= cut.which) return;  // one fewer than there were
  }
}

void drawCuts(const Context& c, const Rect& ruler, const Rect& lanes) {
  for (const Cut& cut : cutsOn(c, ruler)) drawCut(c, cut, ruler, lanes, c.memory.litCut == cut.which);
  c.memory.litCut = noCut;
}

}  // namespace ui
