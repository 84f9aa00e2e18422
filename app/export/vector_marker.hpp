// Markers as paths: the same shapes that the renderer's shader draws as distances.
#pragma once

#include "app/export/vector_pen.hpp"

namespace app {

/// A shape about the origin, for a half height of 1 and turned upright.
struct MarkerForm {
  Path core;
  float grown = 0;     ///< a stroke of twice this around the core belongs to the shape
  bool filled = true;  ///< false: the shape is that stroke alone
};
MarkerForm markerForm(render::Shape shape);

void draw(Pen& pen, const render::Marker& marker);

}  // namespace app
