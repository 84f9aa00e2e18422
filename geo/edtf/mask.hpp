// The first and the last day that a date of EDTF can mean, digits unspecified or not. Private to geo/edtf*.cpp; knows
// no doubt.
#pragma once

#include <string>
#include <string_view>

#include "geo/edtf/grammar.hpp"

namespace geo {

/// The years that a stated year can mean, both ends included, and its precision (year or coarser).
struct YearRange {
  std::int64_t first = 0, last = 0;
  Precision precision = Precision::year;
};
YearRange yearRange(const EdtfYear& year);

/// The first day of the earliest stretch that the date can mean, and the first day after the latest one. The stretch is
/// as long as the date's precision: a day where a day is stated, else a month, a season, a year.
struct DayRange {
  Instant first, past;
};
/// Nothing, and the reason, where there is no such day: 30 February.
std::optional<DayRange> dayRange(const EdtfDate& date, bool southernSeasons, std::string& why);

/// The precision of the parts as far as `part`; an unspecified digit ends it.
Precision precisionUpTo(const EdtfDate& date, EdtfPart part);

bool isSeason(const EdtfDate& date);

}  // namespace geo
