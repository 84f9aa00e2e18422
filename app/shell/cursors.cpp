#include "app/shell/cursors.hpp"

#include <imgui.h>

namespace shell {

Cursors::Cursors()
    : cursors_{SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_ARROW), SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_IBEAM),
               SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_SIZENS), SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_SIZEWE),
               SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND)} {}

Cursors::~Cursors() {
  for (SDL_Cursor* cursor : cursors_) SDL_FreeCursor(cursor);
}

void Cursors::show() {
  const auto wanted = [this]() -> SDL_Cursor* {
    switch (ImGui::GetMouseCursor()) {
      case ImGuiMouseCursor_TextInput:
        return cursors_[1];
      case ImGuiMouseCursor_ResizeNS:
        return cursors_[2];
      case ImGuiMouseCursor_ResizeEW:
        return cursors_[3];
      case ImGuiMouseCursor_Hand:
        return cursors_[4];
      default:
        return cursors_[0];
    }
  }();
  if (wanted && wanted != shown_) SDL_SetCursor(wanted);
  shown_ = wanted;
}

}  // namespace shell
