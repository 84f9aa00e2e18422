#include "app/time_verbs.hpp"

#include <algorithm>

#include "app/calendar_units.hpp"
#include "app/folds.hpp"
#include "app/lengths.hpp"

namespace app {
namespace {

geo::Instant rounded(geo::Instant at, geo::Precision precision) {
  const geo::Instant low = unitStart(at, precision), high = unitEnd(at, precision);
  return at.seconds - low.seconds < high.seconds - at.seconds ? low : high;
}

}  // namespace

void setSpeed(View& view, double speed) {
  view.clock = paced(view.clock, speed / view.clock.speed);
}

void nextEnding(View& view) {
  view.clock.ending = static_cast<Ending>((static_cast<int>(view.clock.ending) + 1) % 3);
}

void reverse(View& view) {
  view.clock.backwards = !view.clock.backwards;
}

void dragWindowStart(View& view, geo::Instant at, geo::Precision precision) {
  Clock& clock = view.clock;
  const geo::Instant latest = unitStart({clock.now.seconds - 1}, precision);
  const geo::Instant start = std::min(rounded(at, precision), latest);
  clock.mode = Mode::window;
  if (clock.startIsHeld)
    clock.heldStart = start;
  else
    clock.window = periodBefore(clock.now, start);
}

void lockWindowStart(View& view) {
  view.clock.mode = Mode::window;
  view.clock = view.clock.startIsHeld ? startReleased(view.clock) : startHeld(view.clock);
}

void openWindowEnd(View& view) {
  view.clock.mode = Mode::window;
  view.clock.openEnd = !view.clock.openEnd;
}

void setKindMode(Project& project, const std::string& kind, std::optional<Mode> mode) {
  if (mode)
    project.modes[kind] = *mode;
  else
    project.modes.erase(kind);
}

void mark(View& view, geo::Instant from, geo::Instant to) {
  if (to < from) std::swap(from, to);
  view.marked = from < to ? Stretch{from, to} : Stretch{};
}

void playMarked(View& view, Ending ending) {
  if (!view.marked) return;
  view.clock.playRange = view.marked;
  view.clock.ending = ending;
  view.clock.backwards = view.clock.playing = false;
  view.clock.now = view.marked.from;
  view.clock = toggled(view.clock);
}

void zoomToMarked(View& view, const Stage& stage) {
  if (view.marked)
    view.axis = fitted(view.marked.from, view.marked.to, static_cast<double>(stage.axisWidth), view.axis);
}

void seeMarked(View& view) {
  if (!view.marked) return;
  view.clock.mode = Mode::window;
  view.clock.startIsHeld = true;
  view.clock.heldStart = view.marked.from;
  seek(view, {view.marked.to.seconds - 1});
}

void clearMarked(View& view) {
  view.marked = {};
  view.clock.playRange = {};
}

void foldEmptySpans(View& view, const World& world, const Stage& stage) {
  std::vector<Fold> folds = view.axis.folds.empty() ? emptySpans(world.events) : std::vector<Fold>();
  const double x = view.axis.xOf(view.clock.now), width = static_cast<double>(stage.axisWidth);
  view.axis = folded(view.axis, std::move(folds), x >= 0 && x <= width ? x : width / 2);
}

void unfold(View& view, std::size_t which, double x) {
  std::vector<Fold> folds = view.axis.folds;
  folds.erase(folds.begin() + static_cast<std::ptrdiff_t>(which));
  view.axis = folded(view.axis, std::move(folds), x);
}

void dragFoldStart(View& view, std::size_t which, geo::Instant from) {
  view.axis.folds = refolded(view.axis.folds, which, {from, view.axis.folds[which].to});
}

void dragFoldEnd(View& view, std::size_t which, geo::Instant to, double x) {
  view.axis.folds = refolded(view.axis.folds, which, {view.axis.folds[which].from, to});
  const double there = view.axis.xOf(view.axis.folds[which].to);
  view.axis.from = view.axis.secondsAt(there - x);
}

void togglePin(Project& project, const std::string& isoA3) {
  const auto at = std::ranges::find(project.pinned, isoA3);
  if (at == project.pinned.end())
    project.pinned.push_back(isoA3);
  else
    project.pinned.erase(at);
}

}  // namespace app
