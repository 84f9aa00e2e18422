// Polylines of meshes: borders, coasts, graticules. Everything of one style is blended as one.
#pragma once

#include <vector>

#include "render/paths.hpp"

namespace render {

/// Returns the number of draw calls.
int drawLines(const Canvas& canvas, const std::vector<Line>& lines, Paths& paths, Shared& shared);

}  // namespace render
