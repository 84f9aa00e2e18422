// Events of SIMILE's Timeline and Timemap, whether from XML or from JSON: the same names for the same things.
#pragma once

#include "geo/read/gathered.hpp"

namespace geo {

/// The value under a name; empty where there is none.
using SimileField = std::function<std::string(const char*)>;

/// Puts an event into the row begun last. Start and end may be ranges (`latestStart`, `earliestEnd`); without
/// `isDuration`, two dates are the range in which a moment lies.
void putSimileEvent(const SimileField& field, Gathered& rows);

/// `Fri Nov 22 1963 12:30:40 GMT-0600` as EDTF; what is in another form as it is.
std::string simileDate(const std::string& text);

}  // namespace geo
