// A Frame drawn with a pen: the second reader of the display list, beside the renderer. Knows no file format.
#pragma once

#include "app/export/vector_pen.hpp"

namespace app {

void draw(Pen& pen, const render::Frame& frame);

}  // namespace app
