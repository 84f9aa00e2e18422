#include "app/export/vector_pdf_text.hpp"

#include <cairo-ft.h>

#include <algorithm>
#include <vector>

#include "app/errors.hpp"

namespace app {

struct PdfText::Library {
  Library() {
    if (FT_Init_FreeType(&freetype) != 0) throw MachineError("FreeType does not start.");
  }
  ~Library() { FT_Done_FreeType(freetype); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  FT_Library freetype = nullptr;
};

namespace {

/// Cairo keeps fonts longer than what was drawn with them, so what a font needs belongs to the font.
template <class Library>
struct Held {
  std::shared_ptr<const render::Fonts> fonts;
  std::shared_ptr<Library> library;
  FT_Face face = nullptr;
  ~Held() { FT_Done_Face(face); }
  static void drop(void* held) { delete static_cast<Held*>(held); }
};

/// Where each letter of a text begins, in bytes; last, where the text ends.
std::vector<std::size_t> letterStarts(const std::string& text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts.push_back(i);
  starts.push_back(text.size());
  return starts;
}

/// The glyphs of one face, and which bytes of the text each stands for.
struct Run {
  std::size_t face = 0, firstByte = 0, bytes = 0;
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;
};

std::vector<Run> runsOf(const std::vector<render::LineGlyph>& line, const std::string& text) {
  const std::vector<std::size_t> starts = letterStarts(text);
  const auto byteOf = [&](std::size_t i) {
    return i < line.size() ? starts[std::min(line[i].letter, starts.size() - 1)] : text.size();
  };
  std::vector<Run> runs;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (runs.empty() || runs.back().face != line[i].face) runs.push_back({line[i].face, byteOf(i), 0, {}, {}});
    Run& run = runs.back();
    const std::size_t bytes = std::max(byteOf(i + 1), byteOf(i)) - byteOf(i);
    run.bytes += bytes;
    run.glyphs.push_back({line[i].id, static_cast<double>(line[i].at.x), static_cast<double>(line[i].at.y)});
    const bool sameLetter = run.clusters.size() > 0 && run.clusters.back().num_bytes == 0;
    if (!sameLetter) run.clusters.push_back({0, 0});
    ++run.clusters.back().num_glyphs;
    run.clusters.back().num_bytes = static_cast<int>(bytes);
  }
  return runs;
}

void drawHalo(cairo_t* cairo, const Run& run, const render::Text& text) {
  if (text.halo.a == 0 || text.haloWidth <= 0) return;
  setColour(cairo, text.halo);
  cairo_new_path(cairo);
  cairo_glyph_path(cairo, run.glyphs.data(), static_cast<int>(run.glyphs.size()));
  cairo_set_dash(cairo, nullptr, 0, 0);
  cairo_set_line_width(cairo, 2 * static_cast<double>(text.haloWidth));
  cairo_stroke(cairo);
}

void fillLetters(cairo_t* cairo, const Run& run, const render::Text& text) {
  if (text.colour.a == 0) return;
  setColour(cairo, text.colour);
  cairo_new_path(cairo);
  cairo_glyph_path(cairo, run.glyphs.data(), static_cast<int>(run.glyphs.size()));
  cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);
  cairo_fill(cairo);
}

/// What cairo has as its current path.
Path pathOf(cairo_t* cairo) {
  Path out;
  cairo_path_t* const path = cairo_copy_path(cairo);
  const auto at = [&](int i) {
    return glm::vec2(static_cast<float>(path->data[i].point.x), static_cast<float>(path->data[i].point.y));
  };
  for (int i = 0, next = 0; i < path->num_data; i = next) {
    next = i + path->data[i].header.length;
    const cairo_path_data_type_t type = path->data[i].header.type;
    // After each ring cairo moves to where it began, whatever follows.
    const bool isVain = next >= path->num_data || path->data[next].header.type == CAIRO_PATH_MOVE_TO;
    if (type == CAIRO_PATH_MOVE_TO && !isVain) out.moveTo(at(i + 1));
    if (type == CAIRO_PATH_LINE_TO) out.lineTo(at(i + 1));
    if (type == CAIRO_PATH_CURVE_TO) out.curveTo(at(i + 1), at(i + 2), at(i + 3));
    if (type == CAIRO_PATH_CLOSE_PATH) out.close();
  }
  cairo_path_destroy(path);
  return out;
}

void drawLetters(cairo_t* cairo, const Run& run, const render::Text& text) {
  if (text.colour.a == 0) return;
  setColour(cairo, text.colour);
  cairo_show_text_glyphs(cairo, text.text.data() + run.firstByte, static_cast<int>(run.bytes), run.glyphs.data(),
                         static_cast<int>(run.glyphs.size()), run.clusters.data(),
                         static_cast<int>(run.clusters.size()), cairo_text_cluster_flags_t(0));
}

}  // namespace

PdfText::PdfText(std::shared_ptr<const render::Fonts> fonts)
    : fonts_(std::move(fonts)), library_(std::make_shared<Library>()) {}

PdfText::~PdfText() {
  for (const auto& [index, face] : faces_) cairo_font_face_destroy(face);
}

cairo_font_face_t* PdfText::face(std::size_t index) {
  cairo_font_face_t*& slot = faces_[index];
  if (slot) return slot;
  static const cairo_user_data_key_t key{};
  const auto bytes = fonts_->bytes(index);
  std::unique_ptr<Held<Library>> held(new Held<Library>{fonts_, library_});
  if (FT_New_Memory_Face(library_->freetype, bytes.data(), static_cast<FT_Long>(bytes.size()), 0, &held->face) != 0)
    throw MachineError("FreeType cannot read one of the fonts.");
  slot = cairo_ft_font_face_create_for_ft_face(held->face, FT_LOAD_NO_HINTING);
  cairo_font_face_set_user_data(slot, &key, held.release(), Held<Library>::drop);
  return slot;
}

void PdfText::use(cairo_t* cairo, std::size_t index, float size) {
  cairo_set_font_face(cairo, face(index));
  cairo_set_font_size(cairo, static_cast<double>(size));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(cairo, options);
  cairo_font_options_destroy(options);
}

/// The baseline begins where the text does, along its turn.
void PdfText::place(cairo_t* cairo, const render::Text& text) const {
  const double share = text.align == render::Align::left ? 0 : text.align == render::Align::centre ? 0.5 : 1;
  cairo_translate(cairo, static_cast<double>(text.at.x), static_cast<double>(text.at.y));
  cairo_rotate(cairo, static_cast<double>(text.turn));
  cairo_translate(cairo, -share * static_cast<double>(fonts_->extent(text).width), 0);
}

void PdfText::draw(cairo_t* cairo, const render::Text& text, bool outlines) {
  cairo_save(cairo);
  place(cairo, text);
  for (const Run& run : runsOf(fonts_->glyphs(text), text.text)) {
    use(cairo, run.face, text.size);
    drawHalo(cairo, run, text);
    if (outlines)
      fillLetters(cairo, run, text);
    else
      drawLetters(cairo, run, text);
  }
  cairo_restore(cairo);
}

Path PdfText::outline(const render::Text& text) {
  const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> sheet(
      cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr), cairo_surface_destroy);
  const std::unique_ptr<cairo_t, void (*)(cairo_t*)> cairo(cairo_create(sheet.get()), cairo_destroy);
  cairo_save(cairo.get());
  place(cairo.get(), text);
  for (const Run& run : runsOf(fonts_->glyphs(text), text.text)) {
    use(cairo.get(), run.face, text.size);
    cairo_glyph_path(cairo.get(), run.glyphs.data(), static_cast<int>(run.glyphs.size()));
  }
  cairo_restore(cairo.get());  // the path stays, and is now the page's
  return pathOf(cairo.get());
}

}  // namespace app
