// Polylines of the screen: routes, trails, links. The screen squares that a stroke touches are found on the CPU, and
// each pixel of a square asks all segments there for the nearest: so a stroke is blended exactly once wherever it bends
// or crosses itself, without a second picture.
#pragma once

#include <vector>

#include "render/program.hpp"
#include "render/shared.hpp"

namespace render {

class Strokes {
 public:
  Strokes();
  int draw(const Canvas& canvas, const std::vector<Stroke>& strokes, Shared& shared);

 private:
  Program program_;
  TexelBuffer cells_, styles_, segments_;
};

}  // namespace render
