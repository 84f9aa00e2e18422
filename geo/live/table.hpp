// What is known of a table of a server: where it is, which columns it has and which of them the server can choose by.
// Knows no server.
#pragma once

#include <string>
#include <vector>

namespace geo::live {

/// How a column holds moments, so that the server can compare them.
enum class TimeForm : unsigned char {
  none,
  date,
  timestamp,
  zoned,
  year,
  yearMonthDay,
  seconds,
  milliseconds,
  isoText
};

struct TimeColumn {
  std::string column;
  TimeForm form = TimeForm::none;
  explicit operator bool() const { return form != TimeForm::none; }
  bool operator==(const TimeColumn&) const = default;
};

struct Column {
  std::string name, type;  ///< the type as the server's catalogue calls it: text, int4, timestamptz …
  bool operator==(const Column&) const = default;
};

struct Table {
  std::string schema, name;
  std::vector<Column> columns;      ///< that are read, in the table's order: geometries are not among them
  std::string geometry;             ///< its column; empty: none
  bool geography = false;           ///< that column is of the other type
  int srid = 0;                     ///< of the geometries; 0: they do not say, degrees are assumed
  bool pointsOnly = false;          ///< it has no other geometries
  std::string longitude, latitude;  ///< columns of numbers, where there is no geometry
  std::string key;                  ///< the column that names a row; empty: none
  bool hasRowPlace = false;         ///< rows have a place in a file of the server's (ctid)
  TimeColumn start, end;            ///< end: none where a row has one date
  std::string kind;                 ///< the column that says what kind of event a row is
  double rows = 0;
  bool rowsEstimated = false;  ///< the server's own estimate
  bool operator==(const Table&) const = default;
};

}  // namespace geo::live
