// Markers as paths: the same shapes that the renderer's shader draws as distances.
#pragma once

#include "app/export/vector_pen.hpp"

namespace app {

void draw(Pen& pen, const render::Marker& marker);

}  // namespace app
