// One texture in which many small grey bitmaps lie side by side.
#pragma once

#include <glm/vec2.hpp>
#include <optional>
#include <vector>

#include "render/gl_objects.hpp"
#include "render/glyph_raster.hpp"

namespace render {

class GlyphAtlas {
 public:
  GlyphAtlas();
  /// Where the bitmap's first pixel now lies; nothing when it is full.
  std::optional<glm::ivec2> place(const Bitmap& bitmap);
  /// Makes room for at least this bitmap; what was placed stays where it is. False when GL's textures are too small for
  /// that.
  bool grow(const Bitmap& bitmap);
  /// Forgets everything.
  void clear();
  /// Uploads what is new and binds the texture.
  void bind();

 private:
  struct Shelf {
    int top = 0, height = 0, used = 0;
  };
  Shelf* shelfFor(const Bitmap& bitmap);
  void copy(const Bitmap& bitmap, glm::ivec2 to);

  Texture texture_;
  int width_ = 1024, height_ = 512, largest_ = 0;
  bool resized_ = true;
  int dirtyTop_ = 0, dirtyEnd_ = 0;
  std::vector<Shelf> shelves_;
  std::vector<std::uint8_t> pixels_;
};

}  // namespace render
