// From files to values. Bad data is reported and the good rest kept; an unusable file throws Error with one sentence.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "geo/problems.hpp"
#include "geo/registry.hpp"
#include "geo/values.hpp"

namespace geo {

/// What the reader understood of one layer, for `marea info`.
struct LayerReport {
  std::string name;
  std::size_t rows = 0, events = 0, skipped = 0, repaired = 0;
  std::string recognisedAs;                    ///< empty: a plain layout
  std::map<std::string, std::string> columns;  ///< role (start, end, lon, lat, title, kind, …) to column
  std::string timeStart, timeEnd;              ///< EDTF; empty without dates
  std::vector<double> bbox;                    ///< west, south, east, north; empty without places
};

struct FileReport {
  std::string path, driver;
  std::vector<LayerReport> layers;
};

struct ReadOptions {
  std::map<std::string, std::string> columns;  ///< role to column name, over what was recognised
  std::string layer;                           ///< only this one; empty: all
  enum class DateOrder { unknown, dayFirst, monthFirst } dates = DateOrder::unknown;
  DoubtWidths widths;
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
