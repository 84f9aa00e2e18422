// EDTF (ISO 8601-2:2019, loc.gov/standards/datetime), text to value and back. Level 0 and 1 in full; of level 2: sets and ranges in
// [..] and {..}, partial qualification, masks of unspecified digits, significant digits, exponential years.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "geo/when.hpp"

namespace geo {

struct EdtfExpression;  // see edtf_grammar.hpp

/// The value of an EDTF text, or nothing and in `why` (if given) a phrase such as "day 31 of a month of 30 days".
/// Also takes the draft forms of 2012: `u` for X, `?~` for %, `unknown` and `open`, `y17000`.
std::optional<When> parseEdtf(std::string_view text, const DoubtWidths& widths = {}, std::string* why = nullptr);

/// The text in canonical form (`1985-04-12T23:20:30.000Z` becomes …T23:20:30Z), for round trips; nothing when it is not EDTF.
std::optional<std::string> canonicalEdtf(std::string_view text);

/// A text that says as much as the value holds; parseEdtf(toEdtf(w)) has the same bounds for whatever parseEdtf made.
std::string toEdtf(const When& when);
/// An instant as EDTF at a precision: 2019-11-12, 2019-11-12T04:55.
std::string toEdtf(Instant instant, Precision precision = Precision::day);

}  // namespace geo
