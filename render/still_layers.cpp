// Comparing and copying. The copy is a blit: on llvmpipe it costs less than a textured rectangle, which runs a shader
// for each pixel.
#include "render/still_layers.hpp"

#include <algorithm>

namespace render {

std::span<const Layer> stillLayers(const Frame& frame) {
  return std::span(frame.layers).first(std::min(frame.still, frame.layers.size()));
}

std::span<const Layer> movingLayers(const Frame& frame) {
  return std::span(frame.layers).subspan(std::min(frame.still, frame.layers.size()));
}

Damage StillLayers::damageFor(const Canvas& canvas, const Frame& frame) const {
  const bool sameView =
      key_ && key_->viewport == frame.viewport && key_->camera == frame.camera && key_->background == frame.background;
  return sameView ? damage(canvas, key_->layers, stillLayers(frame)) : Damage{true, {}};
}

GLuint StillLayers::begin(const Frame& frame) {
  const auto layers = stillLayers(frame);
  key_ = Key{frame.viewport, frame.camera, frame.background, {layers.begin(), layers.end()}};
  return picture_.bind(frame.viewport.width, frame.viewport.height);
}

void StillLayers::copyTo(const Canvas& canvas) const {
  const int width = canvas.tile.width;
  const int height = canvas.tile.height;
  glBindFramebuffer(GL_READ_FRAMEBUFFER, picture_.framebuffer());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, canvas.framebuffer);
  glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, canvas.framebuffer);
}

}  // namespace render
