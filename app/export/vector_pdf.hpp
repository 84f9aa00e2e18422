// PDF through Cairo: vectors, and text with its fonts embedded that can be selected and searched. Cairo knows no layers
// that can be switched, so a PDF has none.
#pragma once

#include <memory>

#include "app/export/vector_pen.hpp"
#include "render/fonts.hpp"

namespace app {

class PdfPen : public Pen {
 public:
  /// `size` in points; letters as words or as mere outlines.
  PdfPen(glm::vec2 size, std::shared_ptr<const render::Fonts> fonts, const std::string& title, bool outlines);
  ~PdfPen() override;
  /// The whole file, after the last thing drawn; empty when Cairo could not make it.
  std::string file();

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
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace app
