// What is being drawn on: which pixels of which picture, through which camera. Passed to everything that draws. Row 0
// of what is drawn on is the top one: our pictures lie in memory as files, windows and the processor want them.
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <optional>

#include "render/frame.hpp"
#include "render/gl_objects.hpp"
#include "render/renderer.hpp"

namespace render {

struct Canvas {
  Viewport viewport;  ///< of the whole picture
  Camera camera;
  Tile tile;  ///< the part that is drawn; the framebuffer is as large as it
  GLuint framebuffer = 0;
  std::optional<Tile> only{};  ///< draw no more than this part of the tile

  const Tile& drawn() const { return only ? *only : tile; }
};

double pixelsPerUnit(const Canvas& canvas);

/// How a mesh's vertices become pixels: ((vertex - high) - low) * scale + middle. The centre of the camera is split in
/// two floats so that deep in a large mesh no more precision is lost than its vertices have.
struct WorldToPixels {
  glm::vec2 high{0.0F}, low{0.0F}, scale{1.0F}, middle{0.0F};
};
WorldToPixels worldToPixels(const Canvas& canvas, glm::dvec2 origin);

/// The part of the world that is drawn, and `margin` pixels more on every side.
WorldBox shownBox(const Canvas& canvas, double margin);
bool meets(const WorldBox& a, const WorldBox& b);

/// Both in pixels of the whole picture.
struct PixelBox {
  glm::vec2 min{0.0F}, max{0.0F};
};
bool shows(const Canvas& canvas, const PixelBox& box);

/// Colour as the shaders unpack it.
std::uint32_t packed(Colour colour);
std::uint32_t bits(float value);

/// The uniform block `Picture` of all programs, and the GL viewport that goes with it.
class PictureBlock {
 public:
  PictureBlock();
  /// Binds the canvas's framebuffer and points all programs at its pixels.
  void aim(const Canvas& canvas) const;

 private:
  Buffer buffer_;
  int side_ = 0;
};

}  // namespace render
