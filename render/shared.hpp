// What all that draw have in common: made once per renderer.
#pragma once

#include "render/canvas.hpp"
#include "render/quads.hpp"

namespace render {

struct Shared {
  PictureBlock picture;
  Quads quads;
};

}  // namespace render
