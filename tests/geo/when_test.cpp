// Presence: no, possible, certain; half-open ends; spans of two dates.
#include <catch2/catch.hpp>

#include "geo/edtf.hpp"

using namespace geo;

namespace {

When when(const char* text) {
  return parseEdtf(text).value();
}
Instant at(std::int64_t year, int month = 1, int day = 1, int hour = 0) {
  return toInstant({year, month, day, hour});
}
Presence presenceOf(const char* text, Instant instant) {
  return presence(when(text), instant).presence;
}
float strengthOf(const char* text, Instant instant) {
  return presence(when(text), instant).strength;
}
Instant before(Instant instant) {
  return {instant.seconds - 1};
}

}  // namespace

TEST_CASE("a day holds from its midnight until the next") {
  const When day = when("1973-09-11");
  CHECK(presence(day, before(at(1973, 9, 11))) == Held{});
  CHECK(presence(day, at(1973, 9, 11)) == Held{Presence::certain, 1});
  CHECK(presence(day, before(at(1973, 9, 12))) == Held{Presence::certain, 1});
  CHECK(presence(day, at(1973, 9, 12)) == Held{});
}

TEST_CASE("a year lies somewhere in that year, most likely in its middle") {
  CHECK(presenceOf("1968", before(at(1968))) == Presence::no);
  CHECK(presenceOf("1968", at(1968)) == Presence::possible);
  CHECK(presenceOf("1968", before(at(1969))) == Presence::possible);
  CHECK(presenceOf("1968", at(1969)) == Presence::no);
  CHECK(strengthOf("1968", at(1968)) == Approx(faintest));
  CHECK(strengthOf("1968", before(at(1969))) == Approx(faintest).margin(0.01));
  CHECK(strengthOf("1968", at(1968, 4)) > strengthOf("1968", at(1968, 2)));
  CHECK(strengthOf("1968", at(1968, 7)) > strengthOf("1968", at(1968, 4)));
  CHECK(strengthOf("1968", at(1968, 7)) > strengthOf("1968", at(1968, 10)));
}

TEST_CASE("an interval is certain between its soft ends") {
  CHECK(presenceOf("1964/1985", at(1964, 6)) == Presence::possible);
  CHECK(presenceOf("1964/1985", at(1964, 12, 31)) == Presence::certain);
  CHECK(presenceOf("1964/1985", at(1985, 1, 1)) == Presence::certain);
  CHECK(presenceOf("1964/1985", at(1985, 1, 2)) == Presence::possible);
  CHECK(strengthOf("1964/1985", at(1964, 11)) > strengthOf("1964/1985", at(1964, 2)));
  CHECK(strengthOf("1964/1985", at(1985, 11)) < strengthOf("1964/1985", at(1985, 2)));
  CHECK(strengthOf("1964/1985", at(1985, 2)) < 1);
}

TEST_CASE("an event that ends with 2017 is not in the frame of 2018") {
  const When event = when("2017-03-01/2017-12-31");
  CHECK(presence(event, at(2017, 12, 31, 23)).presence == Presence::certain);
  CHECK(presence(event, at(2018), at(2019)).presence == Presence::no);
  CHECK(presence(event, at(2017, 12, 31), at(2018)).presence == Presence::certain);
  CHECK(presence(event, at(2017), at(2017, 3, 1)).presence == Presence::no);
}

TEST_CASE("an hour holds for that hour") {
  CHECK(presenceOf("2002-04-12T06", at(2002, 4, 12, 6)) == Presence::certain);
  CHECK(presenceOf("2002-04-12T06", before(at(2002, 4, 12, 7))) == Presence::certain);
  CHECK(presenceOf("2002-04-12T06", at(2002, 4, 12, 7)) == Presence::no);
}

TEST_CASE("an open end stays certain, an unknown one fades but stays possible") {
  CHECK(presenceOf("1964/..", at(9000)) == Presence::certain);
  CHECK(presenceOf("../1985", at(-9000)) == Presence::certain);
  CHECK(presenceOf("1964-03-31/", at(1964, 3, 31, 12)) == Presence::certain);
  CHECK(presenceOf("1964-03-31/", at(9000)) == Presence::possible);
  CHECK(strengthOf("1964-03-31/", at(9000)) == Approx(faintest));
  CHECK(strengthOf("1964-03-31/", at(1974, 4, 1)) == Approx(faintest + (1 - faintest) / 2).margin(0.001));
  CHECK(strengthOf("/1985-04-12", at(1975, 4, 12)) == Approx(faintest + (1 - faintest) / 2).margin(0.001));
  CHECK(presenceOf("/1985-04-12", at(1985, 4, 13)) == Presence::no);
}

TEST_CASE("one of several dates is never certain, each of several is where it is") {
  CHECK(presenceOf("[1964-03-31,1968-10-03]", at(1964, 3, 31)) == Presence::possible);
  CHECK(presenceOf("[1964-03-31,1968-10-03]", at(1968, 10, 4)) == Presence::no);
  CHECK(presenceOf("{1964-03-31,1968-10-03}", at(1964, 3, 31)) == Presence::certain);
  CHECK(presenceOf("{1964-03-31,1968-10-03}", at(1966)) == Presence::no);
  CHECK(presenceOf("{1964,1968..1970}", at(1969)) == Presence::certain);
  CHECK(presenceOf("[..1821]", at(1500)) == Presence::possible);
  CHECK(presenceOf("[1821..]", at(1822)) == Presence::possible);
  CHECK(presenceOf("[2020-01-05]", at(2020, 1, 5)) == Presence::certain);
}

TEST_CASE("a window holds the most that any of its moments holds") {
  for (const char* text :
       {"1968", "1964/1985", "1910~", "1964/", "/1985", "1964-06~/1964-08", "{1964,1966-05}", "[1964,1966]"}) {
    const When event = when(text);
    for (const Instant from : {at(1900), at(1909, 5), at(1964, 2), at(1964, 6, 7), at(1968, 3), at(1985, 3)}) {
      const Instant to = plus(from, {.days = 200});
      Held most;
      for (Instant moment = from; moment < to; moment.seconds += 3600)
        if (const Held held = presence(event, moment); held.strength > most.strength) most = held;
      CAPTURE(text, toEdtf(from));
      const Held held = presence(event, from, to);
      CHECK(held.presence == most.presence);
      CHECK(held.strength == Approx(most.strength).margin(0.001));
      CHECK(presence(event, from, from) == presence(event, from));
      CHECK(presence(event, to, from) == Held{});
    }
  }
}

TEST_CASE("what is possible is never as strong as what is certain, nor fainter than the faintest") {
  for (const char* text :
       {"1968", "1964/1985", "1985-01-02/1985-01-02", "1910~", "1964/", "/..", "[1760-12..]", "XXXX-12-25"})
    for (std::int64_t year = 1700; year < 2100; year += 3) {
      const Held held = presence(when(text), at(year, 1, 2));
      CAPTURE(text, year);
      REQUIRE((held.presence == Presence::certain) == (held.strength >= 1));
      REQUIRE((held.presence == Presence::no) == (held.strength < faintest));
    }
}

TEST_CASE("two dates make a span") {
  CHECK(spanning(when("1964"), when("1985")).bounds == when("1964/1985").bounds);
  CHECK(spanning(when("1964-04~"), when("1985?")).bounds == when("1964-04~/1985?").bounds);
  CHECK(spanning(when("1964"), when("1985")) == when("1964/1985"));
  CHECK(since(when("1964")) == when("1964/.."));
}

TEST_CASE("an interval as the start of a span is a range of starts") {
  const Bounds bounds = spanning(when("-0299/-0200"), when("1830/1831")).bounds;
  CHECK(bounds == Bounds{at(-299), at(-200, 12, 31), at(1830, 1, 2), at(1832)});
  const Bounds hours = spanning(when("2002-04-11T22/2002-04-12T03"), when("2002-04-13")).bounds;
  CHECK(hours.latestStart == at(2002, 4, 12, 3));
}

TEST_CASE("an end before the start is told") {
  CHECK_FALSE(isOrdered(spanning(when("1985"), when("1964"))));
  CHECK(presence(spanning(when("1985"), when("1964")), at(1970)) == Held{});
  CHECK(isOrdered(spanning(when("1985"), when("1985"))));
  CHECK(isOrdered(spanning(when("1985"), when("1985-01-01"))));
  CHECK(isOrdered(when("Y99999999999")));
}
