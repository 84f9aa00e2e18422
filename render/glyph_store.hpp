// Letters and halos of whole lines, in the atlas. Halos of the letters of a line are joined before they are stored, so
// that a translucent one is even where letters touch.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "render/glyph_atlas.hpp"

namespace render {

/// A bitmap in the atlas; `left` and `top` as in Bitmap.
struct Slot {
  glm::ivec2 at{0};
  int left = 0, top = 0, width = 0, height = 0;
};

/// A letter of a line that was laid out at a size.
struct PlacedGlyph {
  GlyphKey key;
  glm::ivec2 pen{0};  ///< from the line's own, in whole pixels; the rest is in key.shift
};

/// Of which line a halo is: its text and everything that changes its look, lengths in quarters of a pixel.
struct HaloKey {
  std::string text;
  Weight weight = Weight::regular;
  bool tabular = false;
  int halo = 0, shift = 0;      // quarters of a texel
  float size = 0, spacing = 0;  // as they are: else a line would have the halo of one that is nearly as wide
  auto operator<=>(const HaloKey&) const = default;
};

class GlyphStore {
 public:
  explicit GlyphStore(std::shared_ptr<const Fonts> fonts) : raster_(std::move(fonts)) {}
  /// Nothing when the atlas is full: draw what is waiting, make room and ask again.
  std::optional<Slot> letter(const GlyphKey& key);
  std::optional<Slot> halo(const HaloKey& key, const std::vector<PlacedGlyph>& line);
  /// Makes room by forgetting; a second time in the same frame, by growing. False when there is no more room to be had.
  bool makeRoom();
  void beginFrame() { forgotten_ = false; }
  void bind() { atlas_.bind(); }

 private:
  std::optional<Slot> stored(const Bitmap& bitmap);

  GlyphRaster raster_;
  GlyphAtlas atlas_;
  std::map<GlyphKey, Slot> letters_;
  std::map<HaloKey, Slot> halos_;
  Bitmap wanted_;  // did not fit; without its pixels
  bool forgotten_ = false;
};

}  // namespace render
