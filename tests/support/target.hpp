// A framebuffer to draw into and read, in place of the window.
#pragma once

#include "render/renderer.hpp"

namespace support {

/// Needs a current GL context for as long as it lives.
class Target {
 public:
  Target(int width, int height);
  ~Target();
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  unsigned framebuffer() const { return framebuffer_; }
  render::Image read() const;

 private:
  int width_, height_;
  unsigned framebuffer_ = 0, colour_ = 0;
};

}  // namespace support
