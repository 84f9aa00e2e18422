// The reference system that GeoJSON may name, as it did before RFC 7946 and as many programs still write it.
#pragma once

#include <string_view>

#include "geo/read/json_access.hpp"
#include "geo/read/reference_system.hpp"

namespace geo {

/// By the member `crs` beside the features, wherever it stands; null where the coordinates are degrees. A link to a
/// description elsewhere is not followed, and said.
std::shared_ptr<const ToDegrees> namedSystem(std::string_view json, Reading& reading);

/// All positions of a geometry in degrees.
void moveToDegrees(Json& geometry, const ToDegrees& to);

}  // namespace geo
