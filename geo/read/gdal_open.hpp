// Opening a file with one of the drivers of GDAL that were looked at, and with nothing else in reach.
#pragma once

#include <gdal_priv.h>

#include "geo/vector_rows.hpp"

namespace geo {

/// Throws Error with a sentence when none of the drivers opens it.
GDALDatasetUniquePtr openedVector(const VectorRequest& request);

}  // namespace geo
