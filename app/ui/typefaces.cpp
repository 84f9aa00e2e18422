// Rasterises the type family into ImGui's atlas: only the letters of the Latin script and a few signs, so that start-up
// stays short.
#include <array>
#include <string>

#include "app/ui/look.hpp"

namespace ui {
namespace {

// Latin with its extensions, the apostrophes of Guaraní and Quechua (ʼ), dashes, quotes, arrows; nasal vowels (ẽ) of
// Guaraní.
constexpr std::array<ImWchar, 19> letters{0x20,   0x2F,   0x3A,   0x17F,  0x2BC,  0x2BC,  0x1EBC,
                                          0x1EBD, 0x2010, 0x2027, 0x2030, 0x203A, 0x20AC, 0x20AC,
                                          0x2190, 0x2193, 0x2212, 0x2212, 0};
constexpr std::array<ImWchar, 3> figures{0x30, 0x39, 0};

constexpr float widestFigure = 0.64F;  ///< of the size: Inter's 4, so that figures stand in columns

ImFontConfig config(float pixels) {
  ImFontConfig c;
  c.SizePixels = pixels;
  c.OversampleH = 2;
  c.OversampleV = 1;
  return c;
}

ImFont* add(ImFontAtlas& atlas, const std::filesystem::path& file, float points, float pixelsPerPoint) {
  const std::string path = file.string();
  const float pixels = points * pixelsPerPoint;
  ImFontConfig tabular = config(pixels);
  tabular.GlyphMinAdvanceX = tabular.GlyphMaxAdvanceX = pixels * widestFigure * 0.815F;
  ImFont* font = atlas.AddFontFromFileTTF(path.c_str(), pixels, &tabular, figures.data());
  ImFontConfig rest = config(pixels);
  rest.MergeMode = true;
  if (!font || !atlas.AddFontFromFileTTF(path.c_str(), pixels, &rest, letters.data()))
    throw geo::Error("The font " + path + " cannot be read.");
  return font;
}

}  // namespace

Typefaces loadTypefaces(ImFontAtlas& atlas, const render::Fonts::Files& files, float pixelsPerPoint) {
  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
  atlas.TexGlyphPadding = 1;
  Typefaces type;
  type.body = add(atlas, files.regular, bodySize, pixelsPerPoint);
  type.strong = add(atlas, files.medium, bodySize, pixelsPerPoint);
  type.small = add(atlas, files.regular, smallSize, pixelsPerPoint);
  type.smallStrong = add(atlas, files.medium, smallSize, pixelsPerPoint);
  type.title = add(atlas, files.medium, titleSize, pixelsPerPoint);
  if (!atlas.Build()) throw geo::Error("The font " + files.regular.string() + " cannot be read.");
  return type;
}

}  // namespace ui
