// What the columns of one table mean: decided once from its header and the habits of its dates, then a value that each
// row is read by. Knows no events.
#pragma once

#include "geo/read/cell_dates.hpp"
#include "geo/read/column_roles.hpp"
#include "geo/read/table.hpp"

namespace geo {

struct Meaning {
  std::vector<std::string> columns;
  ColumnRoles roles;
  DateOrder order = DateOrder::unknown;
  bool hasShapes = false;   ///< its rows are features: one without a geometry is worth a word
  bool fixedWidth = false;  ///< a row with more or fewer cells than the header is a mistake

  /// The row's cell that plays a role, without blanks and words for "none"; empty where there is none.
  std::string_view cell(const TableRow& row, Role role) const;
  std::string word(const TableRow& row, Role role) const { return std::string(cell(row, role)); }
  /// The header of the column of a role, or of another where the first has none.
  std::string columnName(Role role, Role otherwise) const;
  bool hasPlaces() const;
};

/// Recognises the columns, notes them in the report and says what is wrong with the header. Looks through the dates of
/// the whole table where their order is to be decided.
Meaning meaningOf(const Table& table, Reading& reading);

}  // namespace geo
