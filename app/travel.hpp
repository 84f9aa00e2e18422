// How something moves along its route: dated waypoints to a place at an instant. Pure; knows nothing of the screen.
#pragma once

#include <optional>
#include <vector>

#include "geo/events.hpp"

namespace app {

/// Kilometres between two places along a great circle (haversine, mean radius 6,371.0088 km).
double kilometresBetween(geo::LonLat a, geo::LonLat b);

/// A waypoint whose time is known or follows from its neighbours.
struct Knot {
  std::size_t waypoint;
  double kilometres;  ///< from the start, along the route
  geo::Instant at;
};

/// The dated waypoints of a route, in order. A day without an hour means the evening of that day for its last waypoint
/// and the morning for the first of all; the event's own bounds stand in for ends that have no date.
std::vector<Knot> knots(const geo::Event& event, const geo::Route& route);

/// Where the head of a route, or an event without one, is at an instant.
struct Position {
  geo::LonLat at{0.0};
  double kilometres = 0;  ///< walked since the start, along the route
  double total = 0;       ///< of the whole route
  std::size_t leg = 0;    ///< the waypoint that was passed last
  bool moving = false;    ///< under way: after the start, before the arrival
};

/// Between two knots the pace is even over the walking hours (08:00 to 18:00), so that it rests overnight. Before the
/// start it is the first waypoint, after the arrival the last. Nothing for an event without a place or a route of that
/// number.
std::optional<Position> positionAt(const geo::Event& event, geo::Instant at, std::size_t route = 0);

/// The front of one column, or of several that walk together.
struct Head {
  Position here;
  std::size_t route = 0;    ///< the column whose road it is on
  std::size_t columns = 1;  ///< how many walk together
};
/// Columns that have met are one head. One that has arrived on another's road waits there, and goes on with it.
std::vector<Head> headsAt(const geo::Event& event, geo::Instant at);

/// How far a march has come, for words.
struct Progress {
  int day = 0, days = 0;             ///< day 3 of 7; days is 0 where its dates are not known to the day
  bool about = false;                ///< its dates are marked as doubtful
  double kilometres = 0, total = 0;  ///< of the column that has the longest way
  std::size_t columns = 1;
  bool started = false, arrived = false;
};
/// The towns that its roads name, and how many of them are in no source.
struct Towns {
  std::size_t all = 0, assumed = 0;
};
Towns townsOf(const geo::Event& event);

/// Nothing for an event without a way.
std::optional<Progress> progressAt(const geo::Event& event, geo::Instant at);

}  // namespace app
