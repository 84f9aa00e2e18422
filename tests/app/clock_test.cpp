// The clock moves by the time it is given, never by the wall; changing pace or window keeps the date.
#include "app/clock.hpp"

#include <catch2/catch.hpp>

namespace {

using app::Clock;
using geo::Instant;

Clock running() {
  Clock clock;
  clock.first = {0};
  clock.last = {1'000'000};
  clock.playing = true;
  clock.speed = 100;
  return clock;
}

TEST_CASE("a clock that stands does not move") {
  Clock clock = running();
  clock.playing = false;
  CHECK(app::ticked(clock, 5) == clock);
}

TEST_CASE("playing is wall seconds times speed, however the seconds are cut") {
  const Clock whole = app::ticked(running(), 2.5);
  CHECK(whole.now.seconds == 250);
  Clock parts = running();
  for (int i = 0; i < 250; ++i) parts = app::ticked(parts, 0.01);
  CHECK(std::abs(parts.now.seconds - whole.now.seconds) <= 1);
}

TEST_CASE("slower than a second a frame still moves, by what is carried") {
  Clock clock = running();
  clock.speed = 1;
  for (int i = 0; i < 60; ++i) clock = app::ticked(clock, 1.0 / 60);
  CHECK(clock.now.seconds >= 0);
  CHECK(static_cast<double>(clock.now.seconds) + clock.fraction == Approx(1.0));
}

TEST_CASE("it stops at the end, and playing again from there restarts") {
  const Clock stopped = app::ticked(running(), 1e6);
  CHECK(stopped.now == Instant{1'000'000});
  CHECK_FALSE(stopped.playing);
  const Clock again = app::toggled(stopped);
  CHECK(again.playing);
  CHECK(again.now == Instant{0});
}

TEST_CASE("a loop begins again") {
  Clock clock = running();
  clock.loop = true;
  clock = app::ticked(clock, 1e6);
  CHECK(clock.playing);
  CHECK(clock.now == Instant{0});
}

TEST_CASE("changing the pace keeps the date and stays within bounds") {
  Clock clock = running();
  clock.now = {12'345};
  CHECK(app::paced(clock, 2).now == clock.now);
  CHECK(app::paced(clock, 2).speed == 200);
  CHECK(app::paced(clock, 1e30).speed == app::fastest);
  CHECK(app::paced(clock, 1e-30).speed == app::slowest);
}

TEST_CASE("the window trails by calendar") {
  Clock clock;
  clock.now = geo::toInstant({2020, 3, 31});
  clock.window = {.months = 1};
  CHECK(geo::toCivil(app::windowStart(clock)) == geo::Civil{2020, 2, 29});
  clock.mode = app::Mode::instant;
  CHECK(app::windowStart(clock) == clock.now);
  clock.mode = app::Mode::cumulative;
  CHECK(app::windowStart(clock) == geo::distantPast);
}

}  // namespace
