#include "app/shell/interface.hpp"

#include <SDL2/SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>

#include <cmath>
#include <cstdint>

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

/// Letters stand on whole pixels at their own size, so the nearest texel is the same as the mean of four and costs
/// software GL a fraction; lines must then be smoothed by geometry, not by that texture.
void sampleNearest() {
  const auto texture = static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(ImGui::GetIO().Fonts->TexID));
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glBindTexture(GL_TEXTURE_2D, 0);
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;
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
  look_.flood = [this](ImDrawList& list, glm::vec2 min, glm::vec2 max, render::Colour colour) {
    flood(list, min, max, colour);
  };
  ImGui_ImplOpenGL3_Init("#version 330 core");
  floods_ = std::make_unique<Floods>();
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
  floods_->begin(viewport.width, viewport.height);
  io.DisplaySize = {static_cast<float>(viewport.width) / scale, static_cast<float>(viewport.height) / scale};
  io.DisplayFramebufferScale = {scale, scale};
  io.FontGlobalScale = 1 / scale;
  if (scale == pixelsPerPoint_) return;
  pixelsPerPoint_ = scale;
  look_.type = ui::loadTypefaces(*io.Fonts, files_, scale);
  look_.hairline = 1 / scale;
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
  sampleNearest();
}

void Interface::flood(ImDrawList& list, glm::vec2 min, glm::vec2 max, render::Colour colour) {
  const auto pixel = [this](float points) { return static_cast<int>(std::lround(points * pixelsPerPoint_)); };
  const Floods::Box box{pixel(min.x), pixel(min.y), pixel(max.x), pixel(max.y), colour};
  if (box.right > box.left && box.bottom > box.top) floods_->add(list, box);
}

const ui::Look& Interface::look(const app::Theme& theme) {
  look_.theme = &theme;
  ui::applyStyle(theme, look_.hairline);
  return look_;
}

}  // namespace shell
