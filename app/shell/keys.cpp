// Which key means what: for ImGui's widgets by place on the keyboard, for shortcuts by letter or by what is typed.
#include <imgui.h>

#include <array>
#include <cstring>
#include <utility>

#include "app/shell/input.hpp"

namespace shell {
namespace {

namespace key = app::key;

constexpr std::array<std::pair<SDL_Keycode, std::uint32_t>, 14> named{{{SDLK_SPACE, key::space},
                                                                       {SDLK_LEFT, key::left},
                                                                       {SDLK_RIGHT, key::right},
                                                                       {SDLK_UP, key::up},
                                                                       {SDLK_DOWN, key::down},
                                                                       {SDLK_HOME, key::home},
                                                                       {SDLK_END, key::end},
                                                                       {SDLK_PAGEUP, key::pageUp},
                                                                       {SDLK_PAGEDOWN, key::pageDown},
                                                                       {SDLK_ESCAPE, key::escape},
                                                                       {SDLK_BACKSPACE, key::backspace},
                                                                       {SDLK_TAB, key::tab},
                                                                       {SDLK_F1, key::f1},
                                                                       {SDLK_F11, key::f11}}};

std::uint32_t codeOf(SDL_Keycode sym) {
  for (const auto& [sdl, code] : named)
    if (sdl == sym) return code;
  if (sym >= 'a' && sym <= 'z') return static_cast<std::uint32_t>(sym - 'a' + 'A');
  if (sym == SDLK_KP_PLUS) return '+';
  if (sym == SDLK_KP_MINUS) return '-';
  if (sym == SDLK_KP_0) return '0';
  return sym > ' ' && sym < 0x7F ? static_cast<std::uint32_t>(sym) : 0;
}

constexpr int neverPressed = SDL_NUM_SCANCODES - 1;  // ImGui insists on a key for Space

bool isSign(std::uint32_t code) {
  return code > ' ' && code < 0x7F && !(code >= 'A' && code <= 'Z');
}

}  // namespace

std::optional<app::Chord> chordOf(const SDL_Keysym& keysym) {
  app::Chord chord{codeOf(keysym.sym), (keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0, (keysym.mod & KMOD_SHIFT) != 0,
                   (keysym.mod & KMOD_LALT) != 0};
  if (chord.code == 0 || (keysym.mod & KMOD_MODE)) return std::nullopt;
  if (!isSign(chord.code)) return chord;
  chord.shift = false;  // whether a sign needs Shift depends on the keyboard
  return chord.ctrl ? std::optional(chord) : std::nullopt;
}

std::optional<app::Chord> chordOf(const char* text) {
  const auto code = static_cast<unsigned char>(text[0]);
  if (std::strlen(text) != 1 || !isSign(code) || (code >= 'a' && code <= 'z')) return std::nullopt;
  return app::Chord{code};
}

void mapKeys(ImGuiIO& io, bool widgetHasKeyboard) {
  const auto when = [](bool used, SDL_Scancode code) { return used ? static_cast<int>(code) : -1; };
  io.KeyMap[ImGuiKey_Tab] = -1;  // app/ui/focus goes from control to control
  io.KeyMap[ImGuiKey_LeftArrow] = when(widgetHasKeyboard, SDL_SCANCODE_LEFT);
  io.KeyMap[ImGuiKey_RightArrow] = when(widgetHasKeyboard, SDL_SCANCODE_RIGHT);
  io.KeyMap[ImGuiKey_UpArrow] = when(widgetHasKeyboard, SDL_SCANCODE_UP);
  io.KeyMap[ImGuiKey_DownArrow] = when(widgetHasKeyboard, SDL_SCANCODE_DOWN);
  io.KeyMap[ImGuiKey_PageUp] = when(widgetHasKeyboard, SDL_SCANCODE_PAGEUP);
  io.KeyMap[ImGuiKey_PageDown] = when(widgetHasKeyboard, SDL_SCANCODE_PAGEDOWN);
  io.KeyMap[ImGuiKey_Home] = when(widgetHasKeyboard, SDL_SCANCODE_HOME);
  io.KeyMap[ImGuiKey_End] = when(widgetHasKeyboard, SDL_SCANCODE_END);
  io.KeyMap[ImGuiKey_Delete] = SDL_SCANCODE_DELETE;
  io.KeyMap[ImGuiKey_Backspace] = SDL_SCANCODE_BACKSPACE;
  // What ImGui activates with Space is activated with Enter here: Space plays, wherever the focus is.
  io.KeyMap[ImGuiKey_Space] = io.WantTextInput ? neverPressed : static_cast<int>(SDL_SCANCODE_RETURN);
  io.KeyMap[ImGuiKey_Enter] = SDL_SCANCODE_RETURN;
  io.KeyMap[ImGuiKey_KeyPadEnter] = SDL_SCANCODE_KP_ENTER;
  io.KeyMap[ImGuiKey_Escape] = SDL_SCANCODE_ESCAPE;
  io.KeyMap[ImGuiKey_A] = SDL_SCANCODE_A;
  io.KeyMap[ImGuiKey_C] = SDL_SCANCODE_C;
  io.KeyMap[ImGuiKey_V] = SDL_SCANCODE_V;
  io.KeyMap[ImGuiKey_X] = SDL_SCANCODE_X;
  io.KeyMap[ImGuiKey_Y] = SDL_SCANCODE_Y;
  io.KeyMap[ImGuiKey_Z] = SDL_SCANCODE_Z;
}

}  // namespace shell
