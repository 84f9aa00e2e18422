// What of a picture that was kept must be drawn anew when the layers in it have changed a little. Only colours and
// styles of parts of meshes are looked into: a country that changes its government is drawn again, not the world around
// it.
#pragma once

#include <span>
#include <vector>

#include "render/canvas.hpp"

namespace render {

struct Damage {
  bool all = false;
  std::vector<Tile> parts;  ///< pixels of the picture; nothing outside of them has changed
};

/// From `before` to `after`, seen through the same canvas.
Damage damage(const Canvas& canvas, std::span<const Layer> before, std::span<const Layer> after);

}  // namespace render
