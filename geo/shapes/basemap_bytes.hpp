// A prepared base map as bytes, in a file or on a pipe: whoever reads them believes no length and no index.
#pragma once

#include "geo/basemap.hpp"
#include "geo/shapes/binary.hpp"

namespace geo {

void putBasemap(ByteWriter& out, const Basemap& basemap);
/// All that is left of the bytes; fails as `in` does when it is no base map of this version, or a damaged one.
Basemap takenBasemap(ByteReader& in);

}  // namespace geo
