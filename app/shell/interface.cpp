#include "app/shell/interface.hpp"

#include <SDL2/SDL.h>
#include <backends/imgui_impl_opengl3.h>

namespace shell {
namespace {

/// SDL's texts are freed by SDL, ImGui wants one that stays: it is kept in the string that the io carries.
const char* clipboard(void* kept) {
  auto& text = *static_cast<std::string*>(kept);
  if (char* from = SDL_GetClipboardText()) {
    text = from;
    SDL_free(from);
  }
  return text.c_str();
}

}  // namespace

Interface::Interface(render::Fonts::Files fonts) : files_(std::move(fonts)), context_(ImGui::CreateContext()) {
  enter();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // a blinking cursor would draw frames while nothing happens
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.GetClipboardTextFn = clipboard;
  io.SetClipboardTextFn = [](void*, const char* text) { SDL_SetClipboardText(text); };
  io.ClipboardUserData = &clipboard_;
  ImGui_ImplOpenGL3_Init("#version 330 core");
}

Interface::~Interface() {
  enter();
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(context_);
}

void Interface::enter() const {
  ImGui::SetCurrentContext(context_);
}

void Interface::fit(const render::Viewport& viewport) {
  ImGuiIO& io = ImGui::GetIO();
  const float scale = viewport.pixelsPerPoint;
  io.DisplaySize = {static_cast<float>(viewport.width) / scale, static_cast<float>(viewport.height) / scale};
  io.DisplayFramebufferScale = {scale, scale};
  io.FontGlobalScale = 1 / scale;
  if (scale == pixelsPerPoint_) return;
  pixelsPerPoint_ = scale;
  look_.type = ui::loadTypefaces(*io.Fonts, files_, scale);
  look_.hairline = 1 / scale;
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
}

const ui::Look& Interface::look(const app::Theme& theme) {
  look_.theme = &theme;
  ui::applyStyle(theme, look_.hairline);
  return look_;
}

}  // namespace shell
