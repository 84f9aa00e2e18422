// Tables with a row for two countries and a year (dyad-years of alliances, of wars, of shared memberships). Years in a
// row that say the same are one span; each pair is told once, from whichever side.
#pragma once

#include "geo/read/table.hpp"

namespace geo {

/// Reads a table of that shape into the layer that has begun; false, and nothing done, when it is another one.
bool readPairYears(const Table& table, Reading& reading);

}  // namespace geo
