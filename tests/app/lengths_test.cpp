// Lengths of time by calendar, and the period that leads back from one date to another.
#include "app/lengths.hpp"

#include <catch2/catch.hpp>
#include <random>

namespace {

using geo::Instant;

TEST_CASE("a measured span is said in full") {
  const app::Messages tr;
  const Instant from = geo::toInstant({2016, 2, 3});
  CHECK(app::wholeLengthInWords(from, geo::toInstant({2019, 4, 7}), tr) == "3 years 2 months 4 days");
  CHECK(app::wholeLengthInWords(geo::toInstant({2019, 4, 7}), from, tr) == "3 years 2 months 4 days");
  CHECK(app::wholeLengthInWords(from, geo::toInstant({2016, 2, 3, 2, 30}), tr) == "2 hours 30 minutes");
  CHECK(app::wholeLengthInWords(from, geo::toInstant({2016, 3, 3}), tr) == "1 month");
}

TEST_CASE("the period before a date leads back to the other one exactly") {
  std::mt19937_64 random(2);
  for (int i = 0; i < 2'000; ++i) {
    const Instant from{static_cast<std::int64_t>(random() % 6'000'000'000) - 3'000'000'000};
    const Instant to{from.seconds + static_cast<std::int64_t>(random() % 2'000'000'000)};
    CHECK(geo::minus(to, app::periodBefore(to, from)) == from);
  }
}

}  // namespace
