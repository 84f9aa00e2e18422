// What the interface asks for and only the window can do: other programs, files, the screen. Collected in a frame, done
// after it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/export/draft.hpp"
#include "geo/readers.hpp"

namespace app {

struct Requests {
  std::string openAddress;             ///< a web address for the browser; empty: none
  std::optional<ExportPlan> exported;  ///< a picture or film to be made
  bool cancelExport = false;           ///< of the one that is being made
  bool fullScreen = false;             ///< to full screen and back
  bool quit = false;
  bool save = false;                            ///< where the project lies already
  std::filesystem::path saveTo, open, discard;  ///< a project file each; empty: none
  std::optional<geo::ReadOptions> reread;       ///< the same files, otherwise
  std::filesystem::path cleanTo, reportTo;      ///< the events as a file, what is wrong with the files as another
  bool undo = false, redo = false;              ///< what the session itself does, at the end of the frame
  std::string action;                           ///< of the table of actions, to be run as if its key had been pressed
  bool operator==(const Requests&) const = default;
};

}  // namespace app
