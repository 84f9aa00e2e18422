// SVG, written by hand: named groups, real text, and nothing that Illustrator, Inkscape or a browser would have to
// guess.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>

#include "app/export/vector_pdf_text.hpp"
#include "app/export/vector_pen.hpp"
#include "render/fonts.hpp"

namespace app {

class SvgPen : public Pen {
 public:
  /// `size` in points. Letters are words in fonts that lie within the file, or mere outlines.
  SvgPen(glm::vec2 size, std::shared_ptr<const render::Fonts> fonts, bool outlines);
  /// The whole file, with `head` (elements) after its opening tag.
  std::string file(const std::string& head) const;

  void beginLayer(const std::string& name) override;
  void endLayer() override;
  void beginGroup(float opacity) override;
  void endGroup() override;
  void clip(const Path& path) override;
  void unclip() override;
  void fill(const Path& path, render::Colour colour) override;
  void hatch(const Path& path, render::Hatch hatch, render::Colour colour) override;
  void stroke(const Path& path, const PenLine& line) override;
  void glow(glm::vec2 centre, float radius, render::Colour colour) override;
  void raster(const render::Raster& raster) override;
  void text(const render::Text& text) override;

 private:
  /// The name of a definition; what is asked for twice is there once.
  std::string defined(const std::string& prefix, const std::string& before, const std::string& after);

  void outlined(const render::Text& text);
  std::string fontFaces() const;

  glm::vec2 size_;
  std::shared_ptr<const render::Fonts> fonts_;
  std::optional<PdfText> outliner_;                 ///< of letters that are to be outlines
  std::map<std::size_t, std::set<char32_t>> used_;  ///< letters by face
  std::string definitions_, body_;
  std::map<std::string, std::string> names_;
};

}  // namespace app
