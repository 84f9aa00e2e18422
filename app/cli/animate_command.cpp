// marea animate: a film.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <ostream>

#include "app/cli/command.hpp"
#include "app/export/film.hpp"
#include "app/holds.hpp"
#include "app/live/whole.hpp"
#include "geo/problems.hpp"

namespace app {
namespace {

struct Options {
  ReadingOptions reading;
  ViewOptions view;
  FigureOptions figure;
  std::string output, from, to, pace;
  double seconds = 10, holdStart = 0, holdEnd = 0;
  int framesPerSecond = 30;
};

FilmOptions filmOf(const Options& options) {
  FilmOptions film;
  film.picture = pictureOf(options.figure, options.output, options.view.saved);
  film.from = momentOf(dateOf(options.from));
  film.to = momentOf(dateOf(options.to));
  film.seconds = options.seconds;
  film.framesPerSecond = options.framesPerSecond;
  film.holdStart = options.holdStart;
  film.holdEnd = options.holdEnd;
  checkFilm(film);
  return film;
}

bool isByEvents(const Options& options) {
  if (options.pace.empty() || options.pace == "time") return false;
  if (options.pace == "events") return true;
  throw geo::Error("--pace " + options.pace + ": expected time or events.");
}

/// One line that is written over, for a person at a terminal.
class ProgressLine {
 public:
  explicit ProgressLine(const Run& run) : run_(run), interrupted_(run.machine.watchInterrupts()) {}
  ~ProgressLine() {
    if (run_.machine.terminal) run_.err << "\r\033[K" << std::flush;
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  bool operator()(const Work::Progress& progress) {
    const auto& [done, frames] = progress;
    using namespace std::chrono;
    const auto now = steady_clock::now();
    if (run_.machine.terminal && done > 0 && (done == frames || now - last_ > milliseconds(200))) {
      last_ = now;
      const double left = duration<double>(now - begin_).count() / done * (frames - done);
      run_.err << "\r\033[K" << done << " of " << frames << " frames, " << std::lround(left) << " s left" << std::flush;
    }
    return !interrupted_();
  }

 private:
  const Run& run_;
  std::function<bool()> interrupted_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now(), last_{};
};

int animate(const Run& run, const Options& options) {
  FilmOptions film = filmOf(options);
  const bool byEvents = isByEvents(options);
  const Opened it = opened(run, options.reading, options.view, findResources());
  if (live::isLive(*it.world)) live::fetchForFilm(*it.world, it.state, film);
  if (byEvents) film.pacing = pacingOf(it.world->events);
  FilmReport report;
  {
    ProgressLine line(run);
    report = exportFilm(*run.machine.renderer(it.world->fonts), *it.world, it.state, film, std::ref(line));
  }
  for (const std::string& note : report.notes) run.err << "marea: " << note << "\n";
  if (!report.cancelled) return it.status;
  run.err << "marea: Cancelled; no film was written.\n";
  return interrupted;
}

}  // namespace

Command animateCommand(Arguments arguments) {
  auto options = std::make_shared<Options>();
  addReading(arguments, options->reading);
  addView(arguments, options->view);
  addComparison(arguments, options->view);
  addFigure(arguments, options->figure);
  arguments.required("-o", options->output, "The film to write: .mp4, .webm, .gif, .apng, or frames: name-%05d.png");
  arguments.required("--from", options->from, "The first date: EDTF");
  arguments.required("--to", options->to, "The last date: EDTF");
  arguments.option("--seconds", options->seconds, "How long it takes from the first date to the last");
  arguments.option("--pace", options->pace, "time: evenly; events: slowly where much happens");
  arguments.option("--fps", options->framesPerSecond, "Frames a second");
  arguments.option("--hold-start", options->holdStart, "Seconds that it stands still before");
  arguments.option("--hold-end", options->holdEnd, "Seconds that it stands still after");
  return [options](const Run& run) { return animate(run, *options); };
}

}  // namespace app
