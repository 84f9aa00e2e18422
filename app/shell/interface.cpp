#include "app/shell/interface.hpp"

#include <SDL2/SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>

#include <cstdint>
#include <string_view>

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

/// Mesa's drivers for machines without a graphics card, and those of others.
bool isSoftware() {
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  const std::string_view renderer = name ? name : "";
  for (const std::string_view software : {"llvmpipe", "softpipe", "SwiftShader", "Software Rasterizer", "GDI Generic"})
    if (renderer.find(software) != std::string_view::npos) return true;
  return false;
}

Letters lettersOf(ImFontAtlas& atlas) {
  unsigned char* coverage = nullptr;
  Letters letters;
  atlas.GetTexDataAsAlpha8(&coverage, &letters.width, &letters.height);
  letters.coverage = coverage;
  return letters;
}

}  // namespace

Interface::Interface(render::Fonts::Files fonts, By by)
    : files_(std::move(fonts)), context_(ImGui::CreateContext()), paints_(by == By::whatIsQuicker && isSoftware()) {
  enter();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // a blinking cursor would draw frames while nothing happens
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.GetClipboardTextFn = clipboard;
  io.SetClipboardTextFn = [](void*, const char* text) { SDL_SetClipboardText(text); };
  io.ClipboardUserData = &clipboard_;
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;  // else lines would be letters to the painter
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
  letters_ = lettersOf(*io.Fonts);
  painter_.forget();
}

/// Up to the first that shows another picture than letters: a preview, which GL has.
int Interface::listsToPaint() const {
  if (!paints_) return 0;
  const ImDrawData& data = *ImGui::GetDrawData();
  const ImTextureID letters = ImGui::GetIO().Fonts->TexID;
  for (int i = 0; i < data.CmdListsCount; ++i)
    for (const ImDrawCmd& command : data.CmdLists[i]->CmdBuffer)
      if (command.UserCallback || (command.ElemCount > 0 && command.TextureId != letters)) return i;
  return data.CmdListsCount;
}

void Interface::paint() {
  painted_ = listsToPaint();
  if (paints_) painter_.paint(*ImGui::GetDrawData(), painted_, letters_);
}

void Interface::show(const render::Renderer& map, unsigned framebuffer) {
  if (paints_)
    sheet_.show(painter_, map.framebuffer(), framebuffer);
  else
    map.present(framebuffer);
  drawRest();
}

void Interface::drawRest() const {
  ImDrawData rest = *ImGui::GetDrawData();
  rest.CmdLists += painted_;
  rest.CmdListsCount -= painted_;
  if (rest.CmdListsCount > 0) ImGui_ImplOpenGL3_RenderDrawData(&rest);
}

const ui::Look& Interface::look(const app::Theme& theme) {
  theme_ = theme;
  theme_.panel.a = 255;  // a window's panels hide the map; those of a figure let it shine through
  look_.theme = &theme_;
  ui::applyStyle(theme_, look_.hairline);
  return look_;
}

}  // namespace shell
