// One picture of the state as a file. The window's Export and `marea snapshot` both end here, so they write the same
// bytes.
#pragma once

#include <filesystem>

#include "app/compose.hpp"
#include "render/renderer.hpp"

namespace app {

inline constexpr int largestPicture = 16'384;  ///< pixels a side

struct PictureOptions {
  std::filesystem::path path;
  int width = 1920, height = 1080;  ///< pixels, 16…largestPicture
  float scale = 1;                  ///< pixels per point, 0.25…16
  Figure figure{true, ""};
};

/// Throws geo::Error for a size, name or place that cannot be used, before anything is drawn or touched; MachineError
/// when the disk is full.
void exportPicture(render::Renderer& renderer, const World& world, const State& state, const PictureOptions& options);
/// The same checks alone, before there is a renderer.
void checkPicture(const PictureOptions& options);

/// The frame that exportPicture draws.
render::Frame figureFrame(const World& world, const State& state, const PictureOptions& options);

}  // namespace app
