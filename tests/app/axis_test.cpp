// The axis is monotone and invertible, keeps what is under the mouse, and its ticks are round at every zoom.
#include "app/axis.hpp"

#include <catch2/catch.hpp>
#include <random>

namespace {

using app::Axis;
using geo::Instant;

constexpr double width = 1'000;

TEST_CASE("timeAt undoes xOf at every zoom") {
  std::mt19937_64 random(1);
  for (int i = 0; i < 2'000; ++i) {
    const std::int64_t year = static_cast<std::int64_t>(random() % 20'000) - 10'000;
    const Instant from = geo::toInstant({year, 1, 1});
    const Instant to{from.seconds + 60 + static_cast<std::int64_t>(random() % 300'000'000'000)};
    const Axis axis = app::fitted(from, to, width);
    const Instant t{from.seconds +
                    static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(to.seconds - from.seconds))};
    CHECK(axis.timeAt(axis.xOf(t)) == t);
  }
}

TEST_CASE("later is further right") {
  const Axis axis = app::fitted(geo::toInstant({1781, 1, 1}), geo::toInstant({2026, 1, 1}), width);
  for (int year = 1782; year < 2026; ++year)
    CHECK(axis.xOf(geo::toInstant({year, 1, 1})) > axis.xOf(geo::toInstant({year - 1, 1, 1})));
}

TEST_CASE("zooming keeps the instant under the mouse, panning moves by what it says") {
  const Axis axis = app::fitted(geo::toInstant({1990, 1, 1}), geo::toInstant({2020, 1, 1}), width);
  const Axis in = app::zoomed(axis, 0.25, 300, width);
  CHECK(in.timeAt(300) == axis.timeAt(300));
  CHECK(in.secondsPerPoint == Approx(axis.secondsPerPoint / 4));
  CHECK(app::panned(axis, 100, width).timeAt(400) == axis.timeAt(300));
}

TEST_CASE("zooming in and out stops at the limits without an error") {
  Axis axis = app::fitted(geo::toInstant({1990, 1, 1}), geo::toInstant({2020, 1, 1}), width);
  for (int i = 0; i < 200; ++i) axis = app::zoomed(axis, 3, 20, width);
  CHECK(axis.timeAt(0) < geo::toInstant({-9'000, 1, 1}));
  CHECK(std::isfinite(axis.from));
  for (int i = 0; i < 200; ++i) axis = app::zoomed(axis, 0.3, 500, width);
  CHECK(axis.secondsPerPoint == 1);
}

TEST_CASE("ticks are round, in order, far enough apart and bounded in number") {
  Axis axis = app::fitted(geo::toInstant({-9'990, 1, 1}), geo::toInstant({9'990, 1, 1}), width);
  for (int zoom = 0; zoom < 60; ++zoom, axis = app::zoomed(axis, 0.7, 430, width)) {
    const app::Ticks scale = app::ticks(axis, width, 70);
    REQUIRE(static_cast<double>(scale.ticks.size()) <= width / 70 * 1.3 + 2);
    for (std::size_t i = 0; i < scale.ticks.size(); ++i) {
      const geo::Civil c = geo::toCivil(scale.ticks[i].at);
      CHECK(c.second == 0);
      if (scale.unit >= app::TickUnit::year) continue;
      CHECK(c.month == 1);
      CHECK(c.day == 1);
      if (i) CHECK(scale.ticks[i].x - scale.ticks[i - 1].x > 55);
    }
  }
}

TEST_CASE("ticks fall on the calendar: every month begins on its first") {
  const Axis axis = app::fitted(geo::toInstant({2019, 1, 1}), geo::toInstant({2020, 3, 1}), width);
  const app::Ticks scale = app::ticks(axis, width, 60);
  REQUIRE(scale.unit == app::TickUnit::month);
  for (const app::Tick& tick : scale.ticks) {
    CHECK(geo::toCivil(tick.at).day == 1);
    CHECK(tick.major == (geo::toCivil(tick.at).month == 1));
  }
}

TEST_CASE("days go by fives and begin anew with the month") {
  const Axis axis = app::fitted(geo::toInstant({2019, 1, 20}), geo::toInstant({2019, 3, 20}), width);
  const app::Ticks scale = app::ticks(axis, width, 60);
  REQUIRE(scale.unit == app::TickUnit::day);
  for (const app::Tick& tick : scale.ticks) CHECK((geo::toCivil(tick.at).day - 1) % scale.step == 0);
}

TEST_CASE("revealing moves only as far as needed") {
  const Axis axis = app::fitted(geo::toInstant({2000, 1, 1}), geo::toInstant({2010, 1, 1}), width);
  CHECK(app::revealing(axis, geo::toInstant({2005, 1, 1}), width) == axis);
  const Axis moved = app::revealing(axis, geo::toInstant({2013, 1, 1}), width);
  CHECK(moved.xOf(geo::toInstant({2013, 1, 1})) == Approx(width * 0.92));
}

}  // namespace
