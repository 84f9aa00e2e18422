// Bitmaps stand on shelves, as in a bookcase; a copy is kept so that the texture can be made larger.
#include "render/glyph_atlas.hpp"

#include <algorithm>

#include "render/program.hpp"

namespace render {

GlyphAtlas::GlyphAtlas() : pixels_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest_);
}

std::optional<glm::ivec2> GlyphAtlas::place(const Bitmap& bitmap) {
  Shelf* shelf = shelfFor(bitmap);
  if (shelf == nullptr) return std::nullopt;
  const glm::ivec2 at(shelf->used, shelf->top);
  shelf->used += bitmap.width;
  copy(bitmap, at);
  return at;
}

GlyphAtlas::Shelf* GlyphAtlas::shelfFor(const Bitmap& bitmap) {
  if (bitmap.width > width_) return nullptr;
  for (Shelf& shelf : shelves_)
    if (shelf.height >= bitmap.height && shelf.height <= bitmap.height + bitmap.height / 4 + 2 &&
        shelf.used + bitmap.width <= width_)
      return &shelf;
  const int top = shelves_.empty() ? 0 : shelves_.back().top + shelves_.back().height;
  if (top + bitmap.height > height_) return nullptr;
  shelves_.push_back({top, bitmap.height, 0});
  return &shelves_.back();
}

void GlyphAtlas::copy(const Bitmap& bitmap, glm::ivec2 to) {
  for (std::ptrdiff_t y = 0; y < bitmap.height; ++y)
    std::copy_n(bitmap.pixels.begin() + y * bitmap.width, bitmap.width, pixels_.begin() + (to.y + y) * width_ + to.x);
  dirtyTop_ = std::min(dirtyTop_, to.y);
  dirtyEnd_ = std::max(dirtyEnd_, to.y + bitmap.height);
}

bool GlyphAtlas::grow(const Bitmap& bitmap) {
  const int width = std::max(width_, bitmap.width);
  const int height = std::max(height_ * 2, bitmap.height);
  if (width > largest_ || height > largest_) return false;
  std::vector<std::uint8_t> larger(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (std::ptrdiff_t y = 0; y < height_; ++y)
    std::copy_n(pixels_.begin() + y * width_, width_, larger.begin() + y * width);
  pixels_ = std::move(larger);
  width_ = width;
  height_ = height;
  resized_ = true;
  return true;
}

void GlyphAtlas::clear() {
  shelves_.clear();
  std::fill(pixels_.begin(), pixels_.end(), std::uint8_t{0});
}

void GlyphAtlas::bind() {
  glActiveTexture(GL_TEXTURE0 + unit::image);
  glBindTexture(GL_TEXTURE_2D, texture_.id());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  if (resized_) {
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width_, height_, 0, GL_RED, GL_UNSIGNED_BYTE, pixels_.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
  } else if (dirtyTop_ < dirtyEnd_) {
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, dirtyTop_, width_, dirtyEnd_ - dirtyTop_, GL_RED, GL_UNSIGNED_BYTE,
                    pixels_.data() + static_cast<std::ptrdiff_t>(dirtyTop_) * width_);
  }
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  resized_ = false;
  dirtyTop_ = height_;
  dirtyEnd_ = 0;
}

}  // namespace render
