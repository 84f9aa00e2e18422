// See grid_columns.hpp.
#include "geo/read/grid_columns.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "geo/read/cell_dates.hpp"
#include "geo/read/named_cells.hpp"
#include "geo/read/reference_system.hpp"

namespace geo {
namespace {

constexpr std::array eastHeaders{
    "easting", "utm_easting", "utm_east", "utm_e",   "utm_x",   "x_utm",        "utm_este",        "este", "coord_este",
    "leste",   "coord_leste", "east",     "coord_x", "x_coord", "coordenada_x", "coordenada_este", "x"};
constexpr std::array northHeaders{
    "northing", "utm_northing", "utm_north", "utm_n",   "utm_y",   "y_utm",        "utm_norte",
    "norte",    "coord_norte",  "north",     "coord_y", "y_coord", "coordenada_y", "coordenada_norte",
    "y"};
constexpr std::array zoneHeaders{"zone", "utm_zone", "zone_utm", "zona",     "zona_utm", "utm_zona",
                                 "huso", "huso_utm", "fuso",     "fuso_utm", "utm_huso", "zone_number"};
constexpr std::array halfHeaders{"hemisphere", "hemisferio", "hem"};
constexpr std::array degreeHeaders{"lon", "longitude", "lng", "long", "longitud", "decimallongitude"};
constexpr int north = 32'600, south = 32'700;  // EPSG: WGS 84 / UTM, to which the zone is added
constexpr double highNorth = 5'000'000;        // metres: as a northing of the north, 45 degrees and more

struct Grid {
  std::size_t east = 0, north = 0, zone = 0;
  std::optional<std::size_t> half;
};

std::optional<Grid> gridOf(const std::vector<std::string>& headers) {
  const ColumnNumbers columns = columnNumbers(headers);
  const auto east = firstColumn(columns, eastHeaders), northing = firstColumn(columns, northHeaders);
  const auto zone = firstColumn(columns, zoneHeaders);
  if (!east || !northing || !zone || firstColumn(columns, degreeHeaders)) return std::nullopt;
  return Grid{*east, *northing, *zone, firstColumn(columns, halfHeaders)};
}

std::string_view cellAt(const TableRow& row, std::size_t column) {
  return column < row.cells.size() ? meant(row.cells[column]) : std::string_view{};
}

/// `19K`, `19 S`, `19` and a column for the half, or a northing that only the south has.
int epsgOf(const TableRow& row, const Grid& grid, double northing) {
  const std::string_view zone = cellAt(row, grid.zone);
  int number = 0;
  const auto [end, error] = std::from_chars(zone.data(), zone.data() + zone.size(), number);
  if (error != std::errc{} || number < 1 || number > 60) return 0;
  std::string_view band = meant(zone.substr(static_cast<std::size_t>(end - zone.data())));
  if (band.empty() && grid.half) band = cellAt(row, *grid.half);
  const char letter = band.empty() ? ' ' : static_cast<char>(band.front() & ~0x20);
  const bool isSouth = band.empty()                       ? northing > highNorth
                       : band.size() > 1 || letter == 'S' ? letter == 'S'
                                                          : letter < 'N';
  return (isSouth ? south : north) + number;
}

class Degrees {
 public:
  explicit Degrees(const Grid& grid) : grid_(grid) {}

  /// Nothing where the row has no such numbers.
  std::optional<LonLat> of(const TableRow& row) {
    const auto x = numberFrom(cellAt(row, grid_.east)), y = numberFrom(cellAt(row, grid_.north));
    const int epsg = x && y ? epsgOf(row, grid_, *y) : 0;
    if (epsg == 0) return std::nullopt;
    const auto [at, isNew] = known_.try_emplace(epsg);
    if (isNew) at->second = ToDegrees::ofEpsg(epsg);
    const LonLat there = at->second ? at->second->from({*x, *y}) : LonLat{NAN};
    return std::isnan(there.x) ? std::nullopt : std::optional(there);
  }

 private:
  Grid grid_;
  std::map<int, std::shared_ptr<const ToDegrees>> known_;
};

std::string decimal(double value) {
  std::array<char, 32> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 6);
  return error == std::errc{} ? std::string(text.data(), end) : std::string{};
}

}  // namespace

Table withDegrees(Table table, Reading& reading) {
  const auto grid = table.hasShapes ? std::nullopt : gridOf(table.columns);
  if (!grid) return table;
  const std::size_t width = table.columns.size();
  reading.lookAt(0);
  reading.report(table.columns[grid->east] + ", " + table.columns[grid->north], table.columns[grid->zone],
                 "degrees; read as metres of that zone of UTM on WGS 84", Action::kept);
  table.columns.insert(table.columns.end(), {"longitude", "latitude"});
  table.index.reset();
  const auto degrees = std::make_shared<Degrees>(*grid);
  table.each = [each = std::move(table.each), degrees, width](const std::function<void(TableRow&)>& visit) {
    each([&](TableRow& row) {
      row.cells.resize(width);
      const auto at = degrees->of(row);
      row.cells.push_back(at ? decimal(at->x) : "");
      row.cells.push_back(at ? decimal(at->y) : "");
      visit(row);
    });
  };
  return table;
}

}  // namespace geo
