// What the filter asks for, as chips below the controls: a click drops a piece.
#include "app/filter_chips.hpp"

#include <algorithm>

#include "app/ui/panels.hpp"
#include "app/ui/widgets.hpp"

namespace ui {
namespace {

constexpr float height = 26, padding = 10, cross = 18, between = 6, longest = 240;

bool chip(const Context& c, const app::FilterChip& one) {
  const app::Theme& t = *c.look.theme;
  ImFont* font = c.look.type.small;
  const float words = std::min(textSize(font, one.words).x, longest), width = words + 2 * padding + cross;
  const float left = ImGui::GetCursorPosX();
  if (left > 0 && left + width > ImGui::GetWindowWidth()) ImGui::NewLine();
  const bool clicked = ImGui::InvisibleButton(("###" + one.id).c_str(), {width, height});
  const glm::vec2 min = vec(ImGui::GetItemRectMin()), max = vec(ImGui::GetItemRectMax());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(im(min), im(max), ink(t.panel), height / 2);
  list.AddRect(im(min), im(max), ink(ImGui::IsItemHovered() ? t.accent : t.panelEdge), height / 2, 0, c.look.hairline);
  focusRing({min, max});
  drawLine(list, font, min.x + padding, min.y, max.y, ink(t.text), one.words, words + 1);
  drawIcon(list, Icon::cross, {max.x - padding - 4, (min.y + max.y) / 2}, 8, ink(t.quietText));
  if (ImGui::IsItemHovered()) tip(c, c.tr("Remove from the filter"));
  return clicked;
}

std::string clickedChip(const Context& c, const std::vector<app::FilterChip>& all) {
  std::string clicked;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {between, between});
  for (const app::FilterChip& one : all) {
    if (chip(c, one)) clicked = one.id;
    ImGui::SameLine();
  }
  ImGui::NewLine();
  ImGui::PopStyleVar();
  return clicked;
}

}  // namespace

void filterChips(const Context& c) {
  const std::vector<app::FilterChip> all = app::filterChips(c.world, c.state.project, c.language());
  if (all.empty()) return;
  ImGui::SetNextWindowPos({gap, c.memory.belowControls});
  ImGui::SetNextWindowSize({std::max(c.memory.layout.details.min.x - 2 * gap, 200.0F), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("###filter-chips", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
  const std::string dropped = clickedChip(c, all);
  if (!dropped.empty()) app::dropChip(c.state.project, dropped);
  c.memory.belowControls += ImGui::GetCursorPosY() + 4;
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace ui
