// marea [open]: the window. It is there before its files are read, and shows how far they are.
#include <limits>
#include <ostream>

#include "app/axis.hpp"
#include "app/cli/command.hpp"
#include "app/holds.hpp"
#include "app/live/tables.hpp"
#include "app/saved_file.hpp"

namespace app {
namespace {

struct Options {
  ReadingOptions reading;
  ViewOptions view;
};

/// Of the options what can be said of any world: where and how one looks. What is wrong in them is said at once.
ViewOptions ofAnyWorld(ViewOptions view) {
  view.kinds = view.where = view.select = view.alliances = view.colourBy = view.compareSince = view.saved = "";
  view.compare = view.compareAs = "";
  if (!view.fit.starts_with("countries:")) view.fit.clear();
  return view;
}

/// The Earth today, as nobody knows yet where and when the events will be.
void lookAtEverything(State& state, const World& world) {
  constexpr std::int64_t years = 40;
  const geo::Instant today = momentOf(dateOf("now"));
  const geo::Instant before{today.seconds - years * 366 * geo::secondsPerDay};
  project(state.view, world, "equal-earth");
  fitMap(state.view, world, {-180, -60, 180, 80});
  state.view.clock.first = before;
  state.view.clock.now = state.view.clock.last = today;
  state.view.axis = fitted(before, today, 1'000);
  state.project.colourBy = ColourBy::nothing;
}

OpenedProject blankProject(const Resources& resources, const ViewOptions& view) {
  OpenedProject out;
  out.world = blankWorld(resources);
  State start;
  start.view = openingView(*out.world, {});
  start.view.language = languageOf("");
  lookAtEverything(start, *out.world);
  out.state = stateOf(*out.world, ofAnyWorld(view), start);
  return out;
}

/// What is read of what is named; a person waits for small files without noticing.
Opening openingOf(const Run& run, const Options& options, const Resources& resources) {
  const std::vector<std::string>& files = options.reading.files;
  Opening out;
  out.path = !options.view.saved.empty() ? options.view.saved : files.empty() ? "" : files.front();
  out.name = out.path.empty() ? "Marea" : live::leafOf(out.path);
  if (out.path.empty()) out.patience = std::numeric_limits<double>::infinity();
  out.read = [&run, &options, &resources](geo::Progress& progress) -> OpenedProject {
    return opened(run, options.reading, options.view, resources, &progress);
  };
  out.blank = [&options, &resources] { return blankProject(resources, options.view); };
  out.instead = [&run, &options, &resources](geo::Progress& progress) -> OpenedProject {
    ViewOptions looks;
    looks.language = options.view.language;
    looks.theme = options.view.theme;
    return opened(run, {}, looks, resources, &progress);
  };
  out.complain = [&run](const std::string& sentence) { run.err << "marea: " << sentence << std::endl; };
  return out;
}

/// Whoever asks for strictness wants to know before a window is there.
int openStrictly(const Run& run, const Options& options, const Resources& resources, Opening opening) {
  auto it = std::make_shared<Opened>(opened(run, options.reading, options.view, resources));
  if (it->status != done) return it->status;
  opening.patience = std::numeric_limits<double>::infinity();
  opening.read = [it](geo::Progress&) -> OpenedProject { return std::move(*it); };
  return run.machine.window(opening, resources);
}

int open(const Run& run, const Options& options) {
  const Resources resources = findResources();
  const Opening opening = openingOf(run, options, resources);
  return options.reading.strict ? openStrictly(run, options, resources, opening)
                                : run.machine.window(opening, resources);
}

}  // namespace

Command openCommand(Arguments arguments) {
  auto options = std::make_shared<Options>();
  addReading(arguments, options->reading);
  addView(arguments, options->view);
  addComparison(arguments, options->view);
  return [options](const Run& run) { return open(run, *options); };
}

}  // namespace app
