// The mouse pointer that ImGui wishes for.
#pragma once

#include <SDL2/SDL.h>

#include <array>

namespace shell {

class Cursors {
 public:
  Cursors();
  ~Cursors();
  Cursors(const Cursors&) = delete;
  Cursors& operator=(const Cursors&) = delete;

  /// After a frame.
  void show();

 private:
  std::array<SDL_Cursor*, 5> cursors_{};  // arrow, text, up and down, left and right, hand
  SDL_Cursor* shown_ = nullptr;
};

}  // namespace shell
