// The calendar: day numbers against the standard library's, far years, weekdays, order.
#include <catch2/catch.hpp>
#include <chrono>

#include "geo/instant.hpp"

using namespace geo;

namespace {

Instant at(std::int64_t year, int month, int day) {
  return toInstant({year, month, day});
}

}  // namespace

TEST_CASE("day numbers agree with std::chrono from -10000 to 10000") {
  for (int year = -10'000; year <= 10'000; ++year)
    for (const unsigned month : {1U, 2U, 3U, 12U}) {
      const auto last = std::chrono::year{year} / static_cast<int>(month) / std::chrono::last;
      const std::chrono::sys_days day{last};
      const auto days = static_cast<int>(static_cast<unsigned>(last.day()));
      REQUIRE(daysInMonth(year, static_cast<int>(month)) == days);
      REQUIRE(dayNumber(year, static_cast<int>(month), days) == day.time_since_epoch().count());
      REQUIRE(weekday(at(year, static_cast<int>(month), days)) ==
              static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1);
    }
}

TEST_CASE("every day has its date and every date its day") {
  for (std::int64_t day = dayNumber(-10'001, 1, 1); day <= dayNumber(10'001, 12, 31); day += 89) {
    const Instant instant{day * secondsPerDay + 86'399};
    const Civil civil = toCivil(instant);
    REQUIRE(toInstant(civil) == instant);
    REQUIRE(civil.hour == 23);
    REQUIRE(civil.second == 59);
  }
}

TEST_CASE("dates before the epoch and before the common era are in order") {
  CHECK(at(1970, 1, 1).seconds == 0);
  CHECK(at(1969, 12, 31).seconds == -secondsPerDay);
  CHECK(at(1821, 9, 15) < at(1969, 12, 31));
  CHECK(at(-3, 1, 1) < at(-3, 6, 1));
  CHECK(at(-10'000, 1, 1) < at(-9'999, 1, 1));
  CHECK(at(0, 12, 31).seconds + secondsPerDay == at(1, 1, 1).seconds);
  CHECK(toCivil({-1}) == Civil{1969, 12, 31, 23, 59, 59});
}

TEST_CASE("leap years follow the Gregorian rule into negative years") {
  CHECK(isLeap(2000));
  CHECK_FALSE(isLeap(1900));
  CHECK(isLeap(0));
  CHECK(isLeap(-4));
  CHECK_FALSE(isLeap(-100));
  CHECK(isLeap(-400));
}

TEST_CASE("years beyond what fits saturate") {
  CHECK(at(std::numeric_limits<std::int64_t>::max(), 1, 1) == distantFuture);
  CHECK(at(std::numeric_limits<std::int64_t>::min(), 1, 1) == distantPast);
  CHECK(at(60'000'000'000, 1, 1) < distantFuture);
  CHECK(toInstant(toCivil({at(60'000'000'000, 7, 4)})) == at(60'000'000'000, 7, 4));
  CHECK(at(-60'000'000'000, 1, 1) > distantPast);
}

TEST_CASE("known weekdays") {
  CHECK(weekday(at(1970, 1, 1)) == 3);
  CHECK(weekday(at(2019, 11, 12)) == 1);
  CHECK(weekday(at(1969, 12, 31)) == 2);
}
