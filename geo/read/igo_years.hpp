// Memberships in international organisations with a row for each state and year and a column for each organisation, as
// the Correlates of War have them. Knows no file format.
#pragma once

#include "geo/read/table.hpp"

namespace geo {

/// Reads such a table as alliances with spans of membership into the registry; false, and nothing read, when it is
/// something else.
bool readIgoYears(const Table& table, Reading& reading);

}  // namespace geo
