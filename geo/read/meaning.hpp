// What the columns of one table mean: decided once from its header and the habits of its dates, then a value that each
// row is read by. Knows no events.
#pragma once

#include "geo/read/cell_dates.hpp"
#include "geo/read/column_roles.hpp"
#include "geo/read/known_sets.hpp"
#include "geo/read/placement.hpp"

namespace geo {

struct Meaning {
  std::vector<std::string> columns;
  ColumnRoles roles;
  DateStyle dates;
  Placement placement;
  bool noPlaces = true;                 ///< 0, 0 and codes for "missing" are no places
  ColumnNumbers numbers;                ///< of the columns by their simplified names
  const KnownSet* known = nullptr;      ///< the data set that it is; null for a plain table
  StateCodes states = StateCodes::any;  ///< of the column of countries
  bool pairsLonFirst = false;           ///< of a column with both coordinates
  bool hasShapes = false;               ///< its rows are features: one without a geometry is worth a word
  bool fixedWidth = false;              ///< a row with more or fewer cells than the header is a mistake

  /// The row's cell that plays a role, without blanks and words for "none"; empty where there is none.
  std::string_view cell(const TableRow& row, Role role) const;
  std::string word(const TableRow& row, Role role) const { return std::string(cell(row, role)); }
  /// The header of the column of a role, or of another where the first has none.
  std::string columnName(Role role, Role otherwise) const;
  bool hasPlaces() const;
  /// The number pair of the row's columns of coordinates; nothing where one is no number.
  std::optional<LonLat> coordinates(const TableRow& row) const;
  /// Whether a row says more than date, place, kind and words: it has to be read by eventFrom().
  bool hasRules() const {
    return known != nullptr || roles[Role::startTime].has_value() || !(placement == Placement{});
  }
};

/// Recognises the columns, notes them in the report and says what is wrong with the header. Looks through the dates of
/// the whole table where their order is to be decided.
Meaning meaningOf(const Table& table, Reading& reading);

}  // namespace geo
