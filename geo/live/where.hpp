// An expression that a person typed (geo/where.hpp), as a condition for the server: parsed into columns, comparisons
// and values, of which the values are bound. Nothing of it is passed on as it is. Knows no server.
#pragma once

#include <string>

#include "geo/live/sql.hpp"

namespace geo::live {

/// Nothing where it says more than comparisons of the table's own columns with texts and numbers: then it must be
/// applied to the rows.
std::optional<Statement> conditionOf(const std::string& expression, const Table& table);

}  // namespace geo::live
