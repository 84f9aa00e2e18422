// The visible stretch of the timeline: positions in points to instants and back, zoom, pan, stretches that are folded
// away, and ticks that are round in the calendar.
#pragma once

#include <cstdint>
#include <vector>

#include "geo/instant.hpp"

namespace app {

/// A stretch that takes no more than `cutWidth` points, however long it is; within it time runs on evenly.
struct Fold {
  geo::Instant from, to;
  bool operator==(const Fold&) const = default;
};
inline constexpr double cutWidth = 58;

/// A piecewise linear map from instants to points: strictly increasing, so that every point has its instant.
struct Axis {
  double from = 0;             ///< seconds since 1970 at the left end
  double secondsPerPoint = 1;  ///< > 0, outside of folds
  std::vector<Fold> folds{};   ///< in order, not empty, apart from each other
  double earliest = -12'000 * 365.2425 * 86'400, latest = 8'030 * 365.2425 * 86'400;  ///< how far one can go: seconds
  bool operator==(const Axis&) const = default;

  double xOf(geo::Instant t) const { return xOfSeconds(static_cast<double>(t.seconds)); }
  /// The nearest whole second.
  geo::Instant timeAt(double x) const;
  double xOfSeconds(double seconds) const;
  double secondsAt(double x) const;
  /// How many points a fold takes; as many as without folding where that is less than a cut.
  double widthOf(const Fold& fold) const;
};

/// Shows [from, to] over `width` points with a margin of 2 %; folds and limits are those of `axis`.
Axis fitted(geo::Instant from, geo::Instant to, double width, Axis axis = {});
/// `factor` > 1 shows more; the instant under `x` stays there. Stops at the limits (a second a point; the earliest and
/// the latest).
Axis zoomed(const Axis& axis, double factor, double x, double width);
/// By `points` to the right, within the limits.
Axis panned(const Axis& axis, double points, double width);
/// Moved as little as needed to show `t` with a margin.
Axis revealing(const Axis& axis, geo::Instant t, double width);
/// With other folds, the instant under `x` staying there.
Axis folded(const Axis& axis, std::vector<Fold> folds, double x);

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

/// Round calendar ticks at least `spacing` points apart, none inside a fold; a major tick begins the next larger unit.
Ticks ticks(const Axis& axis, double width, double spacing);

}  // namespace app
