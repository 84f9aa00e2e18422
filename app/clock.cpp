#include "app/clock.hpp"

#include <algorithm>
#include <cmath>

namespace app {

Clock ticked(Clock clock, double seconds) {
  if (!clock.playing) return clock;
  const double moved = clock.fraction + seconds * clock.speed;
  const double whole = std::floor(moved);
  clock.fraction = moved - whole;
  clock.now.seconds += static_cast<std::int64_t>(whole);
  if (clock.now < clock.last) return clock;
  const bool again = clock.loop && clock.first < clock.last;
  clock.now = again ? clock.first : clock.last;
  clock.playing = again;
  clock.fraction = 0;
  return clock;
}

Clock toggled(Clock clock) {
  clock.playing = !clock.playing;
  clock.fraction = 0;
  if (clock.playing && clock.now >= clock.last) clock.now = clock.first;
  return clock;
}

Clock paced(Clock clock, double factor) {
  clock.speed = std::clamp(clock.speed * factor, slowest, fastest);
  return clock;
}

geo::Instant windowStart(const Clock& clock) {
  switch (clock.mode) {
    case Mode::instant:
      return clock.now;
    case Mode::window:
      return geo::minus(clock.now, clock.window);
    case Mode::cumulative:
      break;
  }
  return geo::distantPast;
}

}  // namespace app
