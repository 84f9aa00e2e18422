// The map's moves to another place: eased, over in 0.4 s, given up as soon as a hand takes the map. Pure functions of
// the view and of measured seconds.
#pragma once

#include "app/state.hpp"

namespace app {

inline constexpr double flightSeconds = 0.4;

/// A share (0…1) of the way: the scale changes by equal factors and what is near the target stays calm.
MapExtent between(const MapExtent& from, const MapExtent& to, double share);
/// The same of a globe, which turns the shorter way round.
Outlook between(const Outlook& from, const Outlook& to, double share);

Outlook outlookOf(const View& view);
/// From `before` to what the view shows now; at once where the reader wants no motion.
void depart(View& view, const Outlook& before);
void fly(View& view, double seconds);
/// Stops where it is.
void halt(View& view);
/// As it will be once it has arrived.
View arrived(View view);

}  // namespace app
