// Choosing events by an expression over their attributes.
#pragma once

#include <string>
#include <vector>

#include "geo/events.hpp"

namespace geo {

/// The events for which an OGR SQL expression holds, in the same order: `kind = 'coup' AND countries LIKE '%BOL%'`.
/// Attributes: id, kind, title, title_es, title_pt, summary, start, end, countries, actors, places (lists joined by ",
/// "), certainty, outcome, mode, contested (0 or 1), year. Throws Error with a sentence when it is not an expression
/// over these.
std::vector<Event> matching(std::vector<Event> events, const std::string& expression);

}  // namespace geo
