// The table of cities: tab-separated, a heading, a row a city. Ours, so it is read strictly, but a bad row costs itself
// alone.
#include "geo/cities.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <optional>

namespace geo {
namespace {

constexpr std::string_view heading = "name\tname_es\tname_pt\tcountry\tkind\tpopulation\tlon\tlat\tfirst_within_km";
constexpr std::size_t cellCount = 9;
using Cells = std::array<std::string_view, cellCount>;

std::optional<Cells> cellsOf(std::string_view line) {
  Cells cells;
  for (std::size_t i = 0; i < cellCount; ++i) {
    const std::size_t end = line.find('\t');
    if ((end == std::string_view::npos) != (i + 1 == cellCount)) return std::nullopt;
    cells[i] = line.substr(0, end);
    line.remove_prefix(std::min(line.size(), cells[i].size() + 1));
  }
  return cells;
}

std::optional<double> number(std::string_view cell) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  const bool good = error == std::errc() && end == cell.data() + cell.size() && std::isfinite(value);
  return good ? std::optional(value) : std::nullopt;
}

CityKind kindOf(std::string_view cell) {
  if (cell == "capital" || cell == "seat") return CityKind::capital;
  return cell == "province" ? CityKind::provinceCapital : CityKind::city;
}

std::optional<City> cityOf(std::string_view line) {
  const auto cells = cellsOf(line);
  if (!cells || (*cells)[0].empty()) return std::nullopt;
  const auto people = number((*cells)[5]), lon = number((*cells)[6]), lat = number((*cells)[7]);
  const auto within = number((*cells)[8]);
  if (!people || !lon || !lat || !within || std::abs(*lon) > 180 || std::abs(*lat) > 90) return std::nullopt;
  City city;
  for (std::size_t i = 0; i < 3; ++i) city.name.in[i] = (*cells)[i];
  city.country = (*cells)[3];
  city.kind = kindOf((*cells)[4]);
  city.population = static_cast<std::int64_t>(*people);
  city.at = {*lon, *lat};
  city.firstWithin = static_cast<float>(*within);
  return city;
}

}  // namespace

Loaded<std::vector<City>> readCities(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string line;
  if (!std::getline(file, line) || line != heading)
    throw Error("The file " + path.string() + " is not Marea's table of cities.");
  Loaded<std::vector<City>> out;
  for (std::size_t row = 2; std::getline(file, line); ++row) {
    if (auto city = cityOf(line))
      out.value.push_back(std::move(*city));
    else
      out.problems.add({path.string(), "", row, "", line.substr(0, 80), "a city as in the heading", Action::skipped});
  }
  return out;
}

}  // namespace geo
