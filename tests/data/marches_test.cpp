// Marches move as people can: waypoints in order of date, no more than 60 km a day on foot, and a length that is that
// of the line.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "app/travel.hpp"
#include "tests/data/bundled.hpp"
#include "tests/support/world.hpp"

using bundled::Feature;
using bundled::Json;

namespace {

constexpr double fastest = 60;  ///< km a day along straight lines, on foot

template <class Visit>
void eachMarch(const Visit& visit) {
  const geo::Events& events = support::bundledWorld().events;
  for (std::size_t row = 0; row < events.size(); ++row)
    if (!events[row]->routes.empty()) visit(*events.whole(row));
}

/// From the morning of one day to its evening is a day, and so is from one evening to the next.
double daysBetween(const app::Knot& a, const app::Knot& b) {
  return std::ceil(static_cast<double>(b.at.seconds - a.at.seconds) / geo::secondsPerDay);
}

double lengthOf(const geo::Route& route) {
  double sum = 0;
  for (std::size_t i = 1; i < route.size(); ++i) sum += app::kilometresBetween(route[i - 1].at, route[i].at);
  return sum;
}

/// Of several columns the longest counts.
double lengthOf(const geo::Event& march) {
  double longest = 0;
  for (const geo::Route& route : march.routes) longest = std::max(longest, lengthOf(route));
  return longest;
}

}  // namespace

TEST_CASE("waypoints are in order of date") {
  for (const Feature& feature : bundled::features())
    for (const Json& line : bundled::waypoints(feature)) {
      std::string last;
      for (const Json& point : line) {
        if (!point.contains("date")) continue;
        const std::string date = point["date"];
        INFO(feature.id << ": " << point["name"] << " on " << date << " after " << last);
        if (!last.empty()) CHECK_FALSE(bundled::firstMoment(date) < bundled::firstMoment(last));
        last = date;
      }
    }
}

TEST_CASE("who goes on foot goes less than 60 km a day") {
  std::size_t onFoot = 0;
  eachMarch([&](const geo::Event& march) {
    if (march.mode != "foot") return;
    ++onFoot;
    for (const geo::Route& route : march.routes) {
      const std::vector<app::Knot> known = app::knots(march, route);
      for (std::size_t i = 1; i < known.size(); ++i) {
        const double kilometres = known[i].kilometres - known[i - 1].kilometres,
                     days = daysBetween(known[i - 1], known[i]);
        INFO(march.id << ": " << route[known[i - 1].waypoint].name << " to " << route[known[i].waypoint].name << ", "
                      << kilometres << " km in " << days << " days");
        CHECK(days > 0);
        CHECK(kilometres < fastest * days);
      }
    }
  });
  CHECK(onFoot > 20);
}

TEST_CASE("the length that is stated is that of the line, or of the longest of several") {
  eachMarch([](const geo::Event& march) {
    const Feature* feature = bundled::find(march.id);
    REQUIRE(feature != nullptr);
    const double stated = feature->properties()["distance_km"];
    INFO(march.id << ": stated " << stated << " km, along the waypoints " << lengthOf(march));
    CHECK(std::abs(stated - lengthOf(march)) <= 1 + 0.02 * stated);
  });
}
