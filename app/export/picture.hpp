// One picture of the state as a file, in the format that its name's end says. The window's Export and `marea snapshot`
// both end here, so they write the same bytes.
#pragma once

#include <filesystem>
#include <functional>

#include "app/compose.hpp"
#include "app/export/work.hpp"
#include "render/renderer.hpp"

namespace app {

inline constexpr int smallestPicture = 16, largestPicture = 32'768;  ///< pixels a side

struct PictureOptions {
  std::filesystem::path path;
  int width = 1920, height = 1080;  ///< pixels, smallestPicture…largestPicture
  float scale = 1;                  ///< pixels per point, 0.25…32
  Figure figure{true, ""};
  bool carryView = true;  ///< whether the file says how to come back to what it shows
  bool operator==(const PictureOptions&) const = default;
};

/// Called only for formats that are made of pixels.
using RendererSource = std::function<render::Renderer&()>;

/// Throws geo::Error for a size, name or place that cannot be used, before anything is drawn or touched; MachineError
/// when the disk is full.
void exportPicture(const RendererSource& renderer, const World& world, const State& state,
                   const PictureOptions& options);
void exportPicture(render::Renderer& renderer, const World& world, const State& state, const PictureOptions& options);
/// The same in steps; `world` and what `renderer` gives must live as long.
std::unique_ptr<Work> pictureWork(const RendererSource& renderer, const World& world, const State& state,
                                  const PictureOptions& options);
/// The same checks alone, before there is a renderer.
void checkPicture(const PictureOptions& options);

/// The frame that exportPicture draws.
render::Frame figureFrame(const World& world, const State& state, const PictureOptions& options);

}  // namespace app
