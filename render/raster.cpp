#include "render/raster.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

/// The two pixels that a place between them is mixed of.
struct Mix {
  int first, second;
  float share;  ///< of the second
};

Mix mixAt(int fine, int factor, int count) {
  const float at = (static_cast<float>(fine) + 0.5F) / static_cast<float>(factor) - 0.5F;
  const float low = std::floor(at);
  const auto within = [count](float i) { return std::clamp(static_cast<int>(i), 0, count - 1); };
  return {within(low), within(low + 1), at - low};
}

std::uint8_t mixed(std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d, float x, float y) {
  const float upper = static_cast<float>(a) * (1 - x) + static_cast<float>(b) * x;
  const float lower = static_cast<float>(c) * (1 - x) + static_cast<float>(d) * x;
  return static_cast<std::uint8_t>(std::lround(upper * (1 - y) + lower * y));
}

}  // namespace

bool Raster::operator==(const Raster& other) const {
  if (min != other.min || max != other.max) return false;
  if (pixels == other.pixels) return true;
  return pixels && other.pixels && *pixels == *other.pixels;
}

Pixels magnified(const Pixels& pixels, int factor) {
  Pixels out{pixels.width * factor, pixels.height * factor, {}};
  out.colours.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
  const auto at = [&](int column, int row) {
    return pixels.colours[static_cast<std::size_t>(row) * static_cast<std::size_t>(pixels.width) +
                          static_cast<std::size_t>(column)];
  };
  for (int row = 0; row < out.height; ++row) {
    const Mix down = mixAt(row, factor, pixels.height);
    for (int column = 0; column < out.width; ++column) {
      const Mix right = mixAt(column, factor, pixels.width);
      const Colour a = at(right.first, down.first), b = at(right.second, down.first), c = at(right.first, down.second),
                   d = at(right.second, down.second);
      const auto part = [&](std::uint8_t Colour::*channel) {
        return mixed(a.*channel, b.*channel, c.*channel, d.*channel, right.share, down.share);
      };
      out.colours.push_back({part(&Colour::r), part(&Colour::g), part(&Colour::b), part(&Colour::a)});
    }
  }
  return out;
}

}  // namespace render
