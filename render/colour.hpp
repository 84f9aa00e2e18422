// Colours as bytes: straight (not premultiplied) alpha, sRGB. Knows nothing of what they mean.
#pragma once

#include <cstdint>

namespace render {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Colour&) const = default;
};

/// 0xRRGGBB, opaque.
constexpr Colour rgb(std::uint32_t hex) {
  return {std::uint8_t(hex >> 16), std::uint8_t(hex >> 8), std::uint8_t(hex), 255};
}

/// The same colour with its alpha multiplied by `share` in 0…1.
constexpr Colour faded(Colour c, float share) {
  const float a = static_cast<float>(c.a) * (share < 0 ? 0.F : share > 1 ? 1.F : share);
  c.a = static_cast<std::uint8_t>(a + 0.5F);
  return c;
}

/// From `a` (share 0) to `b` (share 1), channel by channel.
constexpr Colour mixed(Colour a, Colour b, float share) {
  const auto lerp = [share](std::uint8_t x, std::uint8_t y) {
    return static_cast<std::uint8_t>(static_cast<float>(x) + (static_cast<float>(y) - static_cast<float>(x)) * share +
                                     0.5F);
  };
  return {lerp(a.r, b.r), lerp(a.g, b.g), lerp(a.b, b.b), lerp(a.a, b.a)};
}

}  // namespace render
