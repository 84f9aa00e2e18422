// A big table of made-up events that pile up in space as real ones do: rows of an open data set (UCDP GED) drawn again
// and again, moved about by how exactly their place is known, and spread over thirty years. The same rows for the same
// seed on every machine.
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

#include "geo/instant.hpp"
#include "geo/problems.hpp"
#include "geo/read/csv.hpp"
#include "tests/bench/measures.hpp"

namespace bench {
namespace {

/// Steele, Lea and Flood's splitmix64 (2014).
struct Random {
  std::uint64_t state;
  std::uint64_t next() {
    state += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  double share() { return static_cast<double>(next() >> 11U) / 9007199254740992.0; }
  /// Around 0, within one either way.
  double tent() {
    const double a = share();
    return a + share() - 1;
  }
};

struct Pattern {
  double lon, lat, spread;
  std::int64_t day;
  std::string type, best;
};

std::vector<Pattern> patterns(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw geo::Error("marea-bench generate: " + path + " cannot be read.");
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  geo::CsvRecords records(text, ',');
  std::vector<std::string> header, cells;
  records.next(header);
  const auto column = [&](const char* name) {
    const auto at = std::find(header.begin(), header.end(), name);
    if (at == header.end()) throw geo::Error("marea-bench generate: " + path + " has no column " + name + ".");
    return static_cast<std::size_t>(at - header.begin());
  };
  const std::size_t lon = column("longitude"), lat = column("latitude"), exact = column("where_prec"),
                    date = column("date_start"), type = column("type_of_violence"), best = column("best");
  constexpr std::array spreads{0.0, 0.01, 0.05, 0.2, 0.4, 0.5, 1.0};
  std::vector<Pattern> out;
  while (records.next(cells)) {
    const std::string& day = cells[date];
    out.push_back(
        {std::stod(cells[lon]), std::stod(cells[lat]), spreads.at(std::stoul(cells[exact])),
         geo::dayNumber(std::stoi(day.substr(0, 4)), std::stoi(day.substr(5, 2)), std::stoi(day.substr(8, 2))),
         cells[type], cells[best]});
  }
  return out;
}

}  // namespace

nlohmann::ordered_json generate(const Options& options) {
  if (options.files.size() != 2 || options.events == 0)
    throw geo::Error("marea-bench generate: expected a file of UCDP GED, a file to write, and --events.");
  const std::vector<Pattern> from = patterns(options.files[0]);
  std::ofstream out(options.files[1], std::ios::binary);
  out << "id,time,lon,lat,type_of_violence,best\n";
  Random random{1};
  std::array<char, 128> place{};
  for (std::size_t i = 0; i < options.events; ++i) {
    const Pattern& row = from[random.next() % from.size()];
    const std::uint64_t k = random.next();
    const double east = random.tent() * row.spread, north = random.tent() * row.spread;
    const std::int64_t seconds = (row.day - 365 * static_cast<std::int64_t>(k % 30)) * geo::secondsPerDay +
                                 static_cast<std::int64_t>((k >> 8U) % 86'400U);
    const geo::Civil at = geo::toCivil({seconds});
    std::snprintf(place.data(), place.size(), "%zu,%04d-%02d-%02dT%02d:%02d:%02dZ,%.5f,%.5f,", i,
                  static_cast<int>(at.year), at.month, at.day, at.hour, at.minute, at.second, row.lon + east,
                  row.lat + north);
    out << place.data() << row.type << "," << row.best << "\n";
  }
  out.close();
  if (!out) throw geo::Error("marea-bench generate: " + options.files[1] + " cannot be written.");
  return {{"rows", options.events}};
}

}  // namespace bench
