// Lines of text on the picture. Upright ones are copied pixel by pixel from the atlas; turned ones are sampled from
// letters of twice the size.
#pragma once

#include <vector>

#include "render/glyph_store.hpp"
#include "render/program.hpp"
#include "render/shared.hpp"

namespace render {

class Texts {
 public:
  explicit Texts(const std::shared_ptr<const Fonts>& fonts);
  void beginFrame() { store_.beginFrame(); }
  int draw(const Canvas& canvas, const std::vector<Text>& texts, Shared& shared);

 private:
  struct Place;
  void add(const Text& text, const Place& place, Shared& shared);
  void add(const Slot& slot, glm::ivec2 pen, Colour colour, const Place& place);
  void flush(Shared& shared);
  template <class Find>
  std::optional<Slot> found(Shared& shared, Find find);

  std::shared_ptr<const Fonts> fonts_;
  Program upright_, turned_;
  TexelBuffer items_;
  GlyphStore store_;
  std::vector<glm::uvec4> waiting_;
  bool waitingTurned_ = false;
  int calls_ = 0;
};

}  // namespace render
