// One way to an OpenGL 3.3 core context: a window on the screen, or a hidden one on machines without a display.
#pragma once

#include <SDL2/SDL.h>

#include <string>

namespace shell {

/// Owns SDL's video, a window and its context, which is current while this lives.
class GlContext {
 public:
  struct Options {
    bool hidden = false;  ///< SDL's offscreen driver where there is no display
    int width = 1280, height = 800;
    std::string title = "Marea";
  };
  /// Throws geo::Error with a sentence when there is no display (unless hidden) or no OpenGL 3.3.
  explicit GlContext(const Options& options);
  ~GlContext();
  GlContext(const GlContext&) = delete;
  GlContext& operator=(const GlContext&) = delete;

  SDL_Window* window() const { return window_; }
  SDL_GLContext context() const { return context_; }

 private:
  SDL_Window* window_ = nullptr;
  SDL_GLContext context_ = nullptr;
};

}  // namespace shell
