// Paths and numbers as SVG writes them, as short as they can be.
#pragma once

#include <string>

#include "app/export/vector_path.hpp"

namespace app {

/// Hundredths, without the zeros that say nothing.
std::string shortNumber(float value);
std::string pathText(const Path& path);
/// In whole tenths of a point and relative steps, what does not move left out: for many outlines that need no more.
std::string compactText(const Path& path);

}  // namespace app
