// The other end of geo/basemap_means.hpp's writeBasemap().
#pragma once

#include <string>

#include "geo/basemap.hpp"

namespace geo {

/// All bytes that writeBasemap() gave. Throws Error: its sentence, or that the bytes are not what it would write.
Loaded<Basemap> basemapFrom(std::string bytes, const std::string& name);

}  // namespace geo
