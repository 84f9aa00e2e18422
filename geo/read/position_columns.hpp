// Tables with several positions in a row (`time1, lon1, lat1, time2, lon2, lat2`, `start_lat, start_lon, end_lat,
// end_lon`): each row is a way. Knows no file format.
#pragma once

#include "geo/read/table.hpp"

namespace geo {

/// Such a table with the ways of its rows as their shapes, and the first and the last time in the columns `start` and
/// `end` where each position has its own; any other table as it is. Times of the day are those of the day in the file's
/// name, which is said.
Table withWays(Table table, Reading& reading);

}  // namespace geo
