#include "app/ui/text_field.hpp"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "app/ui/focus.hpp"

namespace ui {

bool textField(const char* id, std::string& text, const char* hint, float width, bool focus) {
  ImGui::SetNextItemWidth(std::max(width, 40.0F));
  if (focus) ImGui::SetKeyboardFocusHere();
  const bool entered = ImGui::InputTextWithHint(id, hint, &text, ImGuiInputTextFlags_EnterReturnsTrue);
  reachable(true);
  return entered;
}

}  // namespace ui
