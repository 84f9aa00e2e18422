// Tracks of storms: HURDAT2 (nhc.noaa.gov/data/hurdat) and IBTrACS' CSV. Each storm is one event, its way with a time a
// point.
#pragma once

#include <string_view>

#include "geo/read/reading.hpp"

namespace geo {

bool isStormText(std::string_view text);
/// From a text in UTF-8 of which isStormText() holds.
void readStorms(std::string_view text, Reading& reading);

}  // namespace geo
