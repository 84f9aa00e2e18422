// Tables with metres of the Universal Transverse Mercator grid and a column for its zone. Knows no file format.
#pragma once

#include "geo/read/table.hpp"

namespace geo {

/// Such a table with the degrees of its rows in two more columns, which is said; any other table as it is.
Table withDegrees(Table table, Reading& reading);

}  // namespace geo
