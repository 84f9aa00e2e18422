#include "render/rasters.hpp"

namespace render {
namespace {

constexpr const char* vertexShader = R"(
flat out vec4 box;  // pixels: the upper left corner, one over the size
void main() {
  vec4 corners = uintBitsToFloat(texelFetch(items, 0));
  box = vec4(corners.xy, 1.0 / (corners.zw - corners.xy));
  vec2 side = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1);
  gl_Position = clipped(mix(corners.xy, corners.zw, side));
}
)";

constexpr const char* fragmentShader = R"(
flat in vec4 box;
out vec4 result;
void main() { result = textureLod(image, (here() - box.xy) * box.zw, 0.0); }
)";

bool isDrawn(const Canvas& canvas, const Raster& raster) {
  const float scale = canvas.viewport.pixelsPerPoint;
  return raster.pixels && !raster.pixels->colours.empty() && raster.max.x > raster.min.x &&
         raster.max.y > raster.min.y && shows(canvas, {raster.min * scale, raster.max * scale});
}

}  // namespace

Rasters::Rasters() : program_("rasters", vertexShader, fragmentShader), items_(unit::items, GL_RGBA32UI) {}

void Rasters::load(const Raster& raster) {
  glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit::image));
  glBindTexture(GL_TEXTURE_2D, texture_.id());
  if (loaded_ == raster.pixels) return;
  loaded_ = raster.pixels;
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, loaded_->width, loaded_->height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               loaded_->colours.data());
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
}

void Rasters::draw(const Canvas& canvas, const Raster& raster, Shared& shared) {
  const float scale = canvas.viewport.pixelsPerPoint;
  const glm::uvec4 item(bits(raster.min.x * scale), bits(raster.min.y * scale), bits(raster.max.x * scale),
                        bits(raster.max.y * scale));
  items_.upload(std::span(&item, 1));
  items_.bind();
  load(raster);
  program_.use();
  shared.quads.draw(1);
}

int Rasters::draw(const Canvas& canvas, const std::vector<Raster>& rasters, Shared& shared) {
  int calls = 0;
  for (const Raster& raster : rasters)
    if (isDrawn(canvas, raster)) draw(canvas, raster, shared), ++calls;
  return calls;
}

}  // namespace render
