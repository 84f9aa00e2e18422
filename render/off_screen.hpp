// A picture to draw into that is not the window. Its row 0 is the top one and its bytes are in the order that windows
// have, so that software GL shows it by copying memory.
#pragma once

#include "render/gl_objects.hpp"
#include "render/renderer.hpp"

namespace render {

class OffScreen {
 public:
  /// Makes it this large, binds it and returns its name; what was in it is lost when the size changes.
  GLuint bind(int width, int height);
  GLuint framebuffer() const { return framebuffer_.id(); }
  /// The pixels of the bound framebuffer, rows from the top.
  static Image read(int width, int height);

 private:
  Texture texture_;
  Framebuffer framebuffer_;
  int width_ = 0, height_ = 0;
};

}  // namespace render
