// Rows of cells with a header, whatever file they come from, to events.
#pragma once

#include <functional>
#include <memory>
#include <span>

#include "geo/read/reading.hpp"
#include "geo/read/record_index.hpp"

namespace geo {

struct TableRow {
  std::size_t number = 0;  ///< as a person counts: the line, or the feature
  std::vector<std::string> cells;
  std::function<Shape()> shape;  ///< makes the places from the row's geometry, if it has one; asked at most once
};

struct Table {
  std::vector<std::string> columns;
  bool hasShapes = false;   ///< its rows are features: one without a geometry is worth a word
  bool fixedWidth = false;  ///< a row with more or fewer cells than the header is a mistake
  std::size_t rows = 0;     ///< 0: not known before they are read
  /// Visits all rows in order, anew with each call: the dates of a whole column are looked at before the first is read.
  std::function<void(const std::function<void(TableRow&)>& visit)> each;

  /// Of a big delimited text, which is read on a faster road: where its rows are, and the text to take over in the end.
  std::shared_ptr<RecordIndex> index;
  std::string_view text;
  char separator = ',';
  std::size_t headerRecords = 1;
  std::function<std::string()> takeText;
};

/// Visits the cells of some columns of all rows, in order, until `visit` has seen enough and returns false.
void eachCells(const Table& table, std::span<const std::size_t> columns,
               const std::function<bool(std::span<const std::string_view>)>& visit);

/// Reads into the layer that has begun. A table without a column of dates gives one problem and no events.
void readTable(const Table& table, Reading& reading);
/// The same where its meaning is known already: rows as events, small tables as events and large ones as columns.
struct Meaning;
void readRows(const Table& table, const Meaning& meaning, Reading& reading);

/// A decimal number, also with a decimal comma; nothing when the cell is something else.
std::optional<double> numberFrom(std::string_view cell);
/// From WKT (also with its reference system), WKB as digits, GeoJSON or a pair of degrees, latitude first unless it is
/// said; reports what is neither.
Shape shapeFromText(std::string_view text, Reading& reading, bool lonFirst = false);

}  // namespace geo
