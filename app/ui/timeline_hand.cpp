// The mouse on the timeline: the ruler scrubs, lanes pan, the wheel zooms at the cursor, the window's left end can be
// drawn.
#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "app/compare_verbs.hpp"
#include "app/ui/card.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/timeline_parts.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr double wheelFactor = 1.25;
constexpr ImGuiButtonFlags anyButton =
    ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonMiddle | ImGuiButtonFlags_MouseButtonRight;
constexpr float reach = 12, clickSlack = 4, slack = 3, reachOfPlayhead = 8;
constexpr float reachOfTargets = 9;  ///< points around something small

double axisX(const Context& c) {
  return static_cast<double>(ImGui::GetIO().MousePos.x - c.memory.layout.ruler.min.x);
}

float screenX(const Context& c, geo::Instant at) {
  return c.memory.layout.ruler.min.x + static_cast<float>(std::clamp(c.view().axis.xOf(at), -1e6, 1e6));
}

bool isOnWindowStart(const Context& c) {
  return c.view().clock.mode == app::Mode::window &&
         std::abs(ImGui::GetIO().MousePos.x - screenX(c, app::windowStart(c.view().clock))) <= reach;
}

bool isOnPlayhead(const Context& c) {
  return std::abs(ImGui::GetIO().MousePos.x - screenX(c, c.view().clock.now)) <= reachOfPlayhead;
}

float otherX(const Context& c) {
  return screenX(c, app::otherDate(c.world, c.view()));
}

bool isOnOther(const Context& c) {
  return c.view().comparison.isOn && std::abs(ImGui::GetIO().MousePos.x - otherX(c)) <= reachOfPlayhead;
}

void dragWindowStart(const Context& c) {
  const double x = axisX(c) - static_cast<double>(c.memory.gripOffset);
  app::dragWindowStart(c.view(), c.view().axis.timeAt(x), precisionOf(c.view().axis));
}

void chooseRange(const Context& c) {
  app::mark(c.view(), c.memory.rangeAnchor, c.view().axis.timeAt(axisX(c)));
}

void scrub(const Context& c) {
  app::seek(c.view(), c.view().axis.timeAt(axisX(c) - static_cast<double>(c.memory.gripOffset)));
}

void pan(const Context& c) {
  const ImGuiIO& io = ImGui::GetIO();
  glm::vec2 by = vec(io.MouseDelta);
  if (!c.memory.dragged) {
    by = vec(io.MousePos) - vec(io.MouseClickedPos[c.memory.gripButton]);
    if (std::max(std::abs(by.x), std::abs(by.y)) < clickSlack) return;
    c.memory.dragged = true;
  }
  if (by.x != 0) app::panAxis(c.view(), c.stage, static_cast<double>(by.x));
  c.memory.lanesScroll = std::clamp(c.memory.lanesScroll - by.y, 0.0F, c.memory.lanesOverflow);
}

/// The button that has just gone down, or -1.
int pressedButton() {
  for (int button = 0; button < 3; ++button)
    if (ImGui::IsMouseClicked(button)) return button;
  return -1;
}

bool hasMoved() {
  const ImGuiIO& io = ImGui::GetIO();
  const glm::vec2 by = vec(io.MousePos) - vec(io.MouseClickedPos[0]);
  return std::max(std::abs(by.x), std::abs(by.y)) >= clickSlack;
}

void press(const Context& c, Grip otherwise) {
  Memory& m = c.memory;
  m.dragged = false;
  m.gripOffset = 0;
  m.gripButton = pressedButton();
  if (m.gripButton != 0) {  // the other buttons pan wherever they are pressed
    m.grip = Grip::axis;
    return;
  }
  if (ImGui::GetIO().KeyCtrl) {
    m.grip = Grip::range;
    m.rangeAnchor = c.view().axis.timeAt(axisX(c));
    return;
  }
  if (isOnOther(c) && !isOnPlayhead(c)) {
    m.grip = Grip::other;
    m.gripOffset = ImGui::GetIO().MousePos.x - otherX(c);
    return;
  }
  m.grip = isOnWindowStart(c) && !isOnPlayhead(c) ? Grip::windowStart : isOnPlayhead(c) ? Grip::ruler : otherwise;
  if (m.grip == Grip::windowStart)
    m.gripOffset = ImGui::GetIO().MousePos.x - screenX(c, app::windowStart(c.view().clock));
  if (m.grip == Grip::ruler && isOnPlayhead(c))
    m.gripOffset = ImGui::GetIO().MousePos.x - screenX(c, c.view().clock.now);
}

void hold(const Context& c) {
  if (c.memory.grip == Grip::windowStart) dragWindowStart(c);
  if (c.memory.grip == Grip::ruler) scrub(c);
  if (c.memory.grip == Grip::other)
    app::seekOther(c.view(), c.world, c.view().axis.timeAt(axisX(c) - static_cast<double>(c.memory.gripOffset)));
  if (c.memory.grip == Grip::axis) pan(c);
  if (c.memory.grip == Grip::range && hasMoved()) chooseRange(c);
}

}  // namespace

void timelineWheel(const Context& c) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseWheelH != 0) app::panAxis(c.view(), c.stage, static_cast<double>(io.MouseWheelH * 40));
  if (io.MouseWheel == 0) return;
  if (io.KeyShift)
    c.memory.lanesScroll = std::clamp(c.memory.lanesScroll - io.MouseWheel * 30, 0.0F, c.memory.lanesOverflow);
  else
    app::zoomAxis(c.view(), c.stage, std::pow(wheelFactor, static_cast<double>(-io.MouseWheel)), axisX(c));
}

namespace {

float distance(const Rect& box, glm::vec2 at) {
  return glm::length(glm::max(glm::max(box.min - at, at - box.max), glm::vec2(0)));
}

/// The uppermost under the mouse, else the nearest that it may have meant: small things answer within 24 points.
const Target* targetUnder(const std::vector<Target>& targets) {
  const glm::vec2 at = vec(ImGui::GetIO().MousePos);
  const Target* best = nullptr;
  float least = reachOfTargets;
  for (const Target& target : targets) {
    const float from = distance(target.box, at);
    const float half = std::max(target.box.width(), target.box.height()) < 24 ? reachOfTargets : slack;
    if (from > std::min(least, half)) continue;
    best = &target;
    least = from;
  }
  return best;
}

void hover(const Context& c, const Target& target) {
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (target.count > 1)
    return tip(c, c.tr.plural("{n} event: zoom in to see it", "{n} events: zoom in to see them", target.count).c_str());
  c.view().hover = target.selection;
  if (!target.words.empty())
    tip(c, target.words.c_str());
  else
    tooltip(c, target.selection);
}

/// A double click has another meaning, so that only the first of two selects. What lies under the playhead can be
/// clicked, too.
void click(const Context& c, const Target* target) {
  const bool isClick = c.memory.gripButton == 0 && c.memory.grip != Grip::range && !c.memory.dragged && !hasMoved() &&
                       ImGui::GetIO().MouseClickedLastCount[0] == 1;
  if (!isClick || !target) return;
  if (target->count > 1)
    app::zoomAxis(c.view(), c.stage, 0.25, axisX(c));
  else if (target->selection)
    app::select(c.view(), target->selection);
}

/// One area of the timeline as ImGui's item; the keyboard may focus it, only the mouse may hold it.
void area(const Context& c, const char* id, const Rect& box, Grip grip, const Target* target) {
  ImGui::SetCursorScreenPos(im(box.min));
  ImGui::InvisibleButton(id, {std::max(box.width(), 1.0F), std::max(box.height(), 1.0F)}, anyButton);
  const bool hovered = ImGui::IsItemHovered();
  if (ImGui::IsItemActivated() && pressedButton() >= 0) press(c, grip);
  if (ImGui::IsItemActive() && ImGui::IsMouseDown(c.memory.gripButton)) hold(c);
  if (hovered) timelineWheel(c);
  if (ImGui::IsItemDeactivated() && c.memory.grip == Grip::range && c.view().marked && hasMoved())
    c.memory.openRangeMenu = true;
  focusRing({box.min + 2.0F, box.max - 2.0F});
  if (hovered && ImGui::IsMouseDoubleClicked(0) && !target) app::showAll(c.view(), c.world, c.stage);
  if (ImGui::IsItemDeactivated() && hovered) click(c, target);
  if (hovered && !ImGui::IsItemActive() && target) hover(c, *target);
  if (hovered && !target && (isOnWindowStart(c) || isOnPlayhead(c) || isOnOther(c)))
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
}

}  // namespace

void timelineHand(const Context& c) {
  cutsHand(c);
  area(c, "###ruler", c.memory.layout.ruler, Grip::ruler, nullptr);
  area(c, "###axis", c.memory.layout.lanes, Grip::axis, targetUnder(c.memory.targets));
}

void timelineEdge(const Context& c) {
  const Rect& timeline = c.memory.layout.timeline;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  beginPanel(c, "###edge", {{0, timeline.min.y - 8}, {timeline.max.x, timeline.min.y + 3}},
             ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav);
  ImGui::InvisibleButton("###handle", {timeline.width(), 11});
  if (ImGui::IsItemHovered() || ImGui::IsItemActive()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    const float x = timeline.width() / 2;
    ImGui::GetWindowDrawList()->AddRectFilled({x - 24, timeline.min.y - 2}, {x + 24, timeline.min.y + 1},
                                              ink(c.look.theme->accent), 2);
  }
  if (ImGui::IsItemActive()) {
    const float share = 1 - ImGui::GetIO().MousePos.y / c.stage.size.y;
    c.view().timelineShare = std::clamp(share, 0.12F, 0.6F);
  }
  ImGui::End();
  ImGui::PopStyleVar(3);
}

}  // namespace ui
