#include "app/export/bands.hpp"

#include <algorithm>
#include <cstring>
#include <future>

namespace app {
namespace {

constexpr int bandHeight = 512;
constexpr std::size_t largestBand = std::size_t{8} << 20;  // pixels

/// Full rows of the picture, put together from tiles where it is wider than a tile may be.
render::Image band(render::Renderer& renderer, const render::Frame& frame, int top, int height) {
  const int width = frame.viewport.width;
  const int tile = std::min(renderer.maxTile(), 8'192);
  if (width <= tile) return renderer.picture(frame, {0, top, width, height});
  render::Image out{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 4)};
  for (int left = 0; left < width; left += tile) {
    const render::Image part = renderer.picture(frame, {left, top, std::min(tile, width - left), height});
    const std::size_t bytes = static_cast<std::size_t>(part.width) * 4;
    for (int y = 0; y < height; ++y)
      std::memcpy(&out.pixels[(static_cast<std::size_t>(y) * width + left) * 4], &part.pixels[y * bytes], bytes);
  }
  return out;
}

}  // namespace

bool eachBand(render::Renderer& renderer, const render::Frame& frame,
              const std::function<bool(const render::Image& band, int top)>& take) {
  const int height = frame.viewport.height;
  const auto most = static_cast<int>(largestBand / static_cast<std::size_t>(std::max(frame.viewport.width, 1)));
  const int step = std::clamp(most, 16, bandHeight);
  std::future<bool> before;
  for (int top = 0; top < height; top += step) {
    render::Image image = band(renderer, frame, top, std::min(step, height - top));
    if (before.valid() && !before.get()) return false;
    before = std::async(std::launch::async, [&take, top, rows = std::move(image)] { return take(rows, top); });
  }
  return !before.valid() || before.get();
}

}  // namespace app
