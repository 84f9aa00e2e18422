// The command line as ../README.md and `--help` describe it: from arguments to exit status. Needs no window and no SDL:
// whoever calls it says how to come by a renderer and how to open the window.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>

#include "app/opening.hpp"
#include "render/renderer.hpp"

namespace app {

struct Machine {
  /// A renderer with a hidden context that lives as long as it; throws MachineError without OpenGL 3.3.
  std::function<std::shared_ptr<render::Renderer>(std::shared_ptr<const render::Fonts>)> renderer;
  /// Opens the window and returns its exit status.
  std::function<int(const Opening&, const Resources&)> window;
  /// From now on an interrupt (Ctrl+C) does not end the program; what is returned says whether there was one.
  std::function<std::function<bool()>()> watchInterrupts;
  /// Whether a person reads stderr as it is written.
  bool terminal = false;
};

enum ExitStatus : int { done = 0, problemsFound = 1, unusable = 2, machineCannot = 3, interrupted = 130 };

int runCommandLine(int argc, const char* const* argv, const Machine& machine, std::ostream& out, std::ostream& err);

}  // namespace app
