// What the commands have in common. Each is a file and a row of the table in commands.cpp.
#pragma once

#include <functional>
#include <iosfwd>

#include "app/cli/arguments.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/options.hpp"

namespace app {

/// One run of the program: where words go, and what the machine can do.
struct Run {
  const Machine& machine;
  std::ostream& out;
  std::ostream& err;
};

/// Says what is wrong with the data, in a sentence; the status of a command that did its work.
int statusOf(const World& world, bool strict, std::ostream& err);

/// What the window opens with and a picture shows: the options over a saved view, where one is named.
struct Opened : OpenedProject {
  std::optional<State> saved;  ///< the state of the saved view alone
  int status = done;
};
Opened opened(const Run& run, ReadingOptions reading, ViewOptions view, const Resources& resources,
              geo::Progress* progress = nullptr);

/// The rows of the events that are visible at the state's date.
std::vector<std::uint32_t> rowsShown(const World& world, const State& state);
/// Of all events that pass the filter.
std::vector<std::uint32_t> rowsKept(const World& world, const State& state);

/// Each adds its options and returns what the command does once they are parsed.
using Command = std::function<int(const Run&)>;
Command openCommand(Arguments arguments);
Command snapshotCommand(Arguments arguments);
Command animateCommand(Arguments arguments);
Command pageCommand(Arguments arguments);
Command convertCommand(Arguments arguments);
Command stateCommand(Arguments arguments);
Command infoCommand(Arguments arguments);

}  // namespace app
