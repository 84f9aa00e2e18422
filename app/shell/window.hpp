// The window: opened, run, closed.
#pragma once

#include "app/opening.hpp"

namespace shell {

/// Returns the exit status: what was to be opened may have turned out unusable after the window was there. Throws
/// MachineError without a display or without OpenGL 3.3, and what reading throws where that fails before.
int runWindow(const app::Opening& opening, const app::Resources& resources);

}  // namespace shell
