// A picture of any size as bands of full rows from the top, so that a poster never lies in memory whole.
#pragma once

#include <functional>

#include "render/renderer.hpp"

namespace app {

/// `take` gets band after band, in another thread and while the next one is drawn; false stops.
/// Returns whether all were taken.
bool eachBand(render::Renderer& renderer, const render::Frame& frame,
              const std::function<bool(const render::Image& band, int top)>& take);

}  // namespace app
