// What the window begins with, and what it shows until that is read.
#pragma once

#include <functional>
#include <string>

#include "app/project_file.hpp"

namespace app {

/// How something is read: on a thread of its own. Throws like openProject.
using ReadingWork = std::function<OpenedProject(geo::Progress&)>;

struct Opening {
  std::string name;            ///< what a person calls it
  std::filesystem::path path;  ///< of the project or the first file; empty: the bundled timeline
  double patience = 0.1;       ///< seconds in which it may come before the window shows itself without it
  ReadingWork read;
  std::function<OpenedProject()> blank;              ///< the map alone: shown until it is read
  ReadingWork instead;                               ///< opened where it cannot be read, or is given up
  std::function<void(const std::string&)> complain;  ///< takes the sentence that says why it cannot be read
};

/// A world in which nothing is known yet but the bundled map. Throws geo::Error.
std::unique_ptr<World> blankWorld(const Resources& resources);

}  // namespace app
