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
  clock.ending = app::Ending::loop;
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

TEST_CASE("backwards it stops at the beginning, and playing again from there restarts at the end") {
  Clock clock = running();
  clock.now = {500};
  clock.backwards = true;
  CHECK(app::ticked(clock, 2).now == Instant{300});
  clock = app::ticked(clock, 100);
  CHECK(clock.now == Instant{0});
  CHECK_FALSE(clock.playing);
  CHECK(app::toggled(clock).now == clock.last);
}

TEST_CASE("bouncing turns back at both ends") {
  Clock clock = running();
  clock.ending = app::Ending::bounce;
  clock = app::ticked(clock, 1e6);
  CHECK(clock.now == clock.last);
  CHECK(clock.backwards);
  CHECK(clock.playing);
  clock = app::ticked(clock, 1e6);
  CHECK(clock.now == clock.first);
  CHECK_FALSE(clock.backwards);
}

TEST_CASE("a range is played from its start to its end, and from outside it begins anew") {
  Clock clock = running();
  clock.playing = false;
  clock.playRange = {{1'000}, {2'000}};
  clock.now = {50'000};
  clock = app::toggled(clock);
  CHECK(clock.now == Instant{1'000});
  clock = app::ticked(clock, 1e5);
  CHECK(clock.now == Instant{2'000});
  CHECK_FALSE(clock.playing);
}

TEST_CASE("a window's start that is held stays, and let go it keeps its distance") {
  Clock clock;
  clock.now = geo::toInstant({2020, 3, 31});
  clock.window = {.years = 1};
  const Clock held = app::startHeld(clock);
  CHECK(app::windowStart(held) == app::windowStart(clock));
  Clock later = held;
  later.now = geo::toInstant({2021, 6, 1});
  CHECK(app::windowStart(later) == app::windowStart(held));
  const Clock free = app::startReleased(later);
  CHECK(free.now == later.now);
  CHECK(app::windowStart(free) == app::windowStart(later));
  later.now = geo::toInstant({2000, 1, 1});
  CHECK(app::windowStart(later) < later.now);
}

}  // namespace
