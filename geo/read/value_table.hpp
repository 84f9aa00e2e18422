// Tables of countries and years: values that hold, not events that happen.
#pragma once

#include "geo/read/table.hpp"

namespace geo {

/// Reads the columns of such a table as attributes into the timeline; false, and nothing read, when it is something
/// else. It is one when it has a column of countries and one of years (no months, no days, no places), each country
/// at most once a year, and no more titles than countries.
bool readValues(const Table& table, Reading& reading);

}  // namespace geo
