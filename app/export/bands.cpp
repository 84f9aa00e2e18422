#include "app/export/bands.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

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

Bands::Bands(render::Renderer& renderer, render::Frame frame, Take take)
    : renderer_(renderer), frame_(std::move(frame)), take_(std::move(take)) {
  const auto most = static_cast<int>(largestBand / static_cast<std::size_t>(std::max(frame_.viewport.width, 1)));
  step_ = std::clamp(most, 16, bandHeight);
}

bool Bands::settled() {
  failed_ = failed_ || (before_.valid() && !before_.get());
  return !failed_;
}

bool Bands::next() {
  const int height = frame_.viewport.height;
  if (top_ >= height || failed_) return settled() && false;
  render::Image image = band(renderer_, frame_, top_, std::min(step_, height - top_));
  if (!settled()) return false;
  before_ = std::async(std::launch::async, [this, top = top_, rows = std::move(image)] { return take_(rows, top); });
  top_ += step_;
  return true;
}

Work::Progress Bands::progress() const {
  return {std::min(top_, frame_.viewport.height), frame_.viewport.height};
}

}  // namespace app
