// Lines of text in a PDF: shaped by the same HarfBuzz runs as on the screen, in embedded fonts, and still words to
// whoever searches or copies them.
#pragma once

#include <cairo.h>

#include <map>
#include <memory>

#include "app/export/vector_path.hpp"
#include "render/fonts.hpp"

namespace app {

class PdfText {
 public:
  explicit PdfText(std::shared_ptr<const render::Fonts> fonts);
  ~PdfText();
  PdfText(const PdfText&) = delete;
  PdfText& operator=(const PdfText&) = delete;

  /// Words, or mere outlines of their letters.
  void draw(cairo_t* cairo, const render::Text& text, bool outlines = false);
  /// The outlines of its letters where they stand on the page.
  Path outline(const render::Text& text);

 private:
  struct Library;
  cairo_font_face_t* face(std::size_t index);
  void use(cairo_t* cairo, std::size_t face, float size);
  void place(cairo_t* cairo, const render::Text& text) const;

  std::shared_ptr<const render::Fonts> fonts_;
  std::shared_ptr<Library> library_;
  std::map<std::size_t, cairo_font_face_t*> faces_;
};

void setColour(cairo_t* cairo, render::Colour colour);

}  // namespace app
