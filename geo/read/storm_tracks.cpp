// See storm_tracks.hpp; the formats: HURDAT2's page of the National Hurricane Center (2023), IBTrACS v04 column
// documentation.
#include "geo/read/storm_tracks.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "geo/read/csv.hpp"
#include "geo/read/gathered.hpp"

namespace geo {
namespace {

using Cells = std::vector<std::string>;

bool isDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view bare(std::string_view cell) {
  const auto first = cell.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return cell.substr(first, cell.find_last_not_of(" \t\r") - first + 1);
}

std::string_view cellAt(const Cells& cells, std::size_t at) {
  return at < cells.size() ? bare(cells[at]) : std::string_view{};
}

/// AL092021: the basin, the number in the year, the year.
bool isStormId(std::string_view id) {
  const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
  return id.size() == 8 && isLetter(id[0]) && isLetter(id[1]) && isDigits(id.substr(2));
}

/// The highest wind and the lowest pressure of a storm.
struct Strength {
  double wind = 0, pressure = 0;

  static constexpr double fastest = 400, highest = 1'200;  ///< knots, hPa: beyond, it is no weather of this Earth

  void see(std::string_view windCell, std::string_view pressureCell) {
    const auto w = numberFrom(windCell), p = numberFrom(pressureCell);
    if (w && *w > wind && *w < fastest) wind = *w;
    if (p && *p > 0 && *p < highest && (pressure == 0 || *p < pressure)) pressure = *p;  // -999 is missing
  }

  std::string inWords() const {
    std::string words;
    if (wind > 0) words = "Wind up to " + std::to_string(static_cast<int>(wind)) + " knots";
    if (pressure > 0)
      words += (words.empty() ? "Pressure down to " : ", pressure down to ") +
               std::to_string(static_cast<int>(pressure)) + " hPa";
    return words;
  }
};

/// One storm after the other, put together line by line.
class Storms {
 public:
  explicit Storms(Reading& reading) : reading_(reading), track_(reading) {}

  void begin(std::size_t line, std::string_view id, std::string_view name) {
    end();
    open_ = true;
    rows_.begin(line);
    rows_.put("id", std::string(id));
    rows_.put("kind", "storm");
    const bool named = !name.empty() && name != "UNNAMED" && name != "NOT_NAMED";
    rows_.put("title", std::string(named ? name : id));
  }

  void add(std::string_view time, std::optional<double> lon, std::optional<double> lat) {
    if (!lon || !lat) return reading_.report("coordinates", time, "a latitude and a longitude", Action::repaired);
    track_.add(*lon > 180 ? *lon - 360 : *lon < -180 ? *lon + 360 : *lon, *lat, std::string(time));
  }

  void see(std::string_view wind, std::string_view pressure) { strength_.see(wind, pressure); }
  bool open() const { return open_; }

  void finish() {
    end();
    rows_.read(reading_, true);
  }

 private:
  void end() {
    if (!open_) return;
    rows_.put("summary", strength_.inWords());
    if (strength_.wind > 0) rows_.put("wind", std::to_string(static_cast<int>(strength_.wind)));
    if (strength_.pressure > 0) rows_.put("pressure", std::to_string(static_cast<int>(strength_.pressure)));
    track_.putInto(rows_);
    track_ = Track(reading_);
    strength_ = {};
    open_ = false;
  }

  Reading& reading_;
  Gathered rows_;
  Track track_;
  Strength strength_;
  bool open_ = false;
};

/// `28.5N`, `89.6W`
std::optional<double> degreesFrom(std::string_view cell) {
  if (cell.size() < 2) return std::nullopt;
  const char side = cell.back();
  const auto value = numberFrom(cell.substr(0, cell.size() - 1));
  if (!value || std::string_view("NSEW").find(side) == std::string_view::npos) return std::nullopt;
  return side == 'S' || side == 'W' ? -*value : *value;
}

/// 20210829 and 1655 as EDTF; the cells together where they are something else.
std::string hurdatTime(std::string_view day, std::string_view clock) {
  if (day.size() != 8 || clock.size() != 4 || !isDigits(day) || !isDigits(clock))
    return std::string(day) + " " + std::string(clock);
  const auto part = [](std::string_view text, std::size_t at, std::size_t size) {
    return std::string(text.substr(at, size));
  };
  return part(day, 0, 4) + "-" + part(day, 4, 2) + "-" + part(day, 6, 2) + "T" + part(clock, 0, 2) + ":" +
         part(clock, 2, 2) + "Z";
}

void readHurdat(std::string_view text, Reading& reading) {
  Storms storms(reading);
  CsvRecords records(text, ',');
  for (Cells cells; records.next(cells);) {
    reading.lookAt(records.line());
    if (isStormId(cellAt(cells, 0)))
      storms.begin(records.line(), cellAt(cells, 0), cellAt(cells, 1));
    else if (!storms.open() || cells.size() < 6)
      reading.report("", cellAt(cells, 0), "a line of a storm: date, time, kind, status, latitude, longitude",
                     Action::skipped);
    else {
      storms.add(hurdatTime(cellAt(cells, 0), cellAt(cells, 1)), degreesFrom(cellAt(cells, 5)),
                 degreesFrom(cellAt(cells, 4)));
      storms.see(cellAt(cells, 6), cellAt(cells, 7));
    }
  }
  storms.finish();
}

std::size_t columnOf(const Cells& header, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
}

void readIbtracs(std::string_view text, Reading& reading) {
  CsvRecords records(text, ',');
  Cells header, cells;
  records.next(header);
  const std::size_t id = columnOf(header, "SID"), name = columnOf(header, "NAME"), time = columnOf(header, "ISO_TIME");
  const std::size_t lat = columnOf(header, "LAT"), lon = columnOf(header, "LON");
  Storms storms(reading);
  std::string last;
  while (records.next(cells)) {
    reading.lookAt(records.line());
    if (cellAt(cells, id).empty()) continue;  // the line of units below the header
    if (last != cellAt(cells, id)) storms.begin(records.line(), cellAt(cells, id), cellAt(cells, name));
    last = cellAt(cells, id);
    storms.add(cellAt(cells, time), numberFrom(cellAt(cells, lon)), numberFrom(cellAt(cells, lat)));
    for (const auto& [wind, pressure] : {std::pair{"WMO_WIND", "WMO_PRES"}, {"USA_WIND", "USA_PRES"}})
      storms.see(cellAt(cells, columnOf(header, wind)), cellAt(cells, columnOf(header, pressure)));
  }
  storms.finish();
}

bool isHurdat(std::string_view text) {
  return isStormId(text.substr(0, 8)) && text.size() > 8 && text[8] == ',';
}

bool isIbtracs(std::string_view text) {
  return text.starts_with("SID,SEASON,NUMBER,");
}

}  // namespace

bool isStormText(std::string_view text) {
  return isHurdat(text) || isIbtracs(text);
}

void readStorms(std::string_view text, Reading& reading) {
  reading.beginLayer(std::filesystem::path(reading.file()).stem().string());
  const bool hurdat = isHurdat(text);
  hurdat ? readHurdat(text, reading) : readIbtracs(text, reading);
  reading.layer().recognisedAs = hurdat ? "hurdat2" : "ibtracs";
  reading.finish(hurdat ? "HURDAT2" : "CSV");
}

}  // namespace geo
