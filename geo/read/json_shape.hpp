// GeoJSON geometries to places and routes. Knows nothing of features.
#pragma once

#include "geo/read/stated_when.hpp"

namespace geo {

/// Points become places, lines become routes, areas become a place in their middle. A position that is none stays in
/// its row as `nowhere`, so that names can be matched by number; dropUnplaced() takes it out. Parts of a collection
/// keep their own `when`.
Shape shapeFrom(const Json& geometry, Reading& reading);
/// The `when` of the parts of a collection.
std::vector<StatedWhen> partWhens(const Json& geometry, Reading& reading);
bool hasPartWhens(const Json& geometry);

}  // namespace geo
