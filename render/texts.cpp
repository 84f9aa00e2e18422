// Layout of lines on the pixel grid, and what their shader reads.
#include "render/texts.hpp"

#include <algorithm>
#include <cmath>

#include "render/texts_shader.hpp"

namespace render {
namespace {

constexpr float largestEm = 4000;  // pixels; FreeType and the keys have limits

int quarters(float pixels) {
  return static_cast<int>(std::lround(pixels * 4));
}

float alignment(Align align) {
  return align == Align::left ? 0.0F : align == Align::centre ? 0.5F : 1.0F;
}

/// The letters of a line from its pen, which stands `shift` quarters of a pixel right of a whole one.
std::vector<PlacedGlyph> laidOut(const Shaped& shaped, float em, float spacing, int shift) {
  std::vector<PlacedGlyph> line;
  float pen = 0;
  for (const Glyph& glyph : shaped.glyphs) {
    const int x = shift + quarters(pen + glyph.offset.x * em);
    const GlyphKey key{glyph.id, glyph.face, static_cast<std::uint8_t>(x & 3), static_cast<std::uint16_t>(quarters(em)),
                       0};
    line.push_back({key, {x >> 2, static_cast<int>(std::lround(glyph.offset.y * em))}});
    pen += glyph.advance * em + spacing;
  }
  return line;
}

float widthOf(const Shaped& shaped, float em, float spacing) {
  return shaped.width * em + spacing * static_cast<float>(shaped.glyphs.empty() ? 0 : shaped.glyphs.size() - 1);
}

}  // namespace

/// Where a line stands and at which size its letters are made.
struct Texts::Place {
  const Shaped* shaped = nullptr;
  float em = 0, spacing = 0, halo = 0;  // texels
  float texelsPerPixel = 1;             // 1 upright, 2 turned
  glm::vec2 pivot{0.0F};                // pixels
  glm::ivec2 pen{0};                    // texels from the pivot
  int shift = 0;                        // quarters of a texel
  float cosine = 1, sine = 0;
};

Texts::Texts(const std::shared_ptr<const Fonts>& fonts)
    : fonts_(fonts),
      upright_("texts", textVertexShader, uprightTextFragmentShader),
      turned_("turned texts", textVertexShader, turnedTextFragmentShader),
      items_(unit::items, GL_RGBA32UI),
      store_(fonts) {}

int Texts::draw(const Canvas& canvas, const std::vector<Text>& texts, Shared& shared) {
  calls_ = 0;
  const float scale = canvas.viewport.pixelsPerPoint;
  for (const Text& text : texts) {
    const float em = text.size * scale;
    if (em < 0.5F || em > largestEm || text.text.empty()) continue;
    const auto shaped = fonts_->data().shaped(text);
    const float width = widthOf(*shaped, em, text.spacing * scale);
    const glm::vec2 at = text.at * scale;
    const float reach = width + em * 2 + text.haloWidth * scale;
    if (!shows(canvas, {at - reach, at + reach})) continue;
    const float start = -width * alignment(text.align);
    Place place{shaped.get(), em, text.spacing * scale, text.haloWidth * scale};
    if (text.turn == 0) {  // on whole pixels from the baseline up, so that letters are crisp
      const int x = quarters(at.x + start);
      place.pen = {x >> 2, static_cast<int>(std::lround(at.y))};
      place.shift = x & 3;
    } else {
      place.texelsPerPixel = 2;
      place.em *= 2, place.spacing *= 2, place.halo *= 2;
      place.pivot = at;
      place.pen = {static_cast<int>(std::lround(start * 2)), 0};
      place.cosine = std::cos(text.turn);
      place.sine = std::sin(text.turn);
    }
    if (waitingTurned_ != (text.turn != 0)) flush(shared);
    waitingTurned_ = text.turn != 0;
    add(text, place, shared);
  }
  flush(shared);
  return calls_;
}

void Texts::add(const Text& text, const Place& place, Shared& shared) {
  const std::vector<PlacedGlyph> line = laidOut(*place.shaped, place.em, place.spacing, place.shift);
  if (text.halo.a > 0 && quarters(place.halo) > 0) {
    const HaloKey key{text.text, text.weight, text.tabular, quarters(place.halo), place.shift, place.em, place.spacing};
    if (const auto slot = found(shared, [&] { return store_.halo(key, line); })) add(*slot, {0, 0}, text.halo, place);
  }
  if (text.colour.a == 0) return;
  for (const PlacedGlyph& glyph : line)
    if (const auto slot = found(shared, [&] { return store_.letter(glyph.key); }))
      add(*slot, glyph.pen, text.colour, place);
}

template <class Find>
std::optional<Slot> Texts::found(Shared& shared, Find find) {
  std::optional<Slot> slot = find();
  while (!slot) {
    flush(shared);  // forgetting would take from under them what waiting letters refer to
    if (!store_.makeRoom()) return std::nullopt;
    slot = find();
  }
  return slot;
}

void Texts::add(const Slot& slot, glm::ivec2 pen, Colour colour, const Place& place) {
  if (slot.width == 0) return;
  const glm::ivec2 first = place.pen + pen + glm::ivec2(slot.left, slot.top);
  const auto pair = [](int low, int high) { return std::uint32_t(low) | std::uint32_t(high) << 16; };
  waiting_.emplace_back(bits(static_cast<float>(first.x)), bits(static_cast<float>(first.y)),
                        pair(slot.width, slot.height), pair(slot.at.x, slot.at.y));
  waiting_.emplace_back(bits(place.pivot.x), bits(place.pivot.y), bits(place.cosine), bits(place.sine));
  waiting_.emplace_back(packed(colour), bits(place.texelsPerPixel), 0, 0);
}

void Texts::flush(Shared& shared) {
  if (waiting_.empty()) return;
  store_.bind();
  items_.upload(waiting_);
  items_.bind();
  (waitingTurned_ ? turned_ : upright_).use();
  shared.quads.draw(waiting_.size() / 3);
  waiting_.clear();
  ++calls_;
}

}  // namespace render
