// Looking up, rasterising and storing letters and halos.
#include "render/glyph_store.hpp"

#include <algorithm>
#include <limits>

namespace render {
namespace {

/// The strongest of several bitmaps, each at its own place.
class Joined {
 public:
  void add(const Bitmap& bitmap, glm::ivec2 at) {
    if (bitmap.width > 0) pieces_.push_back({bitmap, at + glm::ivec2(bitmap.left, bitmap.top)});
  }

  Bitmap bitmap() const {
    Bitmap result = empty();
    for (const Piece& piece : pieces_) lay(piece, result);
    return result;
  }

 private:
  struct Piece {
    Bitmap bitmap;
    glm::ivec2 at;
  };

  Bitmap empty() const {
    if (pieces_.empty()) return {};
    glm::ivec2 min = pieces_.front().at;
    glm::ivec2 max = min;
    for (const Piece& p : pieces_) {
      min = {std::min(min.x, p.at.x), std::min(min.y, p.at.y)};
      max = {std::max(max.x, p.at.x + p.bitmap.width), std::max(max.y, p.at.y + p.bitmap.height)};
    }
    Bitmap result{min.x, min.y, max.x - min.x, max.y - min.y, {}};
    result.pixels.resize(static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height));
    return result;
  }

  static void lay(const Piece& piece, Bitmap& onto) {
    const Bitmap& b = piece.bitmap;
    for (int y = 0; y < b.height; ++y)
      for (int x = 0; x < b.width; ++x) {
        const int row = piece.at.y - onto.top + y;
        const int column = piece.at.x - onto.left + x;
        std::uint8_t& to = onto.pixels[static_cast<std::size_t>(row * onto.width + column)];
        to = std::max(to, b.pixels[static_cast<std::size_t>(y * b.width + x)]);
      }
  }

  std::vector<Piece> pieces_;
};

}  // namespace

std::optional<Slot> GlyphStore::letter(const GlyphKey& key) {
  if (const auto found = letters_.find(key); found != letters_.end()) return found->second;
  const std::optional<Slot> slot = stored(raster_.bitmap(key));
  if (slot) letters_.emplace(key, *slot);
  return slot;
}

std::optional<Slot> GlyphStore::halo(const HaloKey& key, const std::vector<PlacedGlyph>& line) {
  if (const auto found = halos_.find(key); found != halos_.end()) return found->second;
  Joined joined;
  for (const PlacedGlyph& glyph : line) {
    GlyphKey grown = glyph.key;
    grown.halo = static_cast<std::uint16_t>(key.halo);
    joined.add(raster_.bitmap(grown), glyph.pen);
  }
  const std::optional<Slot> slot = stored(joined.bitmap());
  if (slot) halos_.emplace(key, *slot);
  return slot;
}

std::optional<Slot> GlyphStore::stored(const Bitmap& bitmap) {
  const std::optional<glm::ivec2> at = atlas_.place(bitmap);
  if (at) return Slot{*at, bitmap.left, bitmap.top, bitmap.width, bitmap.height};
  wanted_ = {bitmap.left, bitmap.top, bitmap.width, bitmap.height, {}};
  return std::nullopt;
}

bool GlyphStore::makeRoom() {
  if (forgotten_) return atlas_.grow(wanted_);
  forgotten_ = true;
  letters_.clear();
  halos_.clear();
  atlas_.clear();
  return true;
}

}  // namespace render
