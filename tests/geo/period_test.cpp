// Calendar lengths: ISO 8601 text, months that end early, saturation.
#include <catch2/catch.hpp>
#include <random>

#include "geo/instant.hpp"

using namespace geo;

namespace {

Instant at(std::int64_t year, int month, int day) {
  return toInstant({year, month, day});
}
Period period(const char* text) {
  return parsePeriod(text).value();
}

}  // namespace

TEST_CASE("a period reads what ISO 8601 writes") {
  CHECK(period("P1Y6M") == Period{.years = 1, .months = 6});
  CHECK(period("P2W") == Period{.days = 14});
  CHECK(period("PT12H30M") == Period{.seconds = 45'000});
  CHECK(period("-P1D") == Period{.days = -1});
  CHECK(period("P1Y2M3DT4H5M6S") == Period{1, 2, 3, 4 * 3600 + 5 * 60 + 6});
  CHECK(period("P1M").months == 1);
  CHECK(period("PT1M").seconds == 60);
}

TEST_CASE("what is no period, or of no length, is refused") {
  for (const char* text : {"",
                           "P",
                           "-P",
                           "PT",
                           "P1YT",
                           "P1",
                           "1Y",
                           "P1X",
                           "P1D1Y",
                           "PT1D",
                           "P1H",
                           "P1Y1Y",
                           "P0D",
                           "PT0S",
                           "P1.5Y",
                           "P 1D",
                           "P1D ",
                           "--P1D",
                           "P99999999999999999999Y",
                           "P9000000000000000000W",
                           "PTT1S"}) {
    CAPTURE(text);
    CHECK_FALSE(parsePeriod(text));
  }
}

TEST_CASE("a period's text reads back as the same period") {
  std::mt19937 random{2019};
  std::uniform_int_distribution<std::int64_t> part{-40, 4000};
  for (int round = 0; round < 2000; ++round) {
    const Period made{part(random), part(random), part(random), part(random) * 37};
    CAPTURE(toString(made));
    REQUIRE(parsePeriod(toString(made)) == made);
  }
  CHECK(toString(period("P2W")) == "P14D");
  CHECK(toString({.seconds = -45'000}) == "-PT12H30M");
  CHECK(toString({}) == "P0D");
}

TEST_CASE("months and years are the calendar's") {
  CHECK(plus(at(2019, 1, 31), period("P1M")) == at(2019, 2, 28));
  CHECK(plus(at(2020, 1, 31), period("P1M")) == at(2020, 2, 29));
  CHECK(plus(at(2020, 2, 29), period("P1Y")) == at(2021, 2, 28));
  CHECK(plus(at(2020, 2, 29), period("P4Y")) == at(2024, 2, 29));
  CHECK(minus(at(2019, 3, 31), period("P1M")) == at(2019, 2, 28));
  CHECK(minus(at(1, 1, 15), period("P1M")) == at(0, 12, 15));
  CHECK(minus(at(0, 1, 1), period("P1Y1M")) == at(-2, 12, 1));
  CHECK(plus(at(1999, 12, 31), period("P1Y2M1D")) == at(2001, 3, 1));
  CHECK(plus(at(1969, 12, 31), period("PT24H")).seconds == 0);
}

TEST_CASE("a time of day survives months") {
  const Instant dawn = toInstant({2019, 1, 31, 4, 55, 6});
  CHECK(plus(dawn, period("P1M")) == toInstant({2019, 2, 28, 4, 55, 6}));
}

TEST_CASE("moving is monotone, and days move back exactly") {
  std::mt19937_64 random{7};
  std::uniform_int_distribution<std::int64_t> second{at(-10'000, 1, 1).seconds, at(10'000, 1, 1).seconds};
  std::uniform_int_distribution<std::int64_t> months{-30'000, 30'000};
  for (int round = 0; round < 5000; ++round) {
    const Instant one{second(random)}, other{one.seconds + secondsPerDay};
    const Period far{.months = months(random)}, days{.days = months(random), .seconds = months(random)};
    REQUIRE(plus(one, far) <= plus(other, far));
    REQUIRE(minus(plus(one, days), days) == one);
    REQUIRE((plus(one, far) > one) == (far.months > 0));
  }
}

TEST_CASE("moving saturates") {
  constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t tiny = std::numeric_limits<std::int64_t>::min();
  CHECK(plus(at(2000, 1, 1), {.years = huge}) == distantFuture);
  CHECK(plus(at(2000, 1, 1), {.months = huge}) == distantFuture);
  CHECK(plus(at(2000, 1, 1), {.days = huge, .seconds = huge}) == distantFuture);
  CHECK(minus(at(2000, 1, 1), {.days = huge, .seconds = huge}) == distantPast);
  CHECK(minus(at(2000, 1, 1), {tiny, tiny, tiny, tiny}) == distantFuture);
  CHECK(plus(distantFuture, {.years = -1}) == distantFuture);
  CHECK(plus(distantPast, {.years = 1}) == distantPast);
}

TEST_CASE("about how long a period is") {
  CHECK(approximateSeconds(period("P400Y")) == Approx(146'097.0 * 86'400));
  CHECK(approximateSeconds(period("P12M")) == Approx(approximateSeconds(period("P1Y"))));
  CHECK(approximateSeconds(period("-P1DT1S")) == Approx(-86'401));
}
