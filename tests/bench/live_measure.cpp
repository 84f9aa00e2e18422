// A table of a server in the window: how long rows take from a step of the playhead, and whether a frame ever waits.
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <thread>

#include "app/live/cells.hpp"
#include "app/verbs.hpp"
#include "geo/problems.hpp"
#include "tests/bench/stage.hpp"

namespace bench {
namespace {

using Json = nlohmann::ordered_json;

/// Frames until all that is looked at is there; returns the milliseconds that took.
double settled(Stage& stage, std::vector<double>& frames) {
  const double begin = monotonic();
  do {
    frames.push_back(stage.frame());
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  } while (!stage.session().isFollowed() && monotonic() - begin < 60);
  frames.push_back(stage.frame());
  return (monotonic() - begin) * 1e3;
}

/// Somewhere between the first and the last date, far from where it was before.
geo::Instant jumpTo(const app::Clock& clock, int step) {
  const double share = std::fmod(0.13 + 0.618034 * step, 0.9) + 0.05;
  const auto length = static_cast<double>(clock.last.seconds - clock.first.seconds);
  return {clock.first.seconds + static_cast<std::int64_t>(share * length)};
}

}  // namespace

Json live(const Options& options) {
  Stage stage(options);
  if (!stage.follow()) throw geo::Error("marea-bench live: expected the address of a table of a server.");
  app::View& view = stage.session().state().view;
  const auto window = geo::parsePeriod(options.window);
  if (window) app::setWindow(view, *window);
  std::vector<double> frames, jumps, scrubs;
  const double first = settled(stage, frames);
  for (int step = 0; step < 20; ++step) {
    app::seek(view, jumpTo(view.clock, step));
    jumps.push_back(settled(stage, frames));
  }
  const double step = geo::approximateSeconds(*window) / 60;
  for (int i = 0; i < options.steps; ++i) {
    app::seek(view, {view.clock.now.seconds + static_cast<std::int64_t>(step)});
    scrubs.push_back(stage.frame(1.0 / 60));
    std::this_thread::sleep_for(std::chrono::milliseconds(4));
  }
  settled(stage, frames);
  return {{"first_ms", first},
          {"jump_ms", summary(jumps)},
          {"frame_while_jumping_ms", summary(frames)},
          {"scrub_frame_ms", summary(scrubs)},
          {"events", stage.world().events.size()},
          {"gathered", app::live::countOf(app::live::cellsShown(stage.world(), {}))}};
}

}  // namespace bench
