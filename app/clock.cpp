#include "app/clock.hpp"

#include <algorithm>
#include <cmath>

#include "app/lengths.hpp"

namespace app {
namespace {

/// Seconds with their fraction, moved by the wall's seconds.
double moved(const Clock& clock, double seconds, const Pacing& pacing) {
  const double at = static_cast<double>(clock.now.seconds) + clock.fraction;
  const double by = seconds * clock.speed * (clock.backwards ? -1 : 1);
  return clock.eventPaced ? unwarped(pacing, warped(pacing, at) + by) : at + by;
}

/// At the end that it runs towards.
Clock ended(Clock clock, const Stretch& range) {
  const bool again = clock.ending != Ending::stop && range.from < range.to;
  const bool atLast = !clock.backwards;
  clock.playing = again;
  clock.fraction = 0;
  const bool jumps = again && clock.ending == Ending::loop;
  clock.now = atLast != jumps ? range.to : range.from;
  if (again && clock.ending == Ending::bounce) clock.backwards = !clock.backwards;
  return clock;
}

}  // namespace

Stretch played(const Clock& clock) {
  return clock.playRange ? clock.playRange : Stretch{clock.first, clock.last};
}

Clock ticked(Clock clock, double seconds, const Pacing& pacing) {
  if (!clock.playing) return clock;
  const double at = moved(clock, seconds, pacing), whole = std::floor(at);
  const Stretch range = played(clock);
  const bool isOver = clock.backwards ? whole <= static_cast<double>(range.from.seconds)
                                      : whole >= static_cast<double>(range.to.seconds);
  if (isOver) return ended(clock, range);
  clock.fraction = at - whole;
  clock.now.seconds = static_cast<std::int64_t>(whole);
  return clock;
}

Clock toggled(Clock clock) {
  const Stretch range = played(clock);
  clock.playing = !clock.playing;
  clock.fraction = 0;
  if (!clock.playing) return clock;
  const bool atEnd = clock.backwards ? clock.now <= range.from : clock.now >= range.to;
  const bool outside = clock.playRange && (clock.now < range.from || clock.now > range.to);
  if (atEnd || outside) clock.now = clock.backwards ? range.to : range.from;
  return clock;
}

Clock paced(Clock clock, double factor) {
  clock.speed = std::clamp(clock.speed * factor, slowest, fastest);
  return clock;
}

double trueSpeed(const Clock& clock, const Pacing& pacing) {
  return clock.eventPaced ? clock.speed * factorAt(pacing, static_cast<double>(clock.now.seconds)) : clock.speed;
}

geo::Instant windowStart(const Clock& clock, Mode mode) {
  if (mode == Mode::instant) return clock.now;
  if (mode == Mode::cumulative) return geo::distantPast;
  const geo::Instant start = clock.startIsHeld ? clock.heldStart : geo::minus(clock.now, clock.window);
  return std::min(start, geo::Instant{clock.now.seconds - 1});
}

geo::Instant windowStart(const Clock& clock) {
  return windowStart(clock, clock.mode);
}

Clock startHeld(Clock clock) {
  clock.heldStart = windowStart(clock, Mode::window);
  clock.startIsHeld = true;
  return clock;
}

Clock startReleased(Clock clock) {
  if (clock.startIsHeld) clock.window = periodBefore(clock.now, windowStart(clock, Mode::window));
  clock.startIsHeld = false;
  return clock;
}

}  // namespace app
