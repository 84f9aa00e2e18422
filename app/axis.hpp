// The visible stretch of the timeline: positions in points to instants and back, zoom, pan, and ticks that are round in
// the calendar.
#pragma once

#include <cstdint>
#include <vector>

#include "geo/instant.hpp"

namespace app {

struct Axis {
  double from = 0;             ///< seconds since 1970 at the left end
  double secondsPerPoint = 1;  ///< > 0
  bool operator==(const Axis&) const = default;

  double xOf(geo::Instant t) const { return (static_cast<double>(t.seconds) - from) / secondsPerPoint; }
  /// The nearest whole second.
  geo::Instant timeAt(double x) const;
};

/// Shows [from, to] over `width` points with a margin of 2 %.
Axis fitted(geo::Instant from, geo::Instant to, double width);
/// `factor` > 1 shows more; the instant under `x` stays there. Stops at the limits (a second a point; 20,000 years in
/// all).
Axis zoomed(const Axis& axis, double factor, double x, double width);
/// By `points` to the right, within the limits.
Axis panned(const Axis& axis, double points, double width);
/// Moved as little as needed to show `t` with a margin.
Axis revealing(const Axis& axis, geo::Instant t, double width);

enum class TickUnit : std::uint8_t { millennium, century, decade, year, month, day, hour, minute };

struct Tick {
  geo::Instant at;
  double x = 0;
  bool major = false;
  bool operator==(const Tick&) const = default;
};

struct Ticks {
  TickUnit unit = TickUnit::year;  ///< of the ticks
  int step = 1;                    ///< every so many units
  std::vector<Tick> ticks;
};

/// Round calendar ticks at least `spacing` points apart; a major tick begins the next larger unit.
Ticks ticks(const Axis& axis, double width, double spacing);

}  // namespace app
