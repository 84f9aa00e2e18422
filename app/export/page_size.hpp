// Sizes of pictures as people say them: 1920x1080, 210x297mm, 8x10in, A4, story. Knows nothing of drawing.
#pragma once

#include <optional>
#include <span>
#include <string>

namespace app {

struct PageSize {
  int width = 0, height = 0;  ///< pixels
  float scale = 1;            ///< pixels per point
  bool operator==(const PageSize&) const = default;
};

struct SizePreset {
  const char* name;   ///< on the command line
  const char* title;  ///< English, goes through gettext
  PageSize size;
};
std::span<const SizePreset> sizePresets();

/// `dpi` 0: 300 for paper, else what goes with pixels. Nothing where the text is no size.
std::optional<PageSize> pageSize(const std::string& text, double dpi);

}  // namespace app
