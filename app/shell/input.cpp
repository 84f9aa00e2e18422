#include "app/shell/input.hpp"

#include <imgui.h>

#include <algorithm>
#include <cfloat>

namespace shell {
namespace {

int buttonOf(Uint8 button) {
  if (button == SDL_BUTTON_LEFT) return 0;
  if (button == SDL_BUTTON_RIGHT) return 1;
  return button == SDL_BUTTON_MIDDLE ? 2 : -1;
}

void takeModifiers(ImGuiIO& io, SDL_Keymod mod) {
  io.KeyCtrl = (mod & (KMOD_CTRL | KMOD_GUI)) != 0;
  io.KeyShift = (mod & KMOD_SHIFT) != 0;
  io.KeyAlt = (mod & KMOD_ALT) != 0;
}

bool isPopupOpen() {
  return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

/// Plain keys are text while something is typed; while a list is open they move in it.
bool isFree(const app::Chord& chord, const ImGuiIO& io) {
  if (chord.code == app::key::tab) return true;
  if (io.WantTextInput) return !app::isPlain(chord) && !app::isEditing(chord);
  return !isPopupOpen();
}

void takeKey(const SDL_KeyboardEvent& key, ImGuiIO& io, std::vector<Press>& presses) {
  takeModifiers(io, static_cast<SDL_Keymod>(key.keysym.mod));
  const bool down = key.type == SDL_KEYDOWN;
  if (key.keysym.scancode < IM_ARRAYSIZE(io.KeysDown)) io.KeysDown[key.keysym.scancode] = down;
  const auto chord = down ? chordOf(key.keysym) : std::nullopt;
  if (chord && isFree(*chord, io)) presses.push_back({*chord, key.repeat != 0});
}

/// X11 sends the sign of Ctrl+= as text as well: with Ctrl nothing is typed. AltGr is Ctrl and Alt on some systems.
void takeText(const char* text, ImGuiIO& io, std::vector<Press>& presses) {
  if (io.KeyCtrl && !io.KeyAlt) return;
  io.AddInputCharactersUTF8(text);
  const auto chord = chordOf(text);
  if (chord && isFree(*chord, io)) presses.push_back({*chord});
}

void takeWheel(const SDL_MouseWheelEvent& wheel, ImGuiIO& io) {
  io.MouseWheel += wheel.preciseY;
  io.MouseWheelH += wheel.preciseX;
}

constexpr SDL_Keymod modifierOf(SDL_Scancode code) {
  switch (code) {
    case SDL_SCANCODE_LCTRL:
      return KMOD_LCTRL;
    case SDL_SCANCODE_RCTRL:
      return KMOD_RCTRL;
    case SDL_SCANCODE_LSHIFT:
      return KMOD_LSHIFT;
    case SDL_SCANCODE_RSHIFT:
      return KMOD_RSHIFT;
    default:
      return KMOD_NONE;
  }
}

}  // namespace

bool Input::fits(const SDL_Event& event, const Seen& seen) const {
  switch (event.type) {
    case SDL_MOUSEMOTION:
      return !seen.button && !seen.wheel;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return !seen.button && !seen.wheel;
    case SDL_MOUSEWHEEL:
      return !seen.button;
    case SDL_KEYDOWN:
      return seen.keysDown.empty() && framesToWait_ == 0;
    case SDL_TEXTINPUT:
      return framesToWait_ == 0;
    case SDL_KEYUP:
      return std::ranges::find(seen.keysDown, event.key.keysym.scancode) == seen.keysDown.end();
    default:
      return true;
  }
}

/// SDL asks X11 which modifiers are down when it reads a key: where that is late, a quick Ctrl is up again, and Ctrl+F
/// would be F.
SDL_KeyboardEvent Input::asPressed(SDL_KeyboardEvent key) {
  const int own = modifierOf(key.keysym.scancode);
  held_ = key.type == SDL_KEYDOWN ? held_ | own : held_ & ~own;
  key.keysym.mod = static_cast<Uint16>(key.keysym.mod | held_);
  return key;
}

void Input::take(const SDL_Event& event, ImGuiIO& io, const MouseScale& scale, Seen& seen,
                 std::vector<Press>& presses) {
  const float s = scale.pointsPerUnit;
  switch (event.type) {
    case SDL_MOUSEMOTION:
      io.MousePos = {static_cast<float>(event.motion.x) * s, static_cast<float>(event.motion.y) * s};
      return;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      io.MousePos = {static_cast<float>(event.button.x) * s, static_cast<float>(event.button.y) * s};
      if (const int button = buttonOf(event.button.button); button >= 0)
        io.MouseDown[button] = event.type == SDL_MOUSEBUTTONDOWN;
      seen.button = true;
      return;
    case SDL_MOUSEWHEEL:
      takeWheel(event.wheel, io);
      seen.wheel = true;
      return;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      takeKey(asPressed(event.key), io, presses);
      if (event.type == SDL_KEYDOWN) seen.keysDown.push_back(event.key.keysym.scancode);
      return;
    case SDL_TEXTINPUT:
      return takeText(event.text.text, io, presses);
    case SDL_WINDOWEVENT:
      if (event.window.event == SDL_WINDOWEVENT_LEAVE) io.MousePos = {-FLT_MAX, -FLT_MAX};
      if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) std::ranges::fill(io.KeysDown, false), held_ = KMOD_NONE;
      return;
    default:
      return;
  }
}

std::vector<Press> Input::apply(ImGuiIO& io, const MouseScale& scale) {
  std::vector<Press> presses;
  Seen seen;
  framesToWait_ = io.WantTextInput ? 0 : std::max(framesToWait_ - 1, 0);
  while (!waiting_.empty() && fits(waiting_.front(), seen)) {
    take(waiting_.front(), io, scale, seen, presses);
    waiting_.pop_front();
  }
  mapKeys(io, io.WantTextInput || isPopupOpen());
  return presses;
}

}  // namespace shell
