// Questions to a server as text and bound values: identifiers are quoted, values never pasted. Pure functions; knows no
// server. Times and places are compared with the bare columns, so that their indexes serve.
#pragma once

#include <optional>

#include "geo/instant.hpp"
#include "geo/live/table.hpp"

namespace geo::live {

/// A question: $1 … are the values.
struct Statement {
  std::string text;
  std::vector<std::string> values;
  bool operator==(const Statement&) const = default;
};

/// Degrees; `east` may lie beyond 180 where the antimeridian is within.
struct Area {
  double west = -180, south = -90, east = 180, north = 90;
  bool operator==(const Area&) const = default;
};
bool holds(const Area& outer, const Area& inner);

/// Both included.
struct Between {
  Instant from = distantPast, to = distantFuture;
  bool operator==(const Between&) const = default;
};

/// Which rows are wanted.
struct Choice {
  Instant from = distantPast, to = distantFuture;  ///< both included
  Between period;                                  ///< in which it must have been, too
  std::optional<Area> area;                        ///< nothing: everywhere, rows without a place too
  std::vector<std::string> withoutKinds;           ///< as the table writes them
  std::vector<std::string> withoutRows;            ///< by their key, else by their place in the server's file
  std::string polygon;                             ///< well-known text in degrees; empty: any place
  Statement where;                                 ///< a condition with values of its own; empty: all
  bool operator==(const Choice&) const = default;
};

/// What rows are told apart by: the texts of a column, or the classes of its numbers.
struct Grouping {
  std::string column;              ///< empty: all rows are of the first class
  std::vector<std::string> texts;  ///< a class each
  bool isNumber = false;           ///< by `breaks`, not by `texts`
  std::vector<double> breaks;      ///< of numbers: where the classes begin, from the second on
  bool negatives = false;          ///< numbers below 0 are such, and do not stand for "missing"
  /// What the classes are called: first the one of rows that are of no other, then as many as there are texts, or one
  /// more than there are breaks. Several may have one name.
  std::vector<std::string> names{"other", ""};
  bool operator==(const Grouping&) const = default;
};

std::string quoted(const std::string& identifier);
/// An array of texts as the server reads one.
std::string arrayOf(const std::vector<std::string>& texts);

/// The cells of all columns, then the place in the server's file where that names the row, then the geometry (in
/// degrees, well-known binary) where there is one.
Statement rowsOf(const Table& table, const Choice& choice, std::size_t most);
/// One number: how many rows there are, counted to `most`.
Statement countOf(const Table& table, const Choice& choice, std::size_t most);
/// Numbers of the cell in x and y, mean longitude and latitude, class, count: rows gathered in squares of `degrees`.
/// Rows without a place are a row without those numbers.
Statement cellsOf(const Table& table, const Choice& choice, const Grouping& by, double degrees, std::size_t most);
/// As rowsOf(): some rows from all over the table.
Statement sampleOf(const Table& table, std::size_t about);
/// As rowsOf(): the row that begins first / last.
Statement firstOf(const Table& table);
Statement lastOf(const Table& table);

}  // namespace geo::live
