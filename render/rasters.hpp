// Rasters as textures. The last one stays on the card while it is the same: a poster asks for it tile by tile.
#pragma once

#include <vector>

#include "render/program.hpp"
#include "render/raster.hpp"
#include "render/shared.hpp"

namespace render {

class Rasters {
 public:
  Rasters();
  /// Returns how many calls that took.
  int draw(const Canvas& canvas, const std::vector<Raster>& rasters, Shared& shared);

 private:
  void load(const Raster& raster);
  void draw(const Canvas& canvas, const Raster& raster, Shared& shared);

  Program program_;
  TexelBuffer items_;
  Texture texture_;
  std::shared_ptr<const Pixels> loaded_;
};

}  // namespace render
