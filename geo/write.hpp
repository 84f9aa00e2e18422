// From values to files that only GDAL can write.
#pragma once

#include <filesystem>
#include <vector>

#include "geo/events.hpp"

namespace geo {

/// A layer `events`: dates stay EDTF text. What is at `path` is replaced. Throws Error when it cannot be written.
void writeGeoPackage(const std::filesystem::path& path, const std::vector<const Event*>& events);

}  // namespace geo
