// Choosing events by an expression over their attributes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "geo/events.hpp"
#include "geo/readers.hpp"

namespace geo {

/// Keeps the events and records for which an OGR SQL expression holds, in the same order: `kind = 'coup' AND countries
/// LIKE '%BOL%'`, `fatalities > 10`. Attributes: id, kind, title, title_es, title_pt, summary, start, end, countries,
/// actors, places (lists joined by ", "), certainty, outcome, mode, contested (0 or 1), year, and the columns of tables
/// by their own names, as numbers where most of their cells are. Throws Error with a sentence when it is not an
/// expression over these.
void keepMatching(Timeline& timeline, const std::string& expression);

}  // namespace geo
