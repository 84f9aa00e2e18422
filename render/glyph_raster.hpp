// Glyphs as grey bitmaps through FreeType, unhinted, at the exact size in device pixels. Knows no GL.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "render/shaping.hpp"

namespace render {

/// Coverage, rows from the top. `left` and `top` are where its first pixel is, from the pen on the baseline, y down.
struct Bitmap {
  int left = 0, top = 0, width = 0, height = 0;
  std::vector<std::uint8_t> pixels;
};

/// Which bitmap; lengths in quarters of a pixel.
struct GlyphKey {
  std::uint32_t id = 0;
  std::uint8_t face = 0;
  std::uint8_t shift = 0;  ///< 0…3, to the right
  std::uint16_t size = 0;  ///< of the em
  std::uint16_t halo = 0;  ///< 0: the letter itself; else the letter grown by this much on all sides
  auto operator<=>(const GlyphKey&) const = default;
};

class GlyphRaster {
 public:
  explicit GlyphRaster(std::shared_ptr<const Fonts> fonts);
  ~GlyphRaster();
  GlyphRaster(const GlyphRaster&) = delete;
  GlyphRaster& operator=(const GlyphRaster&) = delete;

  /// Kept until too many are; the reference holds until the next call.
  const Bitmap& bitmap(const GlyphKey& key);

 private:
  struct FreeType;
  Bitmap rasterised(const GlyphKey& key);

  std::shared_ptr<const Fonts> fonts_;  // FreeType reads the bytes of its faces
  std::unique_ptr<FreeType> freeType_;
  std::map<GlyphKey, Bitmap> kept_;
};

}  // namespace render
