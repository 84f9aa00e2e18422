// Tables of countries with a column for each year: `Country Name, Country Code, Indicator Name, 1960, 1961, …`. Knows
// no file format.
#pragma once

#include "geo/read/table.hpp"

namespace geo {

/// Whether the names are those of a column of countries and of three years or more, and none of dates.
bool hasYearColumns(const std::vector<std::string>& columns);

/// Reads such a table as attributes into the timeline, one for each thing that its rows measure; false, and nothing
/// read, when it is something else.
bool readWideYears(const Table& table, Reading& reading);

}  // namespace geo
