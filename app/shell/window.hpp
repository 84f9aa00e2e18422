// The window: opened, run, closed.
#pragma once

#include <memory>

#include "app/project_file.hpp"

namespace shell {

/// Returns the exit status. Throws MachineError without a display or without OpenGL 3.3.
int runWindow(app::OpenedProject open, const app::Resources& resources);

}  // namespace shell
