// One row of a table, by what its columns mean, as an event. The same for a hand-made file and for a row of millions
// that somebody clicks on.
#pragma once

#include "geo/read/meaning.hpp"

namespace geo {

/// Nothing, with the reason reported and the row counted as skipped, when it has no date. The row has begun in
/// `reading`.
std::optional<Event> eventFrom(TableRow& row, const Meaning& meaning, Reading& reading);

/// Its date alone.
std::optional<When> whenFrom(TableRow& row, const Meaning& meaning, Reading& reading);

}  // namespace geo
