// PNG, row by row, so that a poster never lies in memory whole. Knows nothing of what is drawn.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/export/safe_file.hpp"

namespace app {

class PngWriter {
 public:
  /// `pixelsPerPoint` sets the resolution that is written: 72 points are an inch. `texts` are kept as they are, UTF-8.
  PngWriter(std::FILE* file, int width, int height, float pixelsPerPoint,
            const std::vector<std::pair<std::string, std::string>>& texts);
  ~PngWriter();
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;

  /// One row of RGBA; alpha is dropped. False when the file cannot take it.
  bool row(const std::uint8_t* rgba);
  /// After the last row.
  bool finish();

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace app
