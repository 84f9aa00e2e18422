// What the interface asks for and only the window can do: other programs, files, the screen. Collected in a frame, done
// after it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/export/draft.hpp"

namespace app {

struct Requests {
  std::string openAddress;                      ///< a web address for the browser; empty: none
  std::optional<ExportPlan> exported;           ///< a picture or film to be made
  bool cancelExport = false;                    ///< of the one that is being made
  std::string copied;                           ///< a text for the clipboard
  std::optional<ExportPlan> copiedSvg;          ///< a picture, as the text of an SVG
  bool pasteView = false;                       ///< what the clipboard holds
  bool fullScreen = false;                      ///< to full screen and back
  bool quit = false, quitAnyway = false;        ///< the one asks about what is not saved, the other does not
  bool save = false;                            ///< where the project lies already
  std::filesystem::path saveTo, open, discard;  ///< a project file each; empty: none
  int tab = 0;                                  ///< 1 to the next control, -1 to the one before
  std::optional<Reading> reread;                ///< the same files, otherwise
  bool cancelOpening = false;                   ///< of what is being read
  std::filesystem::path cleanTo, reportTo;      ///< the events as a file, what is wrong with the files as another
  bool undo = false, redo = false;              ///< what the session itself does, at the end of the frame
  std::string action;                           ///< of the table of actions, to be run as if its key had been pressed
  bool operator==(const Requests&) const = default;
};

}  // namespace app
