// The line between the waypoints of a route: straight on roads, along a great circle where a leg is long and on none.
// Drawing, picking, the head and the exports all ask here. Pure; knows nothing of the screen.
#pragma once

#include <span>
#include <vector>

#include "geo/events.hpp"

namespace app {

/// Legs by air or sea, and links: longer than 500 km, and no march, caravan or the like, whose legs stand for a road.
bool isGreatCircle(const geo::Event& event, geo::LonLat a, geo::LonLat b);
/// The place a share (0…1) of the way.
geo::LonLat placeOnLeg(const geo::Event& event, geo::LonLat a, geo::LonLat b, double share);

/// The leg's places after its first, as far as `share` of it: one, or so many that lines between them bend as a great
/// circle does.
void appendLeg(std::vector<geo::LonLat>& way, const geo::Event& event, geo::LonLat a, geo::LonLat b, double share = 1);
/// All of a route.
std::vector<geo::LonLat> wayOf(const geo::Event& event, const geo::Route& route);
/// From one place to another, whatever the event: a link.
std::vector<geo::LonLat> linkBetween(geo::LonLat a, geo::LonLat b, double share = 1);

}  // namespace app
