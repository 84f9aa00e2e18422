// The door of a DotField to GL: what it laid down goes up as a picture, and only the parts that hold something are
// drawn.
#pragma once

#include <vector>

#include "render/dot_field.hpp"
#include "render/program.hpp"
#include "render/shared.hpp"

namespace render {

class DotPictures {
 public:
  DotPictures();
  int draw(const Canvas& canvas, const std::vector<Dots>& dots, Shared& shared);

 private:
  void upload(const Tile& tile, const std::vector<DotField::Part>& parts);

  Program program_;
  TexelBuffer items_;
  Texture texture_;
  int width_ = 0, height_ = 0;
  DotField field_;
};

}  // namespace render
