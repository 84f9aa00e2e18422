// Vector files through GDAL, by a few drivers that were looked at: each layer a table.
#pragma once

#include "geo/read/reading.hpp"

namespace geo {

/// GeoPackage, Shapefile, FlatGeobuf, KML and GPX. Throws Error when none of them opens the file, and for anything that
/// is not a local file.
void readThroughGdal(Reading& reading);

}  // namespace geo
