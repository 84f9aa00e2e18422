#include "app/export/vector_pdf.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/export/vector_pdf_text.hpp"

namespace app {
namespace {

using render::Colour;

cairo_status_t append(void* text, const unsigned char* bytes, unsigned count) {
  static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

/// Without the time at which it was made: the same state is the same bytes.
std::string withoutClock(std::string pdf) {
  const std::string key = "/CreationDate (";
  const std::size_t begin = pdf.rfind(key), end = begin == std::string::npos ? begin : pdf.find(')', begin);
  if (end != std::string::npos) pdf.replace(begin, end + 1 - begin, end + 1 - begin, ' ');
  return pdf;
}

double part(std::uint8_t channel) {
  return channel / 255.0;
}

void addStop(cairo_pattern_t* pattern, float at, Colour c) {
  cairo_pattern_add_color_stop_rgba(pattern, static_cast<double>(at), part(c.r), part(c.g), part(c.b), part(c.a));
}

void put(cairo_t* cairo, const Path& path) {
  cairo_new_path(cairo);
  std::size_t next = 0;
  const auto point = [&] { return glm::dvec2(path.points()[next++]); };
  for (const Path::Verb verb : path.verbs()) {
    if (verb == Path::Verb::close) {
      cairo_close_path(cairo);
      continue;
    }
    const glm::dvec2 a = point();
    if (verb == Path::Verb::move) cairo_move_to(cairo, a.x, a.y);
    if (verb == Path::Verb::line) cairo_line_to(cairo, a.x, a.y);
    if (verb == Path::Verb::curve) {
      const glm::dvec2 b = point(), c = point();
      cairo_curve_to(cairo, a.x, a.y, b.x, b.y, c.x, c.y);
    }
  }
}

/// Stripes 1.5 points wide every 6, falling or rising at 45 degrees, across a box.
void stripes(cairo_t* cairo, glm::dvec2 min, glm::dvec2 max, double sign) {
  const double root = std::sqrt(2.0), step = 6 * root;
  const auto u = [&](glm::dvec2 p) { return p.x + sign * p.y; };
  const double a = u({min.x, sign > 0 ? min.y : max.y}), b = u({max.x, sign > 0 ? max.y : min.y});
  for (double at = std::floor(a / step) * step + step / 2; at <= b; at += step) {
    cairo_move_to(cairo, at - sign * min.y, min.y);
    cairo_line_to(cairo, at - sign * max.y, max.y);
  }
  cairo_set_line_width(cairo, 1.5);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash(cairo, nullptr, 0, 0);
  cairo_stroke(cairo);
}

void dots(cairo_t* cairo, glm::dvec2 min, glm::dvec2 max) {
  for (int odd = 0; odd < 2; ++odd)
    for (double y = std::floor(min.y / 7) * 7 + odd * 3.5; y < max.y + 2; y += 7)
      for (double x = std::floor(min.x / 7) * 7 + odd * 3.5; x < max.x + 2; x += 7) {
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, x, y, 1.1, 0, 6.2832);
      }
  cairo_fill(cairo);
}

}  // namespace

void setColour(cairo_t* cairo, Colour c) {
  cairo_set_source_rgba(cairo, part(c.r), part(c.g), part(c.b), part(c.a));
}

struct PdfPen::Data {
  Data(glm::vec2 size, std::shared_ptr<const render::Fonts> fonts, bool outlines)
      : letters(std::move(fonts)),
        asOutlines(outlines),
        surface(cairo_pdf_surface_create_for_stream(append, &text, static_cast<double>(size.x),
                                                    static_cast<double>(size.y))),
        cairo(cairo_create(surface)) {
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);  // whose tables can be added to
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  }
  ~Data() {
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
  }
  Data(const Data&) = delete;
  Data& operator=(const Data&) = delete;

  std::string text;
  PdfText letters;
  bool asOutlines;
  cairo_surface_t* surface;
  cairo_t* cairo;
  double opacity = 1;
};

PdfPen::PdfPen(glm::vec2 size, std::shared_ptr<const render::Fonts> fonts, const std::string& title, bool outlines)
    : data_(std::make_unique<Data>(size, std::move(fonts), outlines)) {
  cairo_pdf_surface_set_metadata(data_->surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(data_->surface, CAIRO_PDF_METADATA_CREATOR, "Marea");
}
PdfPen::~PdfPen() = default;

std::string PdfPen::file() {
  cairo_show_page(data_->cairo);
  cairo_surface_finish(data_->surface);
  const bool made = cairo_status(data_->cairo) == CAIRO_STATUS_SUCCESS &&
                    cairo_surface_status(data_->surface) == CAIRO_STATUS_SUCCESS;
  return made ? withoutClock(std::move(data_->text)) : "";
}

void PdfPen::beginLayer(const std::string&) {}
void PdfPen::endLayer() {}

void PdfPen::beginGroup(float opacity) {
  data_->opacity = static_cast<double>(opacity);
  cairo_push_group(data_->cairo);
}

void PdfPen::endGroup() {
  cairo_pop_group_to_source(data_->cairo);
  cairo_paint_with_alpha(data_->cairo, data_->opacity);
}

void PdfPen::clip(const Path& path) {
  cairo_save(data_->cairo);
  put(data_->cairo, path);
  cairo_clip(data_->cairo);
}

void PdfPen::unclip() {
  cairo_restore(data_->cairo);
}

void PdfPen::fill(const Path& path, Colour colour) {
  setColour(data_->cairo, colour);
  put(data_->cairo, path);
  cairo_fill(data_->cairo);
}

void PdfPen::hatch(const Path& path, render::Hatch hatch, Colour colour) {
  cairo_t* cairo = data_->cairo;
  glm::dvec2 min, max;
  put(cairo, path);
  cairo_path_extents(cairo, &min.x, &min.y, &max.x, &max.y);
  cairo_save(cairo);
  cairo_clip(cairo);
  setColour(cairo, colour);
  if (hatch == render::Hatch::dots)
    dots(cairo, min, max);
  else
    stripes(cairo, min, max, 1);
  if (hatch == render::Hatch::cross) stripes(cairo, min, max, -1);
  cairo_restore(cairo);
}

void PdfPen::stroke(const Path& path, const PenLine& line) {
  cairo_t* cairo = data_->cairo;
  const glm::dvec2 a = path.points().front(), b = path.points().back();
  setColour(cairo, line.from);
  if (line.from != line.to && a != b) {
    cairo_pattern_t* pattern = cairo_pattern_create_linear(a.x, a.y, b.x, b.y);
    addStop(pattern, 0, line.from);
    addStop(pattern, 1, line.to);
    cairo_set_source(cairo, pattern);
    cairo_pattern_destroy(pattern);
  }
  const DashRun run = dashRun(line.dash, line.width);
  const double dash[]{static_cast<double>(run.on), static_cast<double>(run.off)};
  cairo_set_dash(cairo, dash, line.dash.off > 0 ? 2 : 0, static_cast<double>(run.offset));
  cairo_set_line_width(cairo, static_cast<double>(line.width));
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  put(cairo, path);
  cairo_stroke(cairo);
}

void PdfPen::glow(glm::vec2 centre, float radius, Colour colour) {
  const glm::dvec2 c = centre;
  const auto r = static_cast<double>(radius);
  cairo_pattern_t* pattern = cairo_pattern_create_radial(c.x, c.y, 0, c.x, c.y, r);
  for (const float share : {0.0F, 0.2F, 0.4F, 0.6F, 0.8F, 1.0F})
    addStop(pattern, share, render::faded(colour, glowLeft(share)));
  cairo_set_source(data_->cairo, pattern);
  cairo_pattern_destroy(pattern);
  put(data_->cairo, circle(centre, radius));
  cairo_fill(data_->cairo);
}

/// Cairo's pixels are premultiplied, too, in words of the machine.
void PdfPen::raster(const render::Raster& raster) {
  cairo_t* cairo = data_->cairo;
  const int width = raster.pixels->width, height = raster.pixels->height;
  std::vector<std::uint32_t> words;
  for (const Colour c : raster.pixels->colours)
    words.push_back(std::uint32_t(c.a) << 24 | std::uint32_t(c.r) << 16 | std::uint32_t(c.g) << 8 | std::uint32_t(c.b));
  cairo_surface_t* image = cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(words.data()),
                                                               CAIRO_FORMAT_ARGB32, width, height, width * 4);
  const glm::dvec2 min = raster.min, size = raster.max - raster.min;
  cairo_save(cairo);
  cairo_translate(cairo, min.x, min.y);
  cairo_scale(cairo, size.x / width, size.y / height);
  cairo_set_source_surface(cairo, image, 0, 0);
  cairo_paint(cairo);
  cairo_restore(cairo);
  cairo_surface_finish(image);
  cairo_surface_destroy(image);
}

void PdfPen::text(const render::Text& text) {
  data_->letters.draw(data_->cairo, text, data_->asOutlines);
}

}  // namespace app
