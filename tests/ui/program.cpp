#include "tests/ui/program.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/support/png.hpp"
#include "tests/support/world.hpp"

namespace uitest {
namespace {

SDL_Event buttonEvent(Uint32 type, glm::vec2 at, Uint8 button) {
  SDL_Event event{};
  event.type = type;
  event.button.button = button;
  event.button.x = static_cast<Sint32>(at.x);
  event.button.y = static_cast<Sint32>(at.y);
  return event;
}

SDL_Event keyEvent(Uint32 type, SDL_Keycode sym, SDL_Keymod mod) {
  SDL_Event event{};
  event.type = type;
  event.key.type = type;
  event.key.keysym = {SDL_GetScancodeFromKey(sym), sym, static_cast<Uint16>(mod), 0};
  return event;
}

ImGuiID seedOf(ImGuiWindow& window, std::initializer_list<const char*> ids) {
  ImGuiID seed = window.ID;
  for (const char* id : ids) seed = ImHashStr(id, 0, seed);
  return seed;
}

/// "###timeline^###menu", "###controls^###speed/###list": what a window has popped up, by the ids that it is nested in.
ImGuiWindow* popupAt(std::string_view path) {
  const std::size_t mark = path.find('^');
  ImGuiWindow* window = ImGui::FindWindowByName(std::string(path.substr(0, mark)).c_str());
  if (!window) return nullptr;
  ImGuiID id = window->ID;
  for (std::string_view rest = path.substr(mark + 1); !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    id = ImHashStr(std::string(rest.substr(0, end)).c_str(), 0, id);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::array<char, 32> name{};
  ImFormatString(name.data(), name.size(), "##Popup_%08x", id);
  return ImGui::FindWindowByName(name.data());
}

/// "###details>###content": a window, and the children inside it.
ImGuiWindow* windowAt(std::string_view path) {
  if (path.find('^') != std::string_view::npos) return popupAt(path);
  const std::size_t first = std::min(path.find('>'), path.size());
  ImGuiWindow* window = ImGui::FindWindowByName(std::string(path.substr(0, first)).c_str());
  while (window && path.find('>') != std::string_view::npos) {
    path.remove_prefix(path.find('>') + 1);
    const std::string name(path.substr(0, path.find('>')));
    std::array<char, 512> full{};
    ImFormatString(full.data(), full.size(), "%s/%s_%08X", window->Name, name.c_str(),
                   ImHashStr(name.c_str(), 0, window->ID));
    window = ImGui::FindWindowByName(full.data());
  }
  return window;
}

const app::World& worldOf(const Options& options) {
  return options.world ? *options.world : support::bundledWorld();
}

}  // namespace

Program::Program(const Options& options)
    : gl_({.hidden = true, .width = 64, .height = 64}),
      target_(options.width, options.height),
      scale_(options.scale),
      session_(worldOf(options), support::stateAt(worldOf(options), options.date), app::findResources().fonts,
               {options.width, options.height, 1, options.scale}) {
  move({-10, -10});
}

void Program::frames(int count, double seconds) {
  for (int i = 0; i < count; ++i) session_.draw(seconds);
}

void Program::settle() {
  frames(3);
  for (int i = 0; i < 60 && session_.isMoving() && !view().clock.playing; ++i) frames(1);
}

void Program::move(glm::vec2 to) {
  SDL_Event event{};
  event.type = SDL_MOUSEMOTION;
  event.motion.x = static_cast<Sint32>(to.x * scale_);
  event.motion.y = static_cast<Sint32>(to.y * scale_);
  send(event);
  settle();
}

void Program::press(glm::vec2 at, Uint8 button) {
  send(buttonEvent(SDL_MOUSEBUTTONDOWN, at * scale_, button));
  settle();
}

void Program::release(glm::vec2 at, Uint8 button) {
  send(buttonEvent(SDL_MOUSEBUTTONUP, at * scale_, button));
  settle();
}

/// So long that the next click is no double click.
void Program::pause() {
  frames(4, 0.125);
}

void Program::click(glm::vec2 at) {
  move(at);
  press(at);
  release(at);
  pause();
}

void Program::doubleClick(glm::vec2 at) {
  move(at);
  for (int i = 0; i < 2; ++i) {
    press(at);
    release(at);
  }
  pause();
}

void Program::drag(glm::vec2 from, glm::vec2 to, Uint8 button) {
  move(from);
  press(from, button);
  for (int i = 1; i <= 4; ++i) move(from + (to - from) * (static_cast<float>(i) / 4));
  release(to, button);
}

void Program::wheel(glm::vec2 at, float steps, SDL_Keymod mod) {
  move(at);
  if (mod != KMOD_NONE) send(keyEvent(SDL_KEYDOWN, SDLK_LSHIFT, mod));
  SDL_Event event{};
  event.type = SDL_MOUSEWHEEL;
  event.wheel.preciseY = steps;
  send(event);
  settle();
  if (mod != KMOD_NONE) send(keyEvent(SDL_KEYUP, SDLK_LSHIFT, KMOD_NONE));
  settle();
}

void Program::key(SDL_Keycode sym, SDL_Keymod mod) {
  send(keyEvent(SDL_KEYDOWN, sym, mod));
  send(keyEvent(SDL_KEYUP, sym, mod));
  settle();
}

void Program::type(const char* text) {
  for (const char* c = text; *c; ++c) {
    send(keyEvent(SDL_KEYDOWN, static_cast<SDL_Keycode>(*c), KMOD_NONE));
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    event.text.text[0] = *c;
    send(event);
    send(keyEvent(SDL_KEYUP, static_cast<SDL_Keycode>(*c), KMOD_NONE));
  }
  settle();
}

/// As the navigation sees it: an item that is alive says where it is.
bool Program::find(const char* name, std::initializer_list<const char*> ids, ui::Rect& found) {
  ImGui::SetCurrentContext(session_.interface());
  ImGuiWindow* window = windowAt(name);
  if (!window) return false;
  ImGuiContext& g = *ImGui::GetCurrentContext();
  const ImGuiID id = seedOf(*window, ids);
  ImGuiWindow* const windowBefore = g.NavWindow;
  const ImGuiID idBefore = g.NavId;
  g.NavWindow = window;
  g.NavId = id;
  g.NavIdIsAlive = false;
  frames(1);
  const bool alive = g.NavIdIsAlive && g.NavWindow;
  if (alive) {
    const ImRect box = ImGui::WindowRectRelToAbs(g.NavWindow, g.NavWindow->NavRectRel[g.NavLayer]);
    found = {{box.Min.x, box.Min.y}, {box.Max.x, box.Max.y}};
  }
  g.NavWindow = windowBefore;
  g.NavId = idBefore;
  return alive;
}

bool Program::exists(const char* window, std::initializer_list<const char*> ids) {
  ui::Rect ignored;
  return find(window, ids, ignored);
}

ui::Rect Program::rect(const char* window, std::initializer_list<const char*> ids) {
  ui::Rect found;
  INFO("window " << window << ", widget " << *(ids.end() - 1));
  REQUIRE(find(window, ids, found));
  return found;
}

void Program::click(const char* window, std::initializer_list<const char*> ids) {
  const ui::Rect box = rect(window, ids);
  click((box.min + box.max) * 0.5F);
}

void Program::save(const char* name) const {
  support::writePng(name, picture());
}

}  // namespace uitest
