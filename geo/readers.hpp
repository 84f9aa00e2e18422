// From files to values. Bad data is reported and the good rest kept; an unusable file throws Error with one sentence.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "geo/problems.hpp"
#include "geo/registry.hpp"
#include "geo/values.hpp"

namespace geo {

/// What the cells of a column are taken for.
enum class CellType : std::uint8_t { text, number, date, year, time, longitude, latitude, geometry, country };

/// A column of a table as the reader judges it, from its first rows.
struct ColumnVerdict {
  struct Cell {
    std::size_t row = 0;
    std::string found;
    bool operator==(const Cell&) const = default;
  };
  std::string column, role;  ///< the role is empty where it plays none
  CellType type = CellType::text;
  std::size_t cells = 0, missing = 0, fitting = 0;  ///< looked at; empty or N/A; of the type
  std::vector<Cell> misfits;                        ///< the first of those that are neither
  std::string sample;
  bool operator==(const ColumnVerdict&) const = default;
};

/// A repair of a whole column, made unless ReadOptions::asFound names it.
struct ColumnRepair {
  std::string id;             ///< swapped, flipped-lon, flipped-lat, no-place, day-numbers, short-years
  std::string column, found;  ///< a value for a person
  bool made = true;
  bool operator==(const ColumnRepair&) const = default;
};

/// In which order dates such as 03/04/2000 have day and month.
enum class DateOrder { unknown, dayFirst, monthFirst };

/// The order that a column's dates are read in, and how that came about.
struct DateVerdict {
  /// none: it has no such dates; mixed: both orders occur, each date is read as it fits; asked: the reader said so.
  enum class How : std::uint8_t { none, shown, assumed, mixed, stated, asked } how = How::none;
  DateOrder order = DateOrder::unknown;
  std::string column, sample;  ///< the sample shows the order where one does
  bool operator==(const DateVerdict&) const = default;
};

/// What the reader understood of one layer, for `marea info`.
struct LayerReport {
  std::string name;
  std::size_t rows = 0, events = 0, skipped = 0, repaired = 0;
  std::string recognisedAs;                    ///< empty: a plain layout
  std::map<std::string, std::string> columns;  ///< role (start, end, lon, lat, title, kind, …) to column
  std::string timeStart, timeEnd;              ///< EDTF; empty without dates
  std::vector<double> bbox;                    ///< west, south, east, north; empty without places
  std::vector<ColumnVerdict> verdicts;         ///< in the order of the columns; empty: not a table
  std::vector<ColumnRepair> repairs;
  DateVerdict dates;
};

struct FileReport {
  std::string path, driver;
  std::vector<LayerReport> layers;
};

struct ReadOptions {
  std::map<std::string, std::string>
      columns;        ///< role to column name, over what was recognised; an empty name: to none
  std::string layer;  ///< only this one; empty: all
  using DateOrder = geo::DateOrder;
  DateOrder dates = DateOrder::unknown;
  std::set<std::string> asFound;  ///< repairs of whole columns (ColumnRepair::id) that are not to be made
  DoubtWidths widths;
  bool operator==(const ReadOptions&) const = default;
};

/// What the opened files hold together.
struct Timeline {
  std::vector<Event> events;
  std::vector<RecordTable> tables;  ///< rows of big tables
  Registry registry;
  std::vector<Attribute> attributes;  ///< from tables of countries and years
  std::vector<FileReport> files;
};

/// Reads one file of any layout that is known: Marea's own GeoJSON (data/README.md), plain GeoJSON, CSV and TSV, and
/// what else GDAL opens.
Loaded<Timeline> readFile(const std::filesystem::path& path, const ReadOptions& options = {});
/// Reads all of them in order; a folder stands for the .geojson and .json files in it (the bundled timeline is one).
Loaded<Timeline> readFiles(const std::vector<std::filesystem::path>& paths, const ReadOptions& options = {});

}  // namespace geo
