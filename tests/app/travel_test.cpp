// A march is where its waypoints say, rests at night, and never runs ahead of what is known.
#include "app/travel.hpp"

#include <catch2/catch.hpp>

#include "app/trails.hpp"
#include "app/travel_words.hpp"
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
    const geo::EventHandle eventHeld = world.events[row];
    const geo::Event& event = *eventHeld;
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
  const auto here = app::positionAt(*world.events.whole(*row), support::at("2021-11-26T12:00"));
  REQUIRE(here);
  CHECK(here->at.x < -67.4);
  CHECK(here->at.x > -68.2);
  CHECK(here->at.y > -17.6);
  CHECK(here->at.y < -16.7);
}

geo::Event columns(geo::Route a, geo::Route b) {
  geo::Event event = march(std::move(a));
  event.routes.push_back(std::move(b));
  return event;
}

TEST_CASE("columns that have met are one head") {
  const geo::Event event = columns({waypoint(0, 0, "2021-11-23"), waypoint(2, 0, "2021-11-29")},
                                   {waypoint(4, 0, "2021-11-23"), waypoint(2, 0, "2021-11-29")});
  CHECK(app::headsAt(event, support::at("2021-11-26")).size() == 2);
  const auto met = app::headsAt(event, support::at("2021-11-29T18:00"));
  REQUIRE(met.size() == 1);
  CHECK(met[0].columns == 2);
  CHECK(met[0].here.at == geo::LonLat(2, 0));
}

TEST_CASE("a column that comes first waits on the road of the other, and goes on with it") {
  const geo::Event event =
      columns({waypoint(0, 0, "2021-11-23"), waypoint(2, 0, "2021-11-26"), waypoint(4, 0, "2021-11-29")},
              {waypoint(2, 1, "2021-11-23"), waypoint(2, 0, "2021-11-24")});
  const auto waiting = app::headsAt(event, support::at("2021-11-25"));
  REQUIRE(waiting.size() == 2);
  CHECK(waiting[1].here.at == geo::LonLat(2, 0));
  const auto on = app::headsAt(event, support::at("2021-11-28T12:00"));
  REQUIRE(on.size() == 1);
  CHECK(on[0].columns == 2);
  CHECK(on[0].here.at.x > 2);
}

TEST_CASE("the MST's three columns of 1997 meet in Brasília on 17 April and not before") {
  const app::World& world = support::bundledWorld();
  const geo::EventHandle eventHeld = world.events[world.events.find("mst-national-march-1997").value()];
  const geo::Event& event = *eventHeld;
  CHECK(app::headsAt(event, support::at("1997-04-17T17:00")).size() == 3);
  const auto met = app::headsAt(event, support::at("1997-04-17T20:00"));
  REQUIRE(met.size() == 1);
  CHECK(met[0].columns == 3);
  CHECK(app::kilometresBetween(met[0].here.at, {-47.88, -15.79}) < 25);
}

TEST_CASE("a march says its day and its way") {
  const geo::Event event = march({waypoint(0, 0, "2021-11-23"), waypoint(7, 0, "2021-11-29")});
  const app::Messages english;
  CHECK(app::progressInWords(event, support::at("2021-11-22"), english).empty());
  CHECK(app::progressInWords(event, support::at("2021-11-26T13:00"), english) == "day 4 of 7 · 389 of 778 km");
  CHECK(app::progressInWords(event, support::at("2021-11-30"), english) == "arrived after 778 km");
}

TEST_CASE("the day is left out where the dates are not known to the day, and about where they are doubtful") {
  geo::Event event = march({waypoint(0, 0, nullptr), waypoint(7, 0, nullptr)});
  event.when = *geo::parseEdtf("1992-03/1992-04");
  CHECK(app::progressAt(event, support::at("1992-03-20"))->days == 0);
  event.when = *geo::parseEdtf("1992-03-10~/1992-03-19");
  const auto progress = app::progressAt(event, support::at("1992-03-12"));
  CHECK(progress->about);
  CHECK(progress->day == 3);
  CHECK(progress->days == 10);
}

TEST_CASE("a trail is as wide as the lowest figure says") {
  geo::Event event = march({});
  const float unknown = app::trailLook(event).width;
  event.participants = {{50'000, 50'000, "police"}, {900, 1'200, "press"}};
  const float few = app::trailLook(event).width;
  event.participants = {{50'000, 50'000, "police"}, {100'000, {}, "march"}};
  const float many = app::trailLook(event).width;
  CHECK(unknown < few);
  CHECK(few < many);
  CHECK(app::trailLook(event).from == 10'000);
}

TEST_CASE("who does not walk leaves a broken trail") {
  geo::Event event = march({});
  event.mode = "foot";
  CHECK(app::dashOf(app::wayLook(event), 3).off == 0);
  event.mode = "vehicle";
  CHECK(app::dashOf(app::wayLook(event), 3).off > 0);
}

}  // namespace
