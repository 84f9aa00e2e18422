// A hidden window with an OpenGL 3.3 core context, for tests that draw. Works without a display.
#pragma once

#include <string>

struct SDL_Window;

namespace support {

class GlContext {
 public:
  /// Throws std::runtime_error when SDL cannot make one.
  GlContext();
  ~GlContext();
  GlContext(const GlContext&) = delete;
  GlContext& operator=(const GlContext&) = delete;
  SDL_Window* window() const { return window_; }

 private:
  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
};

/// Whether the current context is Mesa's llvmpipe, whose pixels are the same everywhere. Needs a current context.
bool onLlvmpipe();

}  // namespace support
