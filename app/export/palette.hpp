// At most 256 colours for a GIF, chosen from sample pictures by median cut. Knows no file format.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "render/renderer.hpp"

namespace app {

class Palette {
 public:
  void sample(const render::Image& image);
  /// After the samples.
  void choose();
  /// As 0xAARRGGBB, 256 of them.
  const std::array<std::uint32_t, 256>& colours() const { return colours_; }
  /// The number of the nearest colour.
  std::uint8_t nearest(const std::uint8_t* rgba);

 private:
  static constexpr int bits = 5;  // of each channel
  std::vector<std::uint32_t> counts_ = std::vector<std::uint32_t>(std::size_t{1} << (3 * bits), 0);
  std::vector<std::int16_t> found_;
  std::array<std::uint32_t, 256> colours_{};
  std::size_t size_ = 0;
};

}  // namespace app
