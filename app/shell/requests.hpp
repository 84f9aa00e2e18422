// Does what the interface asked for and only the machine can: files, the browser, the full screen.
#pragma once

#include "app/shell/session.hpp"

namespace shell {

/// Everything asked for since the last frame; what fails becomes a notice. Returns whether to quit. `window` may be
/// null.
bool fulfil(Session& session, const app::World& world, SDL_Window* window);

}  // namespace shell
