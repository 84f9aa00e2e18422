// A GeoTIFF written row by row: pixels, where on Earth they are, and what they say of themselves.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include <glm/vec2.hpp>

namespace geo {

/// How pixels lie in a plane: `corner` is the outer corner of the first, in metres, y up.
struct Georeference {
  std::string definition;  ///< PROJ's, in metres
  glm::dvec2 corner{0.0};
  double metresPerPixel = 1;
};

class GeoTiff {
 public:
  /// `tags` are TIFF's (TIFFTAG_…) or free names. Throws Error when it cannot be made.
  GeoTiff(const std::filesystem::path& path, int width, int height, const Georeference& where,
          const std::map<std::string, std::string>& tags);
  ~GeoTiff();
  GeoTiff(const GeoTiff&) = delete;
  GeoTiff& operator=(const GeoTiff&) = delete;

  /// Rows of RGBA from `top`; alpha is dropped. False when the file cannot take them.
  bool rows(int top, int count, const std::uint8_t* rgba);
  /// After the last row.
  bool finish();

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// What a world file says: six lines.
std::string worldFile(const Georeference& where);

}  // namespace geo
