// A picture within the picture: coloured squares, smooth from middle to middle. What is too many shapes for shapes.
#pragma once

#include <glm/vec2.hpp>
#include <memory>
#include <vector>

#include "render/colour.hpp"

namespace render {

struct Pixels {
  int width = 0, height = 0;
  std::vector<Colour> colours;  ///< premultiplied, row by row from the top
  bool operator==(const Pixels&) const = default;
};

struct Raster {
  std::shared_ptr<const Pixels> pixels;  ///< at most 4096 by 4096
  glm::vec2 min{0.0F}, max{0.0F};        ///< points: the outer edges of the outer squares
  bool operator==(const Raster& other) const;
};

/// `factor` times as many pixels each way, smooth as the renderer would show it.
Pixels magnified(const Pixels& pixels, int factor);

}  // namespace render
