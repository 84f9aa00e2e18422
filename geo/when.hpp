// A date as it is known: precision, doubt and the four bounds it implies. Text forms are in edtf.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "geo/instant.hpp"

namespace geo {

/// The finest part of the calendar that a date states.
enum class Precision : std::uint8_t { millennium, century, decade, year, season, month, day, hour, minute, second };

/// EDTF's marks of doubt: `?` uncertain, `~` approximate, `%` both.
enum class Doubt : std::uint8_t { none, uncertain, approximate, both };

/// One end of a span: known, open (`..`: it has no end, it goes on) or unknown (empty: it has one, nobody says which).
enum class EndKind : std::uint8_t { known, open, unknown };

/// The four bounds of a span, half-open at their precision: it begins within [earliestStart, latestStart] and is over
/// within [earliestEnd, latestEnd], ends exclusive. A one-day date holds in [00:00, 24:00) of that day; "1968-10" begins at the
/// earliest on the 1st, at the latest on the 31st at 00:00, and is over at the earliest on the 2nd at 00:00.
struct Bounds {
  Instant earliestStart, latestStart, earliestEnd, latestEnd;
  bool operator==(const Bounds&) const = default;
};

/// How wide `~`, `?` and `%` reach to either side, by precision. EDTF does not say, so it is a setting that is shown where it is used.
struct DoubtWidths {
  Period century{.years = 25}, decade{.years = 5}, year{.years = 2}, month{.months = 1}, day{.days = 3}, time{.seconds = 3600};
  bool southernSeasons = false;  ///< seasons 21…24 as south of the equator (spring is September to November)
  bool operator==(const DoubtWidths&) const = default;
};

enum class Presence : std::uint8_t { no, possible, certain };

}  // namespace geo
