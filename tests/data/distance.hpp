// How far a place is from a country of the base map, for checks of points near coasts and borders.
#pragma once

#include <string>
#include <vector>

#include "geo/basemap.hpp"

namespace bundled {

/// Kilometres from a place to the nearest side of a triangle of the country in the map's finest level; 0 inside,
/// `farAway` beyond about a degree or where the map has no such country.
inline constexpr double farAway = 1e9;
double kilometresTo(const geo::Basemap& map, std::string_view country, geo::LonLat at);
/// To the nearest of several countries.
double kilometresToAny(const geo::Basemap& map, const std::vector<std::string>& countries, geo::LonLat at);

}  // namespace bundled
