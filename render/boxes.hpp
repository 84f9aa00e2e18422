// Rectangles with rounded corners: panels behind text, bars, scales.
#pragma once

#include <vector>

#include "render/program.hpp"
#include "render/shared.hpp"

namespace render {

class Boxes {
 public:
  Boxes();
  int draw(const Canvas& canvas, const std::vector<Box>& boxes, Shared& shared);

 private:
  Program program_;
  TexelBuffer items_;
};

}  // namespace render
