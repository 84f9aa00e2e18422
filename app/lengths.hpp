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

}  // namespace app
