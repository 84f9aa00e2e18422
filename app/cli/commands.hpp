// The command line as ../README.md and `--help` describe it: from arguments to exit status. Needs no window and no SDL:
// whoever calls it says how to come by a renderer and how to open the window.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>

#include "app/state.hpp"
#include "app/world.hpp"
#include "render/renderer.hpp"

namespace app {

struct Machine {
  /// A renderer with a hidden context that lives as long as it; throws MachineError without OpenGL 3.3.
  std::function<std::shared_ptr<render::Renderer>(std::shared_ptr<const render::Fonts>)> renderer;
  /// Opens the window and returns its exit status.
  std::function<int(std::unique_ptr<const World>, State, const Resources&)> window;
};

enum ExitStatus : int { done = 0, problemsFound = 1, unusable = 2, machineCannot = 3 };

int runCommandLine(int argc, const char* const* argv, const Machine& machine, std::ostream& out, std::ostream& err);

}  // namespace app
