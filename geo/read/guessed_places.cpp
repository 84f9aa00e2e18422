// See guessed_places.hpp.
#include "geo/read/guessed_places.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "geo/read/cell_dates.hpp"
#include "geo/read/degrees.hpp"
#include "geo/read/geometry.hpp"

namespace geo {
namespace {

constexpr std::size_t looked = 500;  // rows
constexpr double nearlyAll = 0.95, fewest = 0.1;

/// Two numbers may be anything; with fractions, or letters for their sides, they are degrees.
bool isPairOfDegrees(std::string_view cell) {
  const auto pair = pairFrom(cell);
  if (!pair) return false;
  const bool fractions = std::ranges::count(cell, '.') == 2 || std::ranges::count(cell, ',') >= 2;
  return pair->stated || (fractions && std::min(std::abs(pair->first), std::abs(pair->second)) <= 90);
}

bool isPlace(std::string_view cell) {
  if (cell.starts_with('{')) return cell.find("\"coordinates\"") != std::string_view::npos;
  return isPairOfDegrees(cell) || (cell.find('(') != std::string_view::npos && geometryFromWkt(cell));
}

struct Column {
  std::size_t cells = 0, places = 0;
};

}  // namespace

void guessPlaces(const Table& table, ColumnRoles& roles) {
  std::vector<std::size_t> all(table.columns.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::vector<Column> columns(all.size());
  std::size_t rows = 0;
  eachCells(table, all, [&](std::span<const std::string_view> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string_view cell = meant(cells[i]);
      if (cell.size() < 5) continue;
      ++columns[i].cells;
      columns[i].places += isPlace(cell) ? 1 : 0;
    }
    return ++rows < looked;
  });
  const auto isPlaces = [&](const Column& column) {
    return column.places > 0 && static_cast<double>(column.places) >= nearlyAll * static_cast<double>(column.cells) &&
           static_cast<double>(column.places) >= fewest * static_cast<double>(rows);
  };
  const auto found = std::ranges::find_if(columns, isPlaces);
  if (found != columns.end()) roles.column[Role::geometry] = static_cast<std::size_t>(found - columns.begin());
}

bool hasLonFirst(const Table& table, const ColumnRoles& roles) {
  const auto column = roles[Role::geometry];
  if (!column) return false;
  const std::string name = simplifiedHeader(table.columns[*column]);
  constexpr std::array names{"lonlat", "lon_lat", "lnglat", "lng_lat", "longlat", "long_lat", "longitud_latitud"};
  if (std::ranges::any_of(names, [&](const char* one) { return name.find(one) != std::string::npos; })) return true;
  bool first = false, second = false;
  std::size_t rows = 0;
  const std::array columns{*column};
  eachCells(table, columns, [&](std::span<const std::string_view> cells) {
    if (const auto pair = pairFrom(cells[0]); pair && !pair->stated) {
      first = first || std::abs(pair->first) > 90;
      second = second || std::abs(pair->second) > 90;
    }
    return ++rows < looked;
  });
  return first && !second;
}

}  // namespace geo
