// The door to shaping for those who only need to know how large a text is.
#include "render/fonts.hpp"

#include <algorithm>

#include "render/shaping.hpp"

namespace render {
namespace {

/// Where each code point begins, and the end.
std::vector<std::size_t> lettersOf(const std::string& text) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) out.push_back(i);
  out.push_back(text.size());
  return out;
}

}  // namespace

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

std::vector<Cluster> Fonts::clusters(const Text& text) const {
  const auto shaped = data_->shaped(text);
  const std::vector<std::size_t> starts = lettersOf(text.text);
  std::vector<Cluster> out;
  std::vector<std::size_t> begins;
  float pen = 0;
  for (const Glyph& glyph : shaped->glyphs) {
    const float advance = glyph.advance * text.size;
    const std::size_t begin = starts[std::min<std::size_t>(glyph.letter, starts.size() - 1)];
    if (begins.empty() || begins.back() != begin) {
      begins.push_back(begin);
      out.push_back({"", pen, 0});
    }
    out.back().width += advance;
    pen += advance + text.spacing;
  }
  begins.push_back(text.text.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i].text = text.text.substr(begins[i], begins[i + 1] - begins[i]);
  return out;
}

}  // namespace render
