#include "app/cli/commands.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/options.hpp"
#include "app/cli/state_json.hpp"
#include "app/cli/state_text.hpp"
#include "app/errors.hpp"
#include "app/export/picture.hpp"

namespace app {
namespace {

/// One run of the program: where words go, and what the machine can do.
struct Run {
  const Machine& machine;
  std::ostream& out;
  std::ostream& err;
};

int statusOf(const geo::Problems& problems, const char* where, bool strict, std::ostream& err) {
  if (problems.empty()) return done;
  err << "marea: " << problems.count() << (problems.count() == 1 ? " problem" : " problems") << where
      << ", the first: " << inWords(problems.list().front()) << "\n";
  return strict ? problemsFound : done;
}

int statusOf(const World& world, bool strict, std::ostream& err) {
  return statusOf(world.problems, " in the data (marea info lists them)", strict, err);
}

/// What the window opens with and a picture shows: the options over a saved view, where one is named.
struct Opened {
  std::unique_ptr<const World> world;
  State state;
  int status = done;
};

Opened opened(const Run& run, ReadingOptions reading, ViewOptions view, const Resources& resources) {
  const auto saved = savedOf(reading, view);
  Opened out;
  if (saved) out.status = statusOf(saved->problems, " in the saved view", reading.strict, run.err);
  out.world = loadWorld(worldOptions(reading, view.where), resources);
  out.state = stateOf(*out.world, view, saved ? std::optional(saved->value.state) : std::nullopt);
  out.state.project.files.assign(reading.files.begin(), reading.files.end());
  out.status = std::max(out.status, statusOf(*out.world, reading.strict, run.err));
  return out;
}

int open(const Run& run, const ReadingOptions& reading, const ViewOptions& view) {
  const Resources resources = findResources();
  Opened it = opened(run, reading, view, resources);
  if (it.status != done) return it.status;
  return run.machine.window(std::move(it.world), std::move(it.state), resources);
}

int snapshot(const Run& run, const ReadingOptions& reading, const ViewOptions& view, const FigureOptions& figure,
             const std::string& output) {
  const glm::ivec2 size = sizeOf(figure.size);
  const PictureOptions options{output, size.x, size.y, figure.scale, {!figure.noFurniture, figure.title}};
  checkPicture(options);
  const Opened it = opened(run, reading, view, findResources());
  exportPicture(*run.machine.renderer(it.world->fonts), *it.world, it.state, options);
  return it.status;
}

int state(const Run& run, const ReadingOptions& reading, const std::string& at, const std::string& country,
          const std::string& language, bool json) {
  const StateQuery query{at, dateOf(at), country, languageOf(language)};
  const auto world = loadWorld(worldOptions(reading), findResources());
  if (!country.empty() && !world->registry.country(country))
    throw geo::Error("--country " + country +
                     ": expected the ISO 3166 code of three letters of a country of the timeline, for instance BOL.");
  const int status = statusOf(*world, reading.strict, run.err);
  if (json)
    run.out << stateJson(*world, query).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
  else
    printState(run.out, *world, query);
  return status;
}

int info(const Run& run, const ReadingOptions& reading, bool json) {
  if (reading.files.empty() && reading.basemap.empty()) throw geo::Error("marea info: expected at least one file.");
  const auto world = loadWorld(worldOptions(reading), findResources());
  if (json)
    run.out << infoJson(*world).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
  else
    printInfo(run.out, *world);
  return reading.strict && !world->problems.empty() ? problemsFound : done;
}

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
  ReadingOptions reading;
  ViewOptions view;
  FigureOptions figure;
  std::string output, at, country, language;
  bool json = false;
  addReading(app, reading);
  addView(app, view);
  CLI::App& openCommand = *app.add_subcommand("open", "Open the window (what marea does without a command)");
  addReading(openCommand, reading);
  addView(openCommand, view);
  CLI::App& snapshotCommand = *app.add_subcommand("snapshot", "Write one picture");
  addReading(snapshotCommand, reading);
  addView(snapshotCommand, view);
  addFigure(snapshotCommand, figure);
  snapshotCommand.add_option("-o", output, "The picture to write: .png")->required();
  CLI::App& stateCommand = *app.add_subcommand("state", "Print what holds at a date");
  addReading(stateCommand, reading);
  stateCommand.add_option("--at", at, "The date: EDTF or now")->required();
  stateCommand.add_option("--country", country, "Only this country, ISO 3166 code of three letters");
  stateCommand.add_option("--lang", language, "en, es or pt");
  stateCommand.add_flag("--json", json, "As one JSON value");
  CLI::App& infoCommand =
      *app.add_subcommand("info", "Print what was read, how it was understood and what is wrong with it");
  addReading(infoCommand, reading);
  infoCommand.add_flag("--json", json, "As one JSON value");
  if (const int status = parsed(app, argc, argv, run); status >= 0) return status;
  if (snapshotCommand.parsed()) return snapshot(run, reading, view, figure, output);
  if (stateCommand.parsed()) return state(run, reading, at, country, language, json);
  if (infoCommand.parsed()) return info(run, reading, json);
  return open(run, reading, view);
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
