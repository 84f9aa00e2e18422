// A date as it is known: precision, doubt and the four bounds it implies. Text forms are in edtf.hpp; words for people
// are not here.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "geo/instant.hpp"

namespace geo {

/// The finest part of the calendar that a date states.
enum class Precision : std::uint8_t { millennium, century, decade, year, season, month, day, hour, minute, second };

/// How long, in seconds, the shortest thing is that a date of this precision can mean: a day, or for times of day their
/// own unit.
std::int64_t unitSeconds(Precision precision);

/// EDTF's marks of doubt: `?` uncertain, `~` approximate, `%` both.
enum class Doubt : std::uint8_t { none, uncertain, approximate, both };

/// One end of a span: known, open (`..`: it has no end, it goes on) or unknown (empty: it has one, nobody says which).
enum class EndKind : std::uint8_t { known, open, unknown };

/// The four bounds of a span, half-open at their precision: it begins within [earliestStart, latestStart] and is over
/// within [earliestEnd, latestEnd], ends exclusive. A one-day date holds in [00:00, 24:00) of that day; "1968-10"
/// begins at the earliest on the 1st at 00:00 and at the latest on the 31st at 00:00, and is over at the earliest on
/// the 2nd at 00:00 and at the latest on 1 November at 00:00. Open and unknown ends are distantPast and distantFuture.
struct Bounds {
  Instant earliestStart, latestStart, earliestEnd, latestEnd;
  bool operator==(const Bounds&) const = default;
};

/// How wide `~`, `?` and `%` reach to either side, by precision. EDTF does not say, so it is a setting that is shown
/// where it is used.
struct DoubtWidths {
  Period century{.years = 25}, decade{.years = 5}, year{.years = 2}, month{.months = 1}, day{.days = 3},
      time{.seconds = 3600};
  bool southernSeasons = true;  ///< seasons 21…24 as south of the equator (21, spring, is September to November)
  bool operator==(const DoubtWidths&) const = default;
};

/// One end of a When, as it was stated.
struct Edge {
  EndKind kind = EndKind::known;
  Precision precision = Precision::day;
  Doubt doubt = Doubt::none;
  std::optional<int> offset{};  ///< seconds east of UTC, where a time of day was given with a zone
  bool operator==(const Edge&) const = default;
};

/// When something was: the bounds, and how each end was stated. A single date has equal edges and `interval` false.
struct When {
  Bounds bounds{};
  Edge start{}, end{};
  bool interval = false;
  bool oneOf = false;  ///< `[…]`: at one of several dates, only the outermost bounds are kept, nothing is certain
  std::vector<Bounds> parts{};  ///< `{…}`: each of several dates, in order; empty otherwise
  bool operator==(const When&) const = default;
};

enum class Presence : std::uint8_t { no, possible, certain };

/// Whether something holds, and how strongly to draw it: 0 for no, 1 for certain, between for possible.
struct Held {
  Presence presence = Presence::no;
  float strength = 0;
  bool operator==(const Held&) const = default;
};

/// The one definition of uncertainty. Certain in [latestStart, earliestEnd), possible elsewhere in [earliestStart,
/// latestEnd), where the strength falls from 1 at the certain core to `faintest` at the outer bound; without a core it
/// is highest in the middle. Towards an unknown end (a distant outer bound) it halves every ten years, down to
/// `faintest`; an open end stays certain.
inline constexpr float faintest = 0.25F;
Held presence(const Bounds& bounds, Instant at);
Held presence(const When& when, Instant at);
/// The most that holds at any moment of [from, to); with from == to as at that moment.
Held presence(const Bounds& bounds, Instant from, Instant to);
Held presence(const When& when, Instant from, Instant to);

/// From the start of one to the end of another (LPF's `start` and `end`, two columns of a table). An interval as
/// `start` or `end` is a range of possible moments (LP-TSV's -0299/-0200). An end before the start is returned as it
/// is: see isOrdered.
When spanning(const When& start, const When& end);
/// Whether it can have been at all: false where the end lies before the start.
bool isOrdered(const When& when);
/// A span whose end is open: it goes on.
When since(const When& start);

}  // namespace geo
