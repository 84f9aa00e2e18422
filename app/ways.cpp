#include "app/ways.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/travel.hpp"
#include "geo/great_circle.hpp"

namespace app {
namespace {

constexpr double longLeg = 500;          // kilometres
constexpr double kilometresApart = 100;  // of the places that a great circle is drawn by

/// Kilometres at least: a few additions, asked of each leg before its true length is.
double atLeast(geo::LonLat a, geo::LonLat b) {
  return std::abs(a.y - b.y) * 110;
}

double atMost(geo::LonLat a, geo::LonLat b) {
  const double east = std::abs(a.x - b.x);
  return (std::abs(a.y - b.y) + std::min(east, std::abs(360 - east))) * 112;
}

bool isLong(geo::LonLat a, geo::LonLat b) {
  if (atMost(a, b) <= longLeg) return false;
  return atLeast(a, b) > longLeg || kilometresBetween(a, b) > longLeg;
}

bool isOnRoad(const geo::Event& event) {
  constexpr std::array<std::string_view, 3> onLand{"foot", "mixed", "vehicle"};
  return event.kind == "march" || std::ranges::count(onLand, event.mode) > 0;
}

geo::LonLat straight(geo::LonLat a, geo::LonLat b, double share) {
  if (share >= 1) return b;
  const double east = std::remainder(b.x - a.x, 360.0);
  return {std::remainder(a.x + east * share, 360.0), a.y + (b.y - a.y) * share};
}

void appendCircle(std::vector<geo::LonLat>& way, geo::LonLat a, geo::LonLat b, double share) {
  const int parts = std::max(1, static_cast<int>(std::ceil(kilometresBetween(a, b) * share / kilometresApart)));
  for (int i = 1; i <= parts; ++i) way.push_back(geo::alongGreatCircle(a, b, share * i / parts));
}

}  // namespace

bool isGreatCircle(const geo::Event& event, geo::LonLat a, geo::LonLat b) {
  return isLong(a, b) && !isOnRoad(event);
}

geo::LonLat placeOnLeg(const geo::Event& event, geo::LonLat a, geo::LonLat b, double share) {
  return isGreatCircle(event, a, b) ? geo::alongGreatCircle(a, b, share) : straight(a, b, share);
}

void appendLeg(std::vector<geo::LonLat>& way, const geo::Event& event, geo::LonLat a, geo::LonLat b, double share) {
  if (isGreatCircle(event, a, b))
    appendCircle(way, a, b, share);
  else
    way.push_back(straight(a, b, share));
}

std::vector<geo::LonLat> wayOf(const geo::Event& event, const geo::Route& route) {
  std::vector<geo::LonLat> way;
  if (!route.empty()) way.push_back(route.front().at);
  for (std::size_t i = 1; i < route.size(); ++i) appendLeg(way, event, route[i - 1].at, route[i].at);
  return way;
}

std::vector<geo::LonLat> linkBetween(geo::LonLat a, geo::LonLat b, double share) {
  std::vector<geo::LonLat> way{a};
  if (isLong(a, b))
    appendCircle(way, a, b, share);
  else
    way.push_back(straight(a, b, share));
  return way;
}

}  // namespace app
