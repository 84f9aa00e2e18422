// Columns of dates that nobody would know by their names: `dep_utc`, `opened`. Found by what is in them.
#pragma once

#include "geo/read/column_roles.hpp"
#include "geo/read/table.hpp"

namespace geo {

/// Where no header says what is a date: the first column nearly all of whose cells are written-out dates becomes the
/// start, and one that is never before it the end. Plain numbers are no dates here: they may count anything.
void guessDates(const Table& table, ColumnRoles& roles);

}  // namespace geo
