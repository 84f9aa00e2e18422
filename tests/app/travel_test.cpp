// A march is where its waypoints say, rests at night, and never runs ahead of what is known.
#include "app/travel.hpp"

#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "tests/support/world.hpp"

namespace {

using geo::Instant;

geo::Place waypoint(double lon, double lat, const char* date) {
  geo::Place place;
  place.name = "w";
  place.at = {lon, lat};
  if (date) place.when = geo::parseEdtf(date);
  return place;
}

geo::Event march(geo::Route route) {
  geo::Event event;
  event.id = "m";
  event.when = *geo::parseEdtf("2021-11-23/2021-11-29");
  event.routes = {std::move(route)};
  return event;
}

TEST_CASE("a degree along the equator is 111 km") {
  CHECK(app::kilometresBetween({0, 0}, {1, 0}) == Approx(111.195).epsilon(0.001));
}

TEST_CASE("it starts in the morning of the first day and arrives in the evening of the last") {
  const geo::Event event = march({waypoint(0, 0, "2021-11-23"), waypoint(2, 0, "2021-11-24")});
  CHECK(app::positionAt(event, support::at("2021-11-23T00:00"))->at == geo::LonLat(0, 0));
  CHECK(app::positionAt(event, support::at("2021-11-23T13:00"))->at.x == Approx(0.5));
  CHECK(app::positionAt(event, support::at("2021-11-24T18:00"))->at == geo::LonLat(2, 0));
  CHECK(app::positionAt(event, support::at("2030-01-01"))->at == geo::LonLat(2, 0));
}

TEST_CASE("it rests overnight") {
  const geo::Event event = march({waypoint(0, 0, "2021-11-23"), waypoint(2, 0, "2021-11-24")});
  CHECK(app::positionAt(event, support::at("2021-11-23T19:00"))->at ==
        app::positionAt(event, support::at("2021-11-24T07:00"))->at);
}

TEST_CASE("a waypoint without a date is passed at an even pace") {
  const geo::Event event = march({waypoint(0, 0, "2021-11-23"), waypoint(1, 0, nullptr), waypoint(4, 0, "2021-11-26")});
  const auto here = app::positionAt(event, support::at("2021-11-23T18:00"));
  CHECK(here->at.x == Approx(1.0).margin(0.01));
  CHECK(here->total == Approx(4 * 111.195).epsilon(0.001));
}

TEST_CASE("an hour that is known counts") {
  const geo::Event event = march({waypoint(0, 0, "2021-11-23T05:00"), waypoint(1, 0, "2021-11-23T06:00")});
  CHECK(app::positionAt(event, support::at("2021-11-23T05:30"))->at.x == Approx(0.5));
}

TEST_CASE("a route without any date uses the event's own") {
  const geo::Event event = march({waypoint(0, 0, nullptr), waypoint(7, 0, nullptr)});
  CHECK(app::positionAt(event, support::at("2021-11-23"))->at.x == 0);
  CHECK(app::positionAt(event, support::at("2021-11-26T13:00"))->at.x == Approx(3.5).margin(0.05));
}

TEST_CASE("the head never goes back") {
  const app::World& world = support::bundledWorld();
  for (std::size_t row = 0; row < world.events.size(); ++row) {
    const geo::Event& event = world.events[row];
    for (std::size_t route = 0; route < event.routes.size(); ++route) {
      double before = -1;
      const std::int64_t from = event.when.bounds.earliestStart.seconds, to = event.when.bounds.latestEnd.seconds;
      for (int i = 0; i <= 50; ++i) {
        const auto here = app::positionAt(event, {from + (to - from) / 50 * i}, route);
        REQUIRE(here);
        INFO(event.id);
        CHECK(here->kilometres >= before - 1e-9);
        before = here->kilometres;
      }
    }
  }
}

TEST_CASE("on 26 November 2021 the March for the Homeland is between Lahuachaca and La Paz") {
  const app::World& world = support::bundledWorld();
  const auto row = world.events.find("march-homeland-bolivia-2021");
  REQUIRE(row);
  const auto here = app::positionAt(world.events[*row], support::at("2021-11-26T12:00"));
  REQUIRE(here);
  CHECK(here->at.x < -67.4);
  CHECK(here->at.x > -68.2);
  CHECK(here->at.y > -17.6);
  CHECK(here->at.y < -16.7);
}

}  // namespace
