// Lengths of time in words, by calendar: "2 years 3 months". Knows nothing of how sure a date is.
#pragma once

#include <string>

#include "app/messages.hpp"
#include "geo/instant.hpp"

namespace app {

/// Every unit that the period has: "1 year 6 months", "12 hours 30 minutes"; a negative one as its opposite.
std::string lengthInWords(const geo::Period& period, const Messages& tr);
/// The largest unit that fits between, and the next smaller one if it is not nought: "2 years 3 months", "5 days 2
/// hours".
std::string lengthInWords(geo::Instant from, geo::Instant to, const Messages& tr);
/// Every unit down to the day, or below a day to the second: "3 years 2 months 4 days", "2 hours 30 minutes".
std::string wholeLengthInWords(geo::Instant from, geo::Instant to, const Messages& tr);

/// The calendar length with minus(to, period) == from: whole months, then days and seconds. `from` ≤ `to`.
geo::Period periodBefore(geo::Instant to, geo::Instant from);
/// The one with plus(from, period) == to.
geo::Period periodAfter(geo::Instant from, geo::Instant to);

}  // namespace app
