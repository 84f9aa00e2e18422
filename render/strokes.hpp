// Polylines of the screen: routes, trails, links.
#pragma once

#include <vector>

#include "render/paths.hpp"

namespace render {

/// Returns the number of draw calls.
int drawStrokes(const Canvas& canvas, const std::vector<Stroke>& strokes, Paths& paths, Shared& shared);

}  // namespace render
