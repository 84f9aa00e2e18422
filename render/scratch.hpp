// A spare picture as large as the tile, in which overlapping pieces are joined before they are laid over the frame
// together.
#pragma once

#include "render/canvas.hpp"
#include "render/off_screen.hpp"
#include "render/program.hpp"
#include "render/quads.hpp"

namespace render {

class Scratch {
 public:
  Scratch();
  /// Aims at the cleared spare picture; of what overlaps there, the greatest of each channel stays.
  void begin(const Canvas& canvas, const PictureBlock& picture);
  /// Lays it over the canvas.
  void lay(const Canvas& canvas, const PictureBlock& picture, Quads& quads);

 private:
  Program program_;
  OffScreen spare_;
};

/// The blending of everything else: premultiplied, over; the target stays opaque.
void blendOver();

}  // namespace render
