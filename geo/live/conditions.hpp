// Conditions on rows beside when and where they are, for Choice::where: with bound values, on bare columns where an
// index may serve. Pure; knows no server.
#pragma once

#include <set>

#include "geo/live/sql.hpp"

namespace geo::live {

/// All that ask for something, with their values in one row.
Statement allOf(const std::vector<Statement>& conditions);
/// The column has one of these texts, as rows have them.
Statement oneOf(const Table& table, const std::string& column, const std::vector<std::string>& texts);
/// The row is of no class of that name.
Statement withoutClasses(const Table& table, const Grouping& by, const std::set<std::string>& names);

}  // namespace geo::live
