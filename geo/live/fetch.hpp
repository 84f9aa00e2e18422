// What of a table is fetched for a picture: its rows, with a margin around the stretch and the area asked for, or,
// where they are more than can be drawn, how many there are in each cell of a grid. Knows no threads.
#pragma once

#include "geo/live/reader.hpp"

namespace geo::live {

/// A table that is open.
struct Source {
  Address address;
  std::shared_ptr<const Reader> reader;
  std::uint16_t file = 0;  ///< its number among what is open
  Rows ends;    ///< the rows that begin first and last: always fetched, so that the timeline knows its length
  Rows sample;  ///< some from all over the table
};

/// Looks the table up. Throws Error and Failure.
Source opened(const Address& address, const ReadOptions& options, const Limits& limits, const Stop& stop = {});

inline constexpr std::size_t drawable = 20'000;  ///< rows; of more, cells

struct Wish {
  Choice choice;
  double cell = 1;                  ///< degrees of a cell, where rows are gathered
  std::optional<Grouping> by;       ///< what gathered rows are told apart by; nothing: their kinds
  std::size_t mostRows = drawable;  ///< of more they are gathered
  bool rowsOnly = false;            ///< filters that only rows can pass: what is too much is cut off
  bool operator==(const Wish&) const = default;
};

/// Rows gathered in a cell that are of one class.
struct Cell {
  int column = 0, row = 0;
  std::optional<LonLat> middle;  ///< of the places; nothing for rows without one
  std::string kind;              ///< as events call it, or as the wish's grouping calls the class
  std::size_t count = 0;
  std::uint16_t file = 0;
  bool operator==(const Cell&) const = default;
};

struct Answer {
  Wish to;  ///< with the margin that was added
  std::shared_ptr<const Timeline> rows;
  std::vector<Cell> cells;  ///< of gathered rows; then `rows` are the ends alone
  bool isGathered = false, isCut = false;
  std::size_t count = 0;  ///< of rows that arrived
};

Answer fetched(Connection& connection, const Source& source, const Wish& wish, const Stop& stop = {});
/// Whether it holds all that is wished for.
bool covers(const Answer& answer, const Wish& wish);
/// Whether it still would after the stretch has moved on by half of the margin that remains.
bool isAmple(const Answer& answer, const Wish& wish);

/// The stretch and the area with `share` of their own length around them.
Choice widened(Choice choice, double share);

}  // namespace geo::live
