// The stretches of the calendar that a precision speaks of: the month, the decade, the minute an instant lies in. No
// words here.
#pragma once

#include "geo/when.hpp"

namespace app {

/// The first instant of the unit that `instant` lies in; a season counts as the month. Decades, centuries and millennia
/// begin at round astronomical years.
geo::Instant unitStart(geo::Instant instant, geo::Precision precision);
/// The first instant after it.
geo::Instant unitEnd(geo::Instant instant, geo::Precision precision);

}  // namespace app
