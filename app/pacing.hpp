// Playing by events: a second clock that runs slowly where much happens and quickly where nothing does. One table, made
// once, that the window and a film read alike. Pure.
#pragma once

#include <vector>

#include "geo/events.hpp"

namespace app {

/// How much slower and quicker than the chosen speed it may get.
inline constexpr double slowestPace = 1.0 / 8, quickestPace = 40;

/// Knots of a piecewise linear, strictly increasing map from seconds since 1970 to warped seconds; at the chosen speed
/// those pass evenly.
struct Pacing {
  struct Knot {
    double at = 0, warped = 0;
    bool operator==(const Knot&) const = default;
  };
  std::vector<Knot> knots;  ///< empty: both are the same
  bool operator==(const Pacing&) const = default;
};

/// From how densely events begin; the ordinary density passes at the chosen speed.
Pacing pacingOf(const geo::Events& events);
/// The same from their beginnings, in order.
Pacing pacingOf(const std::vector<geo::Instant>& begins);

double warped(const Pacing& pacing, double seconds);
double unwarped(const Pacing& pacing, double warpedSeconds);
/// By how much quicker time passes there than at the chosen speed.
double factorAt(const Pacing& pacing, double seconds);

/// The instant that a film by events shows after `fraction` (0…1) of its length, from `from` to `to`.
geo::Instant pacedInstantAt(const Pacing& pacing, geo::Instant from, geo::Instant to, double fraction);

}  // namespace app
