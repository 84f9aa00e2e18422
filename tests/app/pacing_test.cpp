// Playing by events: the table is strictly increasing and invertible, slow in a crowd, quick in a gap, within its
// limits.
#include "app/pacing.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "app/clock.hpp"
#include "tests/support/world.hpp"

namespace {

using geo::Instant;

constexpr std::int64_t day = 86'400;

/// A year apart for fifty years, then a hundred within ten days, then fifty more years apart.
std::vector<Instant> crowded() {
  std::vector<Instant> begins;
  for (int i = 0; i < 50; ++i) begins.push_back({i * 365 * day});
  for (int i = 0; i < 100; ++i) begins.push_back({50 * 365 * day + i * day / 10});
  for (int i = 51; i < 100; ++i) begins.push_back({i * 365 * day});
  return begins;
}

TEST_CASE("evenly spread events pass at the chosen speed") {
  std::vector<Instant> begins;
  for (int i = 0; i < 300; ++i) begins.push_back({i * 30 * day});
  const app::Pacing pacing = app::pacingOf(begins);
  for (int i = 1; i < 299; i += 7) CHECK(app::factorAt(pacing, i * 30.0 * day) == Approx(1).epsilon(0.01));
}

TEST_CASE("time slows down where much happens and hurries where nothing does, within limits") {
  const app::Pacing pacing = app::pacingOf(crowded());
  const double inside = app::factorAt(pacing, 50.0 * 365 * day + 5.0 * day),
               outside = app::factorAt(pacing, 20.0 * 365 * day);
  CHECK(inside < outside / 20);
  for (const app::Pacing::Knot& knot : pacing.knots) {
    CHECK(app::factorAt(pacing, knot.at) >= app::slowestPace * 0.999);
    CHECK(app::factorAt(pacing, knot.at) <= app::quickestPace * 1.001);
  }
}

TEST_CASE("the two maps undo each other and only grow") {
  const app::Pacing pacing = app::pacingOf(crowded());
  double before = -1e30;
  for (double t = -40'000.0 * day; t < 60'000.0 * day; t += 97.3 * day) {
    const double there = app::warped(pacing, t);
    CHECK(there > before);
    CHECK(app::unwarped(pacing, there) == Approx(t).margin(1e-3));
    before = there;
  }
}

TEST_CASE("a film and the clock show the same instants") {
  const app::Pacing& pacing = app::pacingOf(support::bundledWorld().events);
  app::Clock clock;
  clock.first = support::at("1990");
  clock.last = support::at("2020");
  clock.now = clock.first;
  clock.playing = clock.eventPaced = true;
  const double length = app::warped(pacing, static_cast<double>(clock.last.seconds)) -
                        app::warped(pacing, static_cast<double>(clock.first.seconds));
  clock.speed = length / 20;  // twenty seconds
  for (int frame = 1; frame < 500; ++frame) {
    clock = app::ticked(clock, 20.0 / 500, pacing);
    const Instant film = app::pacedInstantAt(pacing, clock.first, clock.last, frame / 500.0);
    CHECK(std::abs(clock.now.seconds - film.seconds) <= 2);
  }
  CHECK(app::pacedInstantAt(pacing, clock.first, clock.last, 0) == clock.first);
  CHECK(app::pacedInstantAt(pacing, clock.first, clock.last, 1) == clock.last);
}

TEST_CASE("without events time passes as it does") {
  const app::Pacing none = app::pacingOf(std::vector<Instant>{});
  CHECK(app::warped(none, 12'345) == 12'345);
  CHECK(app::factorAt(none, 12'345) == 1);
  app::Clock clock;
  clock.last = {1'000'000};
  clock.playing = clock.eventPaced = true;
  clock.speed = 100;
  CHECK(app::ticked(clock, 2, none).now.seconds == 200);
}

TEST_CASE("the true speed is what the clock does") {
  const app::Pacing pacing = app::pacingOf(crowded());
  app::Clock clock;
  clock.now = {50 * 365 * day + 3 * day};
  clock.last = {100 * 365 * day};
  clock.playing = clock.eventPaced = true;
  clock.speed = 10 * day;
  const app::Clock after = app::ticked(clock, 0.1, pacing);
  CHECK(static_cast<double>(after.now.seconds - clock.now.seconds) ==
        Approx(0.1 * app::trueSpeed(clock, pacing)).epsilon(0.02));
}

}  // namespace
