// A small picture with transparency as PNG in memory, to lie within other files.
#pragma once

#include <string>

#include "render/raster.hpp"

namespace app {

/// Empty where it cannot be made.
std::string pngOf(const render::Pixels& pixels);

}  // namespace app
