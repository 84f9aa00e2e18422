// What foreign libraries read (GDAL: Shapefile, GeoPackage, spreadsheets …) as plain bytes, so that they can do it in a
// process of its own: their crash, hang or greed is then a sentence and not the end of the program.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/readers.hpp"

namespace geo {

struct VectorRequest {
  std::filesystem::path file;
  std::string member;  ///< within a zip archive; empty: the file itself
  std::string layer;   ///< only this one; empty: all
};

/// Asks another process and returns all of its bytes. Throws Error with a sentence when it dies or takes too long.
using VectorReader = std::function<std::string(const VectorRequest&)>;

/// Does the work, in the process in which it is called, and gives the bytes to `take` in order. A file that cannot be
/// used is among the bytes, as a sentence.
void writeVectorRows(const VectorRequest& request, const std::function<void(std::string_view)>& take);

}  // namespace geo
