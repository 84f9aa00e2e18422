#include "app/cli/commands.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <ostream>
#include <utility>

#include "app/cli/command.hpp"
#include "app/cli/state_text.hpp"
#include "app/errors.hpp"

namespace app {
namespace {

struct CommandRow {
  const char* name;
  const char* help;
  Command (*make)(Arguments);
};

constexpr std::array table{
    CommandRow{"open", "Open the window (what marea does without a command)", openCommand},
    CommandRow{"snapshot", "Write one picture", snapshotCommand},
    CommandRow{"animate", "Write a film", animateCommand},
    CommandRow{"state", "Print what holds at a date", stateCommand},
    CommandRow{"info", "Print what was read, how it was understood and what is wrong with it", infoCommand},
};

void listProjections(std::ostream& out) {
  for (const geo::ProjectionInfo& row : geo::projections())
    out << row.name << std::string(16 - std::min<std::size_t>(15, row.name.size()), ' ') << row.title << "\n";
}

/// CLI11 prints help on `out` and complaints on `err`; its own status codes are not ours.
int parsed(CLI::App& app, int argc, const char* const* argv, const Run& run) {
  try {
    app.parse(argc, argv);
    return -1;
  } catch (const CLI::Success& success) {
    return app.exit(success, run.out, run.err);
  } catch (const CLI::ParseError& error) {
    run.err << "marea: " << error.what() << "; see marea --help\n";
    return unusable;
  }
}

int dispatch(int argc, const char* const* argv, const Run& run) {
  CLI::App app{"Marea: an interactive geographic timeline. Without a command it opens the window.", "marea"};
  app.set_version_flag("--version", "marea " MAREA_VERSION);
  app.footer("marea --help projections lists the projections; marea COMMAND --help the options of a command.");
  app.require_subcommand(0, 1);
  const Command open = openCommand(Arguments(app));
  std::vector<std::pair<CLI::App*, Command>> commands;
  for (const CommandRow& row : table) {
    CLI::App* command = app.add_subcommand(row.name, row.help);
    commands.emplace_back(command, row.make(Arguments(*command)));
  }
  if (const int status = parsed(app, argc, argv, run); status >= 0) return status;
  for (const auto& [command, act] : commands)
    if (command->parsed()) return act(run);
  return open(run);
}

}  // namespace

int runCommandLine(int argc, const char* const* argv, const Machine& machine, std::ostream& out, std::ostream& err) {
  const Run run{machine, out, err};
  try {
    if (argc == 3 && std::string(argv[1]) == "--help" && std::string(argv[2]) == "projections") {
      listProjections(out);
      return done;
    }
    return dispatch(argc, argv, run);
  } catch (const geo::Error& error) {
    err << "marea: " << error.what() << "\n";
    return unusable;
  } catch (const MachineError& error) {
    err << "marea: " << error.what() << "\n";
    return machineCannot;
  } catch (const std::bad_alloc&) {
    err << "marea: There is not enough memory for this.\n";
    return machineCannot;
  } catch (const std::exception& error) {
    err << "marea: " << error.what() << "\n";
    return unusable;
  }
}

}  // namespace app
