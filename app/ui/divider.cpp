// The line between two maps of a swipe: dragged with the mouse, moved with the arrow keys while it has the focus.
#include <cmath>

#include "app/compare_verbs.hpp"
#include "app/free_room.hpp"
#include "app/ui/compare_parts.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float knob = 14, keyStep = 0.02F;

float xOf(const Context& c) {
  return std::round(app::dividerX(app::windowArea(c.viewport, c.view()), c.view().comparison.divider));
}

void move(const Context& c) {
  if (ImGui::IsItemActive())
    app::moveDivider(c.view(), app::dividerAt(app::windowArea(c.viewport, c.view()), ImGui::GetIO().MousePos.x) -
                                   c.view().comparison.divider);
  if (const int steps = arrowSteps()) app::moveDivider(c.view(), keyStep * static_cast<float>(steps));
  if (ImGui::IsItemActive() || ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
}

void drawKnob(const Context& c, glm::vec2 at, bool held) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const app::Theme& t = *c.look.theme;
  list.AddCircleFilled(im(at), knob, ink(held ? t.accent : t.panel), 24);
  list.AddCircle(im(at), knob, ink(t.text), 24, 1.5F);
  const ImU32 arrow = ink(held ? t.onAccent : t.text);
  for (const float side : {-1.0F, 1.0F})
    list.AddTriangleFilled({at.x + 9 * side, at.y}, {at.x + 3 * side, at.y - 4.5F}, {at.x + 3 * side, at.y + 4.5F},
                           arrow);
}

}  // namespace

void dividerHand(const Context& c) {
  const app::Comparison& comparison = c.view().comparison;
  if (!comparison.isOn || comparison.as != app::CompareAs::swipe) return;
  const Rect& map = c.memory.layout.map;
  const glm::vec2 half(hitSize / 2, 0);
  // A window of its own: the map's is none that the keyboard goes to.
  ImGui::SetCursorScreenPos(im(glm::vec2(xOf(c), map.min.y) - half));
  ImGui::BeginChild("###swipe", {hitSize, std::max(map.height(), 1.0F)}, false,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::InvisibleButton("###divider", ImGui::GetContentRegionAvail());
  move(c);
  const glm::vec2 middle(xOf(c), (map.min.y + map.max.y) / 2);
  ImGui::PushClipRect(im(map.min), im(map.max), false);
  drawKnob(c, middle, ImGui::IsItemActive());
  focusRing({middle - knob - 4.0F, middle + knob + 4.0F});
  ImGui::PopClipRect();
  ImGui::EndChild();
  ImGui::SetCursorScreenPos(im(map.min));
}

}  // namespace ui
