// EDTF (ISO 8601-2:2019, loc.gov/standards/datetime), text to value and back. Level 0 and 1 in full; of level 2: sets
// and ranges in [..] and {..}, partial qualification, masks of unspecified digits, significant digits, exponential
// years.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geo/when.hpp"

namespace geo {

/// The value of an EDTF text, or nothing and in `why` (if given) a phrase such as "day 31 of a month of 30 days".
/// Also takes the draft forms of 2012 (`u` for X, `?~` for %, `unknown`, `open`, `y17000`), times of day at the ends of
/// intervals, hours and minutes alone (T06, T06:00), months and days in years of five digits (Y12345-06-07), and ISO
/// 8601-2's centuries and decades (19, 196) where they stand alone.
/// Doubt widens by the width of the coarsest part that carries a mark: 2004-06~-11 by the month's, 2004-06-11~ by the
/// day's. An unspecified part hides the finer ones from `precision`: XXXX-12-25 has a millennium's, and the bounds of
/// the mask.
std::optional<When> parseEdtf(std::string_view text, const DoubtWidths& widths = {}, std::string* why = nullptr);

/// The text in canonical form (`1985-04-12T23:20:30.000Z` becomes …T23:20:30Z), for round trips; nothing when it is not
/// EDTF.
std::optional<std::string> canonicalEdtf(std::string_view text);

/// A text that says as much as the value holds; parseEdtf(toEdtf(w)) has the same bounds for whatever parseEdtf made,
/// with the same widths. Not always the text that was read: 1985-XX-XX is written 1985, and a hemisphere-explicit
/// season as 21…24.
std::string toEdtf(const When& when, const DoubtWidths& widths = {});
/// An instant as EDTF at a precision: 2019-11-12, 2019-11-12T04:55.
std::string toEdtf(Instant instant, Precision precision = Precision::day);

}  // namespace geo
