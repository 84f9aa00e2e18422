// The door to shaping for those who only need to know how large a text is.
#include "render/fonts.hpp"

#include "render/shaping.hpp"

namespace render {

Fonts::Fonts(const Files& files) : data_(std::make_unique<Data>(files)) {}
Fonts::~Fonts() = default;

TextExtent Fonts::extent(const Text& text) const {
  const auto shaped = data_->shaped(text);
  const Face& face = data_->faces[static_cast<std::size_t>(text.weight)];
  hb_font_extents_t lines{};
  hb_font_get_h_extents(face.font(), &lines);
  const float scale = text.size / face.unitsPerEm();
  const auto gaps = static_cast<float>(shaped->glyphs.empty() ? 0 : shaped->glyphs.size() - 1);
  return {shaped->width * text.size + gaps * text.spacing, static_cast<float>(lines.ascender) * scale,
          static_cast<float>(-lines.descender) * scale};
}

std::vector<LineGlyph> Fonts::glyphs(const Text& text) const {
  std::vector<LineGlyph> line;
  const auto shaped = data_->shaped(text);
  float pen = 0;
  for (const Glyph& glyph : shaped->glyphs) {
    line.push_back({glyph.id, glyph.face, glm::vec2(pen, 0) + glyph.offset * text.size, glyph.letter});
    pen += glyph.advance * text.size + text.spacing;
  }
  return line;
}

std::span<const std::uint8_t> Fonts::bytes(std::size_t face) const {
  return data_->faces.at(face).bytes();
}

}  // namespace render
