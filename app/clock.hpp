// The clock of the timeline: where the playhead stands, how it moves and what counts as visible. Never reads the wall:
// whoever ticks it says how long it was.
#pragma once

#include <array>
#include <cstdint>

#include "app/pacing.hpp"
#include "geo/instant.hpp"

namespace app {

/// What counts as visible: what holds at the playhead, in the window before it, or since ever.
enum class Mode : std::uint8_t { instant, window, cumulative };
/// What playing does when it comes to an end.
enum class Ending : std::uint8_t { stop, loop, bounce };

/// A stretch of time, half-open; false where it is empty.
struct Stretch {
  geo::Instant from{}, to{};
  explicit operator bool() const { return from < to; }
  bool operator==(const Stretch&) const = default;
};

struct Clock {
  geo::Instant now{};
  Mode mode = Mode::window;
  geo::Period window{.years = 1};  ///< the window trails: [now - window, now]
  bool startIsHeld = false;        ///< the window begins at heldStart instead, wherever the playhead goes
  geo::Instant heldStart{};
  bool openEnd = false;  ///< the window does not end at the playhead: what is to come counts, too
  bool playing = false, backwards = false;
  Ending ending = Ending::stop;
  bool eventPaced = false;       ///< slowly where much happens, quickly where nothing does
  double speed = 30.4 * 86'400;  ///< seconds of the timeline per second of the wall; > 0
  double fraction = 0;           ///< of a second, carried from tick to tick
  geo::Instant first{}, last{};  ///< of all that is known
  Stretch playRange{};           ///< what playing keeps to; empty: from first to last
  bool operator==(const Clock&) const = default;
};

/// The speeds that controls and the digits offer.
inline constexpr double secondsPerYear = 86'400.0 * 365.2425;
inline constexpr std::array speedSteps{3'600.0,        6 * 3'600.0,        86'400.0,
                                       7 * 86'400.0,   Clock{}.speed,      3 * Clock{}.speed,
                                       secondsPerYear, 5 * secondsPerYear, 25 * secondsPerYear};
inline constexpr double slowest = 1.0, fastest = 86'400.0 * 365.2425 * 100;

/// After `seconds` of the wall (≥ 0). At the end it stops there, begins again or turns back.
Clock ticked(Clock clock, double seconds, const Pacing& pacing = {});
/// Playing again from the end restarts.
Clock toggled(Clock clock);
/// The speed multiplied, kept between slowest and fastest. The date stays.
Clock paced(Clock clock, double factor);
/// Seconds of the timeline per second of the wall at the playhead, by events where the clock goes by them.
double trueSpeed(const Clock& clock, const Pacing& pacing);
/// What playing goes through.
Stretch played(const Clock& clock);

/// The window's start: `now` in instant mode, distantPast in cumulative mode; always before `now` in window mode.
geo::Instant windowStart(const Clock& clock);
/// The same for another mode than the clock's own.
geo::Instant windowStart(const Clock& clock, Mode mode);
/// Its start stays where it is from now on / follows the playhead again at the distance that it has. The date and what
/// is visible stay.
Clock startHeld(Clock clock);
Clock startReleased(Clock clock);

}  // namespace app
