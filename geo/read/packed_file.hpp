// Archives: zipped Shapefiles, KMZ, spreadsheets, and texts that were packed. Knows what to look for in them, no
// format.
#pragma once

#include <filesystem>

#include "geo/read/reading.hpp"

namespace geo {

/// Throws Error when there is nothing in it that can be read, or when it is no archive that a person made.
void readZip(const std::filesystem::path& path, Reading& reading);
void readGzip(const std::filesystem::path& path, Reading& reading);

}  // namespace geo
