// Cities for the map to name: where they are, how large, and how far around each is the first. Knows nothing of
// drawing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "geo/events.hpp"
#include "geo/problems.hpp"

namespace geo {

enum class CityKind : std::uint8_t { city, provinceCapital, capital };

struct City {
  LocalText name;
  std::string country;  ///< ISO alpha-3
  CityKind kind = CityKind::city;
  std::int64_t population = 0;
  LonLat at{0.0};
  float firstWithin = 0;  ///< kilometres to the next one of more weight
  bool operator==(const City&) const = default;
};

/// Reads a table as data/build_cities writes it, the weightiest first; a row that cannot be used is left out and
/// reported. Throws Error when the file is not such a table.
Loaded<std::vector<City>> readCities(const std::filesystem::path& path);

}  // namespace geo
