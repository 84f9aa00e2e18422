// The clock of the timeline: where the playhead stands and how it moves. Never reads the wall: whoever ticks it says
// how long it was.
#pragma once

#include <cstdint>

#include "geo/instant.hpp"

namespace app {

/// What counts as visible: what holds at the playhead, in the trailing window, or since ever.
enum class Mode : std::uint8_t { instant, window, cumulative };

struct Clock {
  geo::Instant now{};
  Mode mode = Mode::window;
  geo::Period window{.years = 1};  ///< trailing: [now - window, now]
  bool playing = false;
  bool loop = false;
  double speed = 30.4 * 86'400;  ///< seconds of the timeline per second of the wall; > 0
  double fraction = 0;           ///< of a second, carried from tick to tick
  geo::Instant first{}, last{};  ///< playing goes from first to last
  bool operator==(const Clock&) const = default;
};

inline constexpr double slowest = 1.0, fastest = 86'400.0 * 365.2425 * 100;

/// After `seconds` of the wall (≥ 0). At the end it stops on the last instant, or begins again when it loops.
Clock ticked(Clock clock, double seconds);
/// Playing again from the end restarts.
Clock toggled(Clock clock);
/// The speed multiplied, kept between slowest and fastest. The date stays.
Clock paced(Clock clock, double factor);
/// The window's start: `now` in instant mode, distantPast in cumulative mode.
geo::Instant windowStart(const Clock& clock);

}  // namespace app
