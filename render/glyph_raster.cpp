// FreeType: load, grow by the halo, shift by quarters of a pixel, render.
#include "render/glyph_raster.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_STROKER_H

#include <algorithm>
#include <stdexcept>

namespace render {
namespace {

constexpr std::size_t mostKept = 4096;
constexpr FT_Long quarter = 16;  // FreeType counts in 1/64 pixel

struct GlyphCloser {
  void operator()(FT_Glyph glyph) const { FT_Done_Glyph(glyph); }
};
using OwnedGlyph = std::unique_ptr<FT_GlyphRec_, GlyphCloser>;

Bitmap copied(FT_BitmapGlyph glyph) {
  const FT_Bitmap& from = glyph->bitmap;
  Bitmap to{glyph->left, -glyph->top, static_cast<int>(from.width), static_cast<int>(from.rows), {}};
  to.pixels.reserve(std::size_t{from.width} * from.rows);
  for (unsigned y = 0; y < from.rows; ++y) {
    const unsigned char* row = from.buffer + static_cast<std::ptrdiff_t>(y) * from.pitch;
    to.pixels.insert(to.pixels.end(), row, row + from.width);
  }
  return to;
}

OwnedGlyph loaded(FT_Face face, const GlyphKey& key) {
  FT_Glyph glyph = nullptr;
  if (FT_Set_Char_Size(face, 0, key.size * quarter, 72, 72) != 0) return nullptr;
  if (FT_Load_Glyph(face, key.id, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return nullptr;
  if (FT_Get_Glyph(face->glyph, &glyph) != 0) return nullptr;
  return OwnedGlyph(glyph);
}

}  // namespace

struct GlyphRaster::FreeType {
  explicit FreeType(const std::vector<Face>& files) {
    if (FT_Init_FreeType(&library) != 0) throw std::runtime_error("FreeType does not start.");
    if (FT_Stroker_New(library, &stroker) != 0) throw std::runtime_error("FreeType cannot outline letters.");
    for (const Face& file : files) open(file);
  }
  ~FreeType() {
    for (const FT_Face face : faces) FT_Done_Face(face);
    if (stroker != nullptr) FT_Stroker_Done(stroker);
    if (library != nullptr) FT_Done_FreeType(library);
  }
  FreeType(const FreeType&) = delete;
  FreeType& operator=(const FreeType&) = delete;

  void open(const Face& file) {
    FT_Face face = nullptr;
    const auto bytes = file.bytes();
    if (FT_New_Memory_Face(library, bytes.data(), static_cast<FT_Long>(bytes.size()), 0, &face) != 0)
      throw std::runtime_error("FreeType cannot read one of the fonts.");
    faces.push_back(face);
  }

  OwnedGlyph grown(OwnedGlyph glyph, int halo) const {
    FT_Stroker_Set(stroker, halo * quarter, FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
    FT_Glyph raw = glyph.release();
    FT_Glyph_StrokeBorder(&raw, stroker, 0, 1);  // on failure the letter itself remains
    return OwnedGlyph(raw);
  }

  FT_Library library = nullptr;
  FT_Stroker stroker = nullptr;
  std::vector<FT_Face> faces;
};

GlyphRaster::GlyphRaster(std::shared_ptr<const Fonts> fonts)
    : fonts_(std::move(fonts)), freeType_(std::make_unique<FreeType>(fonts_->data().faces)) {}
GlyphRaster::~GlyphRaster() = default;

const Bitmap& GlyphRaster::bitmap(const GlyphKey& key) {
  if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
  if (kept_.size() >= mostKept) kept_.clear();
  return kept_.emplace(key, rasterised(key)).first->second;
}

Bitmap GlyphRaster::rasterised(const GlyphKey& key) {
  OwnedGlyph glyph = loaded(freeType_->faces.at(key.face), key);
  if (glyph && key.halo > 0) glyph = freeType_->grown(std::move(glyph), key.halo);
  if (!glyph) return {};
  FT_Vector shift{key.shift * quarter, 0};
  FT_Glyph raw = glyph.release();
  const bool rendered = FT_Glyph_To_Bitmap(&raw, FT_RENDER_MODE_NORMAL, &shift, 1) == 0;
  glyph.reset(raw);
  return rendered ? copied(reinterpret_cast<FT_BitmapGlyph>(raw)) : Bitmap{};
}

}  // namespace render
