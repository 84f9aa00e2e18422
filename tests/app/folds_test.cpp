// Folds: which spans are folded, and that the axis stays strictly increasing and invertible with them.
#include "app/folds.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "tests/support/world.hpp"

namespace {

using app::Axis;
using app::Fold;
using geo::Instant;

constexpr double width = 1'000;

Instant year(std::int64_t y) {
  return geo::toInstant({y, 1, 1});
}

std::vector<Fold> randomFolds(std::mt19937_64& random, std::int64_t from, std::int64_t to) {
  std::vector<std::int64_t> ends;
  for (int i = 0; i < 8; ++i)
    ends.push_back(from + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(to - from)));
  std::ranges::sort(ends);
  std::vector<Fold> folds;
  for (std::size_t i = 0; i + 1 < ends.size(); i += 2)
    if (ends[i] < ends[i + 1] && (folds.empty() || folds.back().to.seconds < ends[i]))
      folds.push_back({{ends[i]}, {ends[i + 1]}});
  return folds;
}

TEST_CASE("with any folds, at any zoom, timeAt undoes xOf and later is further right") {
  std::mt19937_64 random(5);
  for (int round = 0; round < 300; ++round) {
    const std::int64_t from = year(static_cast<std::int64_t>(random() % 16'000) - 8'000).seconds;
    const std::int64_t length = 3'600 + static_cast<std::int64_t>(random() % 100'000'000'000);
    Axis axis;
    axis.folds = randomFolds(random, from - length / 2, from + length + length / 2);
    axis = app::fitted({from}, {from + length}, width, axis);
    std::vector<std::int64_t> moments;
    for (int i = 0; i < 60; ++i)
      moments.push_back(from - length / 4 +
                        static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(length + length / 2)));
    for (const Fold& fold : axis.folds)
      for (const std::int64_t at : {fold.from.seconds, fold.to.seconds, (fold.from.seconds + fold.to.seconds) / 2})
        moments.push_back(at);
    std::ranges::sort(moments);
    for (std::size_t i = 0; i < moments.size(); ++i) {
      const double x = axis.xOf({moments[i]});
      if (std::abs(x) < 1e5) CHECK(axis.timeAt(x).seconds == moments[i]);  // farther off, a point has too many digits
      if (i > 0 && moments[i - 1] < moments[i]) CHECK(axis.xOf({moments[i - 1]}) < axis.xOf({moments[i]}));
    }
  }
}

TEST_CASE("what is fitted is in sight, folds or not") {
  Axis axis;
  axis.folds = {{year(1783), year(1944)}, {year(1950), year(1988)}};
  axis = app::fitted(year(1781), year(2026), width, axis);
  CHECK(axis.xOf(year(1781)) == Approx(width * 0.02).margin(2));
  CHECK(axis.xOf(year(2026)) == Approx(width * 0.98).margin(2));
  CHECK(axis.xOf(year(1944)) - axis.xOf(year(1783)) == Approx(app::cutWidth));
  CHECK(axis.secondsPerPoint < app::fitted(year(1781), year(2026), width).secondsPerPoint / 4);
}

TEST_CASE("zoom holds what is under the mouse, also in a fold and across it; panning moves by points") {
  Axis axis;
  axis.folds = {{year(1783), year(1944)}};
  axis = app::fitted(year(1781), year(2026), width, axis);
  for (const double x : {5.0, 60.0, 300.0, 900.0})
    for (const double factor : {0.2, 0.9, 1.3}) {
      const Axis zoomed = app::zoomed(axis, factor, x, width);
      CHECK(zoomed.xOfSeconds(axis.secondsAt(x)) == Approx(x).margin(0.01));
    }
  CHECK(app::panned(axis, 100, width).xOf(year(2000)) == Approx(axis.xOf(year(2000)) + 100).margin(0.01));
}

TEST_CASE("a fold never takes more room than what it folds") {
  Axis axis{.from = 0, .secondsPerPoint = 1e9, .folds = {{year(1980), year(1990)}}};
  CHECK(axis.xOf(year(1990)) - axis.xOf(year(1980)) == Approx(10 * 365.25 * 86'400 / 1e9).epsilon(0.01));
}

TEST_CASE("no tick stands inside a cut, and the ones after it are round again") {
  Axis axis;
  axis.folds = {{year(1783), year(1944)}, {year(1952), year(1988)}};
  axis = app::fitted(year(1781), year(2026), width, axis);
  const app::Ticks scale = app::ticks(axis, width, 62);
  REQUIRE(scale.ticks.size() > 3);
  for (const app::Tick& tick : scale.ticks) {
    for (const Fold& fold : axis.folds) CHECK_FALSE((tick.at > fold.from && tick.at < fold.to));
    CHECK(geo::toCivil(tick.at).year % scale.step == 0);
    CHECK(geo::toCivil(tick.at).day == 1);
  }
}

TEST_CASE("long empty spans are found, ordinary gaps are not") {
  std::vector<Instant> moments{year(1781), {year(1781).seconds + 86'400}};
  for (int y = 1944; y < 1950; ++y) moments.push_back(year(y));
  for (int i = 0; i < 400; ++i) moments.push_back({year(1989).seconds + i * 30LL * 86'400});
  const std::vector<Fold> folds = app::emptySpans(moments);
  REQUIRE(folds.size() == 2);
  CHECK(geo::toCivil(folds[0].from).year <= 1785);
  CHECK(geo::toCivil(folds[0].to).year == 1943);
  CHECK(geo::toCivil(folds[1].from).year >= 1949);
  CHECK(folds[1].to < year(1989));
  for (const Instant at : moments)
    for (const Fold& fold : folds) CHECK_FALSE((at > fold.from && at < fold.to));
}

TEST_CASE("nothing to fold: no events, one, all at once, or evenly spread") {
  CHECK(app::emptySpans(std::vector<Instant>{}).empty());
  CHECK(app::emptySpans({year(2000)}).empty());
  CHECK(app::emptySpans({year(2000), year(2000)}).empty());
  CHECK(app::emptySpans({year(2000), year(2001), year(2002), year(2003), year(2004)}).empty());
}

TEST_CASE("the bundled timeline folds what lies before the twentieth century") {
  const std::vector<Fold> folds = app::emptySpans(support::bundledWorld().events);
  REQUIRE_FALSE(folds.empty());
  CHECK(geo::toCivil(folds.front().from).year < 1790);
  CHECK(geo::toCivil(folds.front().to).year > 1880);
  // Whoever walks over the events themselves, on several processors, finds the same.
  std::vector<geo::Instant> moments;
  const geo::Events& events = support::bundledWorld().events;
  for (std::size_t row = 0; row < events.size(); ++row)
    for (const geo::Instant at : {events.bounds(row).earliestStart, events.bounds(row).latestEnd})
      if (at > geo::distantPast && at < geo::distantFuture) moments.push_back(at);
  CHECK(folds == app::emptySpans(moments));
}

TEST_CASE("a fold that is drawn stays in order, apart from its neighbours and not empty") {
  const std::vector<Fold> folds{{year(1800), year(1850)}, {year(1900), year(1950)}};
  const auto wide = app::refolded(folds, 1, {year(1700), year(1960)});
  CHECK(wide[1].from > wide[0].to);
  CHECK(wide[1].to == year(1960));
  CHECK(app::refolded(folds, 1, {year(1950), year(1950)}) == folds);
}

TEST_CASE("dates millions of years away are within reach where there are some, and have ticks") {
  Axis axis;
  axis.earliest = -3e8 * 365.2425 * 86'400;
  axis = app::fitted(year(-250'000'000), year(2020), width, axis);
  CHECK(axis.timeAt(axis.xOf(year(-200'000'000))).seconds / 86'400 == year(-200'000'000).seconds / 86'400);
  const app::Ticks scale = app::ticks(axis, width, 60);
  CHECK(scale.ticks.size() > 2);
  CHECK(scale.ticks.size() < 20);
  for (int i = 0; i < 300; ++i) axis = app::zoomed(axis, 1.5, 700, width);
  CHECK(std::isfinite(axis.from));
}

}  // namespace
