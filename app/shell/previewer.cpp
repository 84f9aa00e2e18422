#include "app/shell/previewer.hpp"

#include <epoxy/gl.h>

namespace shell {

Previewer::Previewer() {
  glGenTextures(1, &texture_);
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glBindTexture(GL_TEXTURE_2D, 0);
}

Previewer::~Previewer() {
  glDeleteTextures(1, &texture_);
}

ImTextureID Previewer::texture() const {
  return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture_));
}

void Previewer::show(render::Renderer& renderer, const app::World& world, const ui::Preview::Wish& wish) {
  if (shown_ == wish) return;
  const render::Image image = renderer.picture(app::figureFrame(world, wish.state, wish.options));
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, image.width, image.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               image.pixels.data());
  glBindTexture(GL_TEXTURE_2D, 0);
  shown_ = wish;
}

}  // namespace shell
