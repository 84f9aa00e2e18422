// CZML's positions: degrees, radians or metres from the centre of the Earth, one for all times or one a time.
#pragma once

#include "geo/read/json_access.hpp"

namespace geo {

struct Sample {
  LonLat at;
  std::string time;
};

/// Positions with their times, which count from `epoch` or are texts; none when the position does not change.
std::vector<Sample> samplesOf(const Json& position, Reading& reading);
/// Positions without times: one, or those of a line.
std::vector<LonLat> constantPositions(const Json& position, Reading& reading);

}  // namespace geo
