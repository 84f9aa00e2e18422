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

/// Which rows are wanted.
struct Choice {
  Instant from = distantPast, to = distantFuture;  ///< both included
  std::optional<Area> area;                        ///< nothing: everywhere, rows without a place too
  std::vector<std::string> withoutKinds;           ///< as the table writes them
  std::vector<std::string> withoutRows;            ///< by their key, else by their place in the server's file
  std::string polygon;                             ///< well-known text in degrees; empty: any place
  Statement where;                                 ///< a condition with values of its own; empty: all
  bool operator==(const Choice&) const = default;
};

std::string quoted(const std::string& identifier);
/// An array of texts as the server reads one.
std::string arrayOf(const std::vector<std::string>& texts);

/// The cells of all columns, then the place in the server's file where that names the row, then the geometry (in
/// degrees, well-known binary) where there is one.
Statement rowsOf(const Table& table, const Choice& choice, std::size_t most);
/// One number: how many rows there are, counted to `most`.
Statement countOf(const Table& table, const Choice& choice, std::size_t most);
/// Numbers of the cell in x and y, mean longitude and latitude, kind, count: rows gathered in squares of `degrees`.
/// Rows without a place are a row without those numbers.
Statement cellsOf(const Table& table, const Choice& choice, double degrees, std::size_t most);
/// As rowsOf(): some rows from all over the table.
Statement sampleOf(const Table& table, std::size_t about);
/// As rowsOf(): the row that begins first / last.
Statement firstOf(const Table& table);
Statement lastOf(const Table& table);

}  // namespace geo::live
