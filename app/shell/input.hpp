// SDL's events as ImGui's input and as shortcuts. Events that would hide each other within one frame are spread over
// several, so that a quick press and release, or a press and the drag after it, arrive as they were made.
#pragma once

#include <SDL2/SDL.h>

#include <deque>
#include <optional>
#include <vector>

#include "app/chord.hpp"

struct ImGuiIO;

namespace shell {

/// From SDL's window coordinates to points.
struct MouseScale {
  float pointsPerUnit = 1;
};

struct Press {
  app::Chord chord;
  bool repeated = false;  ///< the key is held
};

class Input {
 public:
  void push(const SDL_Event& event) { waiting_.push_back(event); }
  /// Whether something was left for the next frame.
  bool hasMore() const { return !waiting_.empty(); }

  /// A field has opened that will have the keyboard in some frames: until then keys wait, or they would be shortcuts.
  void awaitField() { framesToWait_ = mostFramesToWait; }

  /// Gives ImGui what belongs to one frame; returns the shortcuts that were pressed and are not meant for a widget.
  std::vector<Press> apply(ImGuiIO& io, const MouseScale& scale);

 private:
  static constexpr int mostFramesToWait = 6;
  struct Seen {
    bool button = false, wheel = false;
    std::vector<SDL_Scancode> keysDown;
  };
  bool fits(const SDL_Event& event, const Seen& seen) const;
  void take(const SDL_Event& event, ImGuiIO& io, const MouseScale& scale, Seen& seen, std::vector<Press>& presses);
  /// The key with what else is held, as it was pressed.
  SDL_KeyboardEvent asPressed(SDL_KeyboardEvent key);

  std::deque<SDL_Event> waiting_;
  int framesToWait_ = 0;
  int held_ = KMOD_NONE;  ///< modifiers whose own keys are down
};

/// What key codes ImGui's widgets understand; the arrows and Space belong to the clock unless a widget needs them.
void mapKeys(ImGuiIO& io, bool widgetHasKeyboard);

/// The shortcut that a key press means, nothing for a key that arrives as text.
std::optional<app::Chord> chordOf(const SDL_Keysym& key);
/// The shortcut that typed text means: signs lie elsewhere on every keyboard, so they are known by what they type.
std::optional<app::Chord> chordOf(const char* text);

}  // namespace shell
