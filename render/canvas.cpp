// Arithmetic between world, pixels and clip space. Everything is clipped to one square whose side is a power of two and
// which is placed by the whole picture, not by the tile: so the numbers that GL rasterises are exact, and the same for
// a tile and for the whole.
#include "render/canvas.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace render {
namespace {

constexpr int largestSide = 16384;

int clipSide() {
  std::array<GLint, 2> dims{};
  glGetIntegerv(GL_MAX_VIEWPORT_DIMS, dims.data());
  const int side = std::clamp(std::min(dims[0], dims[1]), 1024, largestSide);
  return static_cast<int>(std::bit_floor(static_cast<unsigned>(side)));
}

/// The middle of the clip square: the picture's, or for a picture beyond the square's size the tile's.
glm::ivec2 clipCentre(const Canvas& canvas, int side) {
  if (std::max(canvas.viewport.width, canvas.viewport.height) <= side)
    return {canvas.viewport.width / 2, canvas.viewport.height / 2};
  return {canvas.tile.x + canvas.tile.width / 2, canvas.tile.y + canvas.tile.height / 2};
}

}  // namespace

double pixelsPerUnit(const Canvas& canvas) {
  return canvas.camera.pointsPerUnit * static_cast<double>(canvas.viewport.pixelsPerPoint);
}

WorldToPixels worldToPixels(const Canvas& canvas, glm::dvec2 origin) {
  const glm::dvec2 centre = canvas.camera.centre - origin;
  const glm::vec2 high(centre);
  const auto scale = static_cast<float>(pixelsPerUnit(canvas));
  return {high,
          glm::vec2(centre - glm::dvec2(high)),
          {scale, -scale},
          {static_cast<float>(canvas.viewport.width) * 0.5F, static_cast<float>(canvas.viewport.height) * 0.5F}};
}

WorldBox shownBox(const Canvas& canvas, double margin) {
  const double scale = pixelsPerUnit(canvas);
  const glm::dvec2 middle(canvas.viewport.width * 0.5, canvas.viewport.height * 0.5);
  const Tile& t = canvas.drawn();
  const auto world = [&](double x, double y) {
    return canvas.camera.centre + glm::dvec2(x - middle.x, middle.y - y) / scale;
  };
  return {world(t.x - margin, t.y + t.height + margin), world(t.x + t.width + margin, t.y - margin)};
}

bool meets(const WorldBox& a, const WorldBox& b) {
  return a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y;
}

bool shows(const Canvas& canvas, const PixelBox& box) {
  const Tile& t = canvas.drawn();
  const glm::vec2 low(t.x, t.y);
  const glm::vec2 high(t.x + t.width, t.y + t.height);
  return box.min.x < high.x && low.x < box.max.x && box.min.y < high.y && low.y < box.max.y;
}

std::uint32_t packed(Colour c) {
  return std::uint32_t(c.r) | std::uint32_t(c.g) << 8 | std::uint32_t(c.b) << 16 | std::uint32_t(c.a) << 24;
}

std::uint32_t bits(float value) {
  return std::bit_cast<std::uint32_t>(value);
}

PictureBlock::PictureBlock() : side_(clipSide()) {}

void PictureBlock::aim(const Canvas& canvas) const {
  const Tile& t = canvas.tile;
  const glm::ivec2 centre = clipCentre(canvas, side_);
  const std::array<float, 8> block{static_cast<float>(t.x),
                                   static_cast<float>(t.y),
                                   canvas.viewport.pixelsPerPoint,
                                   2.0F / static_cast<float>(side_),
                                   static_cast<float>(centre.x),
                                   static_cast<float>(centre.y),
                                   0,
                                   0};
  glBindFramebuffer(GL_FRAMEBUFFER, canvas.framebuffer);
  glViewport(centre.x - t.x - side_ / 2, centre.y - t.y - side_ / 2, side_, side_);
  glBindBuffer(GL_UNIFORM_BUFFER, buffer_.id());
  glBufferData(GL_UNIFORM_BUFFER, sizeof block, block.data(), GL_STREAM_DRAW);
  glBindBufferBase(GL_UNIFORM_BUFFER, 0, buffer_.id());
}

}  // namespace render
