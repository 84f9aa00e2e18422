#include "app/ui/pick_list.hpp"

#include <imgui_stdlib.h>

#include <algorithm>
#include <utility>

#include "app/ui/focus.hpp"

namespace ui {
namespace {

constexpr float boxWidth = 560, fieldHeight = 34;
constexpr int pageRows = 8;

bool pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

/// The arrows belong to the list while the field has the keyboard: asking for the history keeps ImGui from taking them.
int ignoreHistory(ImGuiInputTextCallbackData*) {
  return 0;
}

bool field(const PickList& list, PickMemory& memory, bool focus) {
  ImGui::SetNextItemWidth(-1);
  if (focus) ImGui::SetKeyboardFocusHere();
  const bool entered = ImGui::InputTextWithHint(
      "###text", list.hint, &memory.text,
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory | ImGuiInputTextFlags_AutoSelectAll,
      ignoreHistory);
  reachable(true);
  if (entered && list.count == 0) takeFocus();  // there is nothing to go to: one goes on typing
  return entered;
}

void moveByKeys(const PickList& list, PickMemory& memory) {
  int by = 0;
  if (pressed(ImGuiKey_DownArrow)) by = 1;
  if (pressed(ImGuiKey_UpArrow)) by = -1;
  if (pressed(ImGuiKey_PageDown)) by = pageRows;
  if (pressed(ImGuiKey_PageUp)) by = -pageRows;
  if (by == 0) return;
  memory.current = std::clamp(memory.current + by, 0, std::max(list.count - 1, 0));
  memory.reveal = true;
}

void reveal(const PickList& list, PickMemory& memory) {
  if (!std::exchange(memory.reveal, false)) return;
  const float top = list.rowHeight * static_cast<float>(memory.current), room = ImGui::GetWindowHeight();
  if (top < ImGui::GetScrollY()) ImGui::SetScrollY(top);
  if (top + list.rowHeight > ImGui::GetScrollY() + room) ImGui::SetScrollY(top + list.rowHeight - room);
}

int rows(const Context& c, const PickList& list, PickMemory& memory) {
  int clicked = -1;
  ImGuiListClipper clipper;
  clipper.Begin(list.count, list.rowHeight);
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const bool current = i == memory.current;
      const glm::vec2 at = vec(ImGui::GetCursorScreenPos());
      const Rect box{at, at + glm::vec2(ImGui::GetContentRegionAvail().x, list.rowHeight)};
      if (current) ImGui::GetWindowDrawList()->AddRectFilled(im(box.min), im(box.max), ink(c.look.theme->field), 4);
      if (rowButton(("###row" + std::to_string(i)).c_str(), list.rowHeight)) clicked = i;
      list.draw(i, box, current);
    }
  return clicked;
}

int listOf(const Context& c, const PickList& list, PickMemory& memory, float most) {
  if (list.count == 0) return -1;
  const float high = std::min(list.rowHeight * static_cast<float>(list.count), most);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild("###rows", {0, high}, false, ImGuiWindowFlags_NoNav);
  reveal(list, memory);
  const int clicked = rows(c, list, memory);
  ImGui::EndChild();
  ImGui::PopStyleVar();
  return clicked;
}

}  // namespace

Picked pickList(const Context& c, const PickList& list, PickMemory& memory, bool& open) {
  Picked out;
  const bool justOpened = !std::exchange(memory.wasOpen, true);
  const float width = std::min(boxWidth, c.stage.size.x - 2 * gap);
  const float most = std::max(c.stage.size.y * 0.55F - fieldHeight, 3 * list.rowHeight);
  ImGui::SetNextWindowPos({c.stage.size.x / 2, std::max(64.0F, c.memory.belowControls)}, 0, {0.5F, 0});
  ImGui::SetNextWindowSize({width, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {10, 10});
  ImGui::Begin(list.id, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize);
  const std::string before = memory.text;
  const bool entered = field(list, memory, justOpened);
  out.changed = memory.text != before;
  if (out.changed) memory.current = 0, memory.reveal = true;
  moveByKeys(list, memory);
  memory.current = std::clamp(memory.current, 0, std::max(list.count - 1, 0));
  out.row = listOf(c, list, memory, most);
  if (entered && list.count > 0) out.row = memory.current;
  if (!list.foot.empty()) paragraph(c.look.type.small, c.look.theme->quietText, list.foot, width - 10);
  const bool elsewhere = ImGui::IsMouseClicked(0) && !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows);
  if (elsewhere && !justOpened) open = false;
  ImGui::End();
  ImGui::PopStyleVar();
  return out;
}

}  // namespace ui
