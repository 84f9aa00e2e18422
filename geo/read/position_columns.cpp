// See position_columns.hpp.
#include "geo/read/position_columns.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "geo/edtf.hpp"
#include "geo/read/cell_dates.hpp"
#include "geo/read/gathered.hpp"
#include "geo/read/named_cells.hpp"

namespace geo {
namespace {

constexpr std::size_t mostPositions = 100;  // in a row
constexpr double longestDay = 172'800;      // seconds: what begins on a day may end on the next

struct PositionColumns {
  std::size_t lon = 0, lat = 0;
  std::optional<std::size_t> time;
};
using Ways = std::vector<PositionColumns>;

std::optional<std::size_t> firstOf(const ColumnNumbers& columns, const std::vector<std::string>& names) {
  for (const std::string& name : names)
    if (const auto found = columns.find(name); found != columns.end()) return found->second;
  return std::nullopt;
}

/// `lon1`, `lon_1`, `longitude_1`, `start_lon`, `origin_longitude`
std::optional<PositionColumns> positionNamed(const ColumnNumbers& columns, const std::string& mark, bool inFront) {
  const auto named = [&](std::initializer_list<const char*> words) {
    std::vector<std::string> names;
    for (const char* word : words)
      for (const char* joint : {"", "_"})
        names.push_back(inFront ? mark + joint + word : std::string(word) + joint + mark);
    return firstOf(columns, names);
  };
  const auto lon = named({"lon", "lng", "long", "longitude", "longitud"});
  const auto lat = named({"lat", "latitude", "latitud"});
  if (!lon || !lat) return std::nullopt;
  return PositionColumns{*lon, *lat, named({"time", "timestamp", "date", "datetime", "t"})};
}

Ways waysOf(const ColumnNumbers& columns) {
  Ways ways;
  for (std::size_t i = columns.contains("lon0") || columns.contains("lon_0") ? 0 : 1; i < mostPositions; ++i) {
    const auto position = positionNamed(columns, std::to_string(i), false);
    if (!position) break;
    ways.push_back(*position);
  }
  if (ways.size() > 1) return ways;
  struct Ends {
    const char *from, *to;
  };
  constexpr std::array pairs{Ends{"start", "end"},      Ends{"from", "to"},           Ends{"origin", "destination"},
                             Ends{"origin", "dest"},    Ends{"source", "target"},     Ends{"orig", "dest"},
                             Ends{"pickup", "dropoff"}, Ends{"departure", "arrival"}, Ends{"origen", "destino"},
                             Ends{"origem", "destino"}, Ends{"src", "dst"},           Ends{"begin", "end"}};
  for (const auto& [from, to] : pairs) {
    const auto first = positionNamed(columns, from, true), last = positionNamed(columns, to, true);
    if (first && last) return {*first, *last};
  }
  return {};
}

std::string_view cellAt(const TableRow& row, std::optional<std::size_t> column) {
  return column && *column < row.cells.size() ? meant(row.cells[*column]) : std::string_view{};
}

/// A day such as 2020-07-14 or 20200714 in the name of a file; empty where there is none.
std::string dayIn(const std::string& file) {
  const std::string name = std::filesystem::path(file).stem().string();
  for (std::size_t at = 0; at < name.size(); ++at)
    for (const std::size_t size : {std::size_t{10}, std::size_t{8}}) {
      const std::string part = name.substr(at, size);
      const bool alone = (at == 0 || name[at - 1] < '0' || name[at - 1] > '9') &&
                         (at + size >= name.size() || name[at + size] < '0' || name[at + size] > '9');
      const bool looks = size == 8 ? part.find_first_not_of("0123456789") == std::string::npos
                                   : part.size() == 10 && part[4] == '-' && part[7] == '-';
      if (!alone || !looks || part.size() < size || (part[0] != '1' && part[0] != '2')) continue;
      const auto day = edtfFrom(part, DateStyle{});
      if (day && day->size() == 10) return *day;
    }
  return {};
}

/// How the times of a table's positions are written.
struct Clock {
  std::string day;  ///< of which the numbers are seconds; empty where the cells are dates
};

bool areSeconds(const Table& table, const Ways& ways) {
  std::size_t seen = 0;
  bool all = true;
  std::vector<std::size_t> times;
  for (const PositionColumns& one : ways)
    if (one.time) times.push_back(*one.time);
  eachCells(table, times, [&](std::span<const std::string_view> cells) {
    for (const std::string_view cell : cells) {
      const auto value = numberFrom(cell);
      all = all && (meant(cell).empty() || (value && *value >= 0 && *value < longestDay));
    }
    return all && ++seen < 2'000;
  });
  return all && seen > 0 && !times.empty();
}

std::string timeOf(const TableRow& row, const PositionColumns& position, const Clock& clock) {
  const std::string_view cell = cellAt(row, position.time);
  if (clock.day.empty() || cell.empty()) return std::string(cell);
  const auto seconds = numberFrom(cell);
  const auto day = parseEdtf(clock.day);
  if (!seconds || !day) return std::string(cell);
  return toEdtf(Instant{day->bounds.earliestStart.seconds + static_cast<std::int64_t>(*seconds)}, Precision::second) +
         "Z";
}

Shape wayOf(const TableRow& row, const Ways& ways, const Clock& clock, Reading& reading) {
  Gathered one;
  one.begin(row.number);
  Track track(reading);
  for (const PositionColumns& position : ways) {
    const auto lon = numberFrom(cellAt(row, position.lon)), lat = numberFrom(cellAt(row, position.lat));
    if (lon && lat) track.add(*lon, *lat, timeOf(row, position, clock));
  }
  if (!track.empty()) track.putInto(one);
  return std::move(one.shape());
}

/// The day of the clock, which is said; no other file's times of day mean a moment.
std::optional<Clock> clockOf(const Table& table, const Ways& ways, Reading& reading) {
  if (!areSeconds(table, ways)) return Clock{};
  const std::string day = dayIn(reading.file());
  if (day.empty()) return std::nullopt;
  reading.lookAt(0);
  reading.report(table.columns[*ways.front().time], day, "dates; read as seconds of the day that is in the file's name",
                 Action::kept);
  return Clock{day};
}

}  // namespace

Table withWays(Table table, Reading& reading) {
  if (table.hasShapes) return table;
  const Ways ways = waysOf(columnNumbers(table.columns));
  if (ways.empty()) return table;
  const bool timed = std::ranges::all_of(ways, [](const auto& one) { return one.time.has_value(); });
  const auto clock = timed ? clockOf(table, ways, reading) : Clock{};
  if (!clock) return table;
  const std::size_t width = table.columns.size();
  if (timed) table.columns.insert(table.columns.end(), {"start", "end"});
  table.hasShapes = true;
  table.index.reset();
  table.each = [each = std::move(table.each), ways, clock = *clock, timed, width,
                &reading](const std::function<void(TableRow&)>& visit) {
    each([&](TableRow& row) {
      row.cells.resize(width);
      if (timed) {
        row.cells.push_back(timeText(timeOf(row, ways.front(), clock)));
        row.cells.push_back(timeText(timeOf(row, ways.back(), clock)));
      }
      row.shape = [&] { return wayOf(row, ways, clock, reading); };
      visit(row);
    });
  };
  return table;
}

}  // namespace geo
