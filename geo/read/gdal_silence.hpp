// GDAL tells stderr what it thinks; a person gets our sentence instead.
#pragma once

#include <cpl_error.h>

namespace geo {

struct Silence {
  Silence() { CPLPushErrorHandler(CPLQuietErrorHandler); }
  ~Silence() { CPLPopErrorHandler(); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
};

}  // namespace geo
