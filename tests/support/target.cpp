// A renderbuffer with a framebuffer around it.
#include "tests/support/target.hpp"

#include <epoxy/gl.h>

#include <algorithm>

namespace support {

Target::Target(int width, int height) : width_(width), height_(height) {
  glGenFramebuffers(1, &framebuffer_);
  glGenRenderbuffers(1, &colour_);
  glBindRenderbuffer(GL_RENDERBUFFER, colour_);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_);
}

Target::~Target() {
  glDeleteRenderbuffers(1, &colour_);
  glDeleteFramebuffers(1, &framebuffer_);
}

render::Image Target::read() const {
  const auto row = static_cast<std::size_t>(width_) * 4;
  std::vector<std::uint8_t> upward(row * static_cast<std::size_t>(height_));
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, upward.data());
  render::Image image{width_, height_, {}};
  for (std::size_t y = static_cast<std::size_t>(height_); y-- > 0;)
    image.pixels.insert(image.pixels.end(), upward.begin() + static_cast<std::ptrdiff_t>(y * row),
                        upward.begin() + static_cast<std::ptrdiff_t>((y + 1) * row));
  return image;
}

}  // namespace support
