// The window: opened, run, closed.
#pragma once

#include <memory>

#include "app/state.hpp"
#include "app/world.hpp"

namespace shell {

/// Returns the exit status. Throws MachineError without a display or without OpenGL 3.3.
int runWindow(std::unique_ptr<const app::World> world, app::State state, const app::Resources& resources);

}  // namespace shell
