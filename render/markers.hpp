// Signs at places: signed distance fields, so that any size has clean edges.
#pragma once

#include <vector>

#include "render/program.hpp"
#include "render/shared.hpp"

namespace render {

class Markers {
 public:
  Markers();
  int draw(const Canvas& canvas, const std::vector<Marker>& markers, Shared& shared);

 private:
  Program program_;
  TexelBuffer items_;
};

}  // namespace render
