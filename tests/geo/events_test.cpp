// Events: order, columns and the index, against the plain definition on random sets.
#include "geo/events.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>

#include "geo/edtf.hpp"

using namespace geo;

namespace {

Event eventOver(std::int64_t from, std::int64_t to, std::string id = "", std::string kind = "") {
  Event event;
  event.id = std::move(id);
  event.kind = std::move(kind);
  event.when.bounds = {{from}, {from}, {to}, {to}};
  return event;
}

Event eventAt(const std::string& edtf, std::string id) {
  Event event;
  event.id = std::move(id);
  event.when = parseEdtf(edtf).value();
  return event;
}

std::vector<Event> someEvents(std::mt19937& random, int count) {
  std::uniform_int_distribution<std::int64_t> start(0, 1'000), length(1, 60);
  std::vector<Event> events;
  for (int n = 0; n < count; ++n) {
    const std::int64_t from = start(random);
    const bool isOpen = n % 17 == 0;
    events.push_back(eventOver(from, isOpen ? distantFuture.seconds : from + length(random), "e" + std::to_string(n)));
  }
  return events;
}

bool meets(const Bounds& bounds, Instant from, Instant to) {
  if (from == to) return bounds.earliestStart <= from && from < bounds.latestEnd;
  return bounds.earliestStart < to && bounds.latestEnd > from;
}

std::vector<std::uint32_t> plainlyActive(const Events& events, Instant from, Instant to) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < events.size(); ++row)
    if (meets(events.bounds(row), from, to)) rows.push_back(row);
  return rows;
}

std::vector<std::string> idsOf(const Events& events) {
  std::vector<std::string> ids;
  for (std::size_t row = 0; row < events.size(); ++row) ids.push_back(events[row]->id);
  return ids;
}

}  // namespace

TEST_CASE("events are sorted by start, then end, then id, whatever order they came in") {
  std::mt19937 random(3);
  std::vector<Event> events{eventOver(5, 9, "b"), eventOver(5, 9, "a"), eventOver(5, 7, "z"),
                            eventOver(-40, 2, "early")};
  const std::vector<std::string> expected{"early", "z", "a", "b"};
  for (int turn = 0; turn < 10; ++turn) {
    std::shuffle(events.begin(), events.end(), random);
    CHECK(idsOf(Events(events)) == expected);
  }
}

TEST_CASE("no events: nothing is active, next or last, and there is no span") {
  const Events events;
  CHECK(events.empty());
  CHECK(events.active({0}, {100}).empty());
  CHECK_FALSE(events.nextAfter({0}));
  CHECK_FALSE(events.lastBefore({0}));
  CHECK_FALSE(events.span());
  CHECK_FALSE(events.find(""));
  CHECK(Events(std::vector<Event>{}).active({0}, {1}).empty());
}

TEST_CASE("the index finds what the definition finds") {
  std::mt19937 random(7);
  for (const int count : {1, 2, 15, 16, 17, 31, 33, 100, 1'000}) {
    const Events events(someEvents(random, count));
    std::uniform_int_distribution<std::int64_t> at(-20, 1'100), length(0, 90);
    for (int turn = 0; turn < 300; ++turn) {
      const Instant from{at(random)}, to{from.seconds + length(random)};
      REQUIRE(events.active(from, to) == plainlyActive(events, from, to));
    }
    REQUIRE(events.active(distantPast, distantFuture).size() == events.size());
  }
}

TEST_CASE("active is half-open at both ends") {
  const Events events({eventOver(10, 20, "x")});
  CHECK(events.active({0}, {10}).empty());
  CHECK(events.active({0}, {11}).size() == 1);
  CHECK(events.active({19}, {30}).size() == 1);
  CHECK(events.active({20}, {30}).empty());
  CHECK(events.active({10}, {10}).size() == 1);
  CHECK(events.active({20}, {20}).empty());
  CHECK(events.active({15}, {12}).empty());
}

TEST_CASE("next and last are those of a linear search") {
  std::mt19937 random(11);
  const Events events(someEvents(random, 200));
  for (std::int64_t at = -5; at < 1'010; at += 3) {
    std::optional<std::uint32_t> next, last;
    for (std::uint32_t row = 0; row < events.size(); ++row) {
      if (!next && events.bounds(row).earliestStart > Instant{at}) next = row;
      if (events.bounds(row).earliestStart < Instant{at}) last = row;
    }
    REQUIRE(events.nextAfter({at}) == next);
    REQUIRE(events.lastBefore({at}) == last);
  }
}

TEST_CASE("every event is found by its id") {
  std::mt19937 random(13);
  const Events events(someEvents(random, 300));
  for (std::uint32_t row = 0; row < events.size(); ++row) REQUIRE(events.find(events[row]->id) == row);
  CHECK_FALSE(events.find("e300"));
}

TEST_CASE("a kind has the same number whatever the order of the rows") {
  const Events events({eventOver(9, 10, "a", "march"), eventOver(1, 2, "b", "coup"), eventOver(5, 6, "c", "march")});
  const Events other({eventOver(1, 10, "a", "march"), eventOver(3, 4, "b", "coup")});
  CHECK(events.kindNames() == std::vector<std::string>{"coup", "march"});
  CHECK(other.kindNames() == events.kindNames());
  for (std::size_t row = 0; row < events.size(); ++row) CHECK(events.kindNames()[events.kind(row)] == events[row]->kind);
}

TEST_CASE("the span leaves open ends out") {
  const Events events({eventAt("1984/..", "open"), eventAt("1973-09-11", "day"), eventAt("../1960", "openStart")});
  REQUIRE(events.span());
  CHECK(events.span()->from >= toInstant({1960, 1, 1}));
  CHECK(events.span()->from < toInstant({1961, 1, 1}));
  CHECK(events.span()->to >= toInstant({1984, 1, 1}));
  CHECK(events.span()->to < toInstant({1985, 1, 2}));
}
