#include "app/export/vector_svg.hpp"

#include <array>
#include <numbers>

#include "app/export/font_subset.hpp"
#include "app/export/path_text.hpp"
#include "app/export/png_bytes.hpp"
#include "app/export/xml.hpp"

namespace app {
namespace {

using render::Colour;

std::string pair(glm::vec2 p) {
  return shortNumber(p.x) + " " + shortNumber(p.y);
}

std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + value + "\"";
}

std::string hex(Colour c) {
  constexpr const char* digits = "0123456789abcdef";
  std::string out = "#";
  for (const std::uint8_t part : {c.r, c.g, c.b}) out += {digits[part >> 4], digits[part & 15]};
  return out;
}

std::string alpha(const char* name, Colour c) {
  return c.a == 255 ? "" : attribute(name, shortNumber(static_cast<float>(c.a) / 255));
}

std::string filled(Colour c) {
  return attribute("fill", hex(c)) + alpha("fill-opacity", c);
}

std::string stop(float at, Colour c) {
  return "<stop" + attribute("offset", shortNumber(at)) + attribute("stop-color", hex(c)) + alpha("stop-opacity", c) +
         "/>";
}

std::string family(render::Weight weight) {
  constexpr std::array weights{"400", "500", "600", "400"};
  return attribute("font-weight", weights.at(static_cast<std::size_t>(weight))) +
         (weight == render::Weight::italic ? attribute("font-style", "italic") : "");
}

/// By face, as Fonts has them.
constexpr std::array looks{"font-weight:400", "font-weight:500", "font-weight:600",
                           "font-weight:400;font-style:italic"};

using LettersByFace = std::map<std::size_t, std::set<char32_t>>;

/// All letters for the text's own face, which may join them; those that another face has instead for that one, too.
void noteLetters(LettersByFace& used, const render::Fonts& fonts, const render::Text& text) {
  const std::set<char32_t> letters = lettersOf(text.text);
  used[static_cast<std::size_t>(text.weight)].insert(letters.begin(), letters.end());
  for (const render::LineGlyph& glyph : fonts.glyphs(text))
    if (glyph.face != static_cast<std::size_t>(text.weight)) used[glyph.face].insert(letters.begin(), letters.end());
}

std::string identifier(const std::string& name) {
  std::string out = name;
  for (char& c : out)
    if (c == ' ') c = '-';
  return out;
}

}  // namespace

SvgPen::SvgPen(glm::vec2 size, std::shared_ptr<const render::Fonts> fonts, bool outlines)
    : size_(size), fonts_(std::move(fonts)) {
  if (outlines) outliner_.emplace(fonts_);
}

std::string SvgPen::file(const std::string& head) const {
  const std::string width = shortNumber(size_.x), height = shortNumber(size_.y);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
         "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
         "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" width=\"" +
         width + "pt\" height=\"" + height + "pt\" viewBox=\"0 0 " + width + " " + height +
         "\" font-family=\"Inter, 'Noto Sans', Arial, Helvetica, sans-serif\">\n" + head + "<defs>" + fontFaces() +
         definitions_ + "</defs>\n" + body_ + "</svg>\n";
}

void SvgPen::beginLayer(const std::string& name) {
  body_ += "<g" + attribute("id", identifier(inXml(name))) + attribute("inkscape:groupmode", "layer") +
           attribute("inkscape:label", inXml(name)) + ">\n";
}

void SvgPen::endLayer() {
  body_ += "</g>\n";
}

void SvgPen::beginGroup(float opacity) {
  body_ += "<g" + attribute("opacity", shortNumber(opacity)) + ">";
}

void SvgPen::endGroup() {
  body_ += "</g>\n";
}

void SvgPen::clip(const Path& path) {
  const std::string name =
      defined("clip", "<clipPath", "><path" + attribute("d", pathText(path)) + " clip-rule=\"evenodd\"/></clipPath>");
  body_ += "<g" + attribute("clip-path", "url(#" + name + ")") + ">";
}

void SvgPen::unclip() {
  body_ += "</g>\n";
}

void SvgPen::fill(const Path& path, Colour colour) {
  body_ += "<path" + filled(colour) + " fill-rule=\"evenodd\"" + attribute("d", pathText(path)) + "/>\n";
}

// The patterns of render/fills_shader.hpp: stripes 1.5 points wide every 6 at 45 degrees, dots of 1.1 on a staggered
// grid of 7.
void SvgPen::hatch(const Path& path, render::Hatch hatch, Colour colour) {
  const std::string ink = filled(colour), open = " patternUnits=\"userSpaceOnUse\"";
  std::string tile;
  if (hatch == render::Hatch::dots)
    tile = open + " width=\"7\" height=\"7\"><circle cx=\"3.5\" cy=\"3.5\" r=\"1.1\"" + ink + "/>";
  else
    tile = open + " width=\"6\" height=\"6\" patternTransform=\"rotate(45)\"><path" + ink +
           (hatch == render::Hatch::cross ? " d=\"M2.25 0H3.75V2.25H6V3.75H3.75V6H2.25V3.75H0V2.25H2.25Z\"/>"
                                          : " d=\"M2.25 0H3.75V6H2.25Z\"/>");
  if (hatch == render::Hatch::dots)
    for (const char* corner : {"cx=\"0\" cy=\"0\"", "cx=\"7\" cy=\"0\"", "cx=\"0\" cy=\"7\"", "cx=\"7\" cy=\"7\""})
      tile += std::string("<circle ") + corner + " r=\"1.1\"" + ink + "/>";
  const std::string name = defined("hatch", "<pattern", tile + "</pattern>");
  body_ += "<path" + attribute("fill", "url(#" + name + ")") + " fill-rule=\"evenodd\"" +
           attribute("d", pathText(path)) + "/>\n";
}

void SvgPen::stroke(const Path& path, const PenLine& line) {
  std::string ink = attribute("stroke", hex(line.from)) + alpha("stroke-opacity", line.from);
  const glm::vec2 a = path.points().front(), b = path.points().back();
  if (line.from != line.to && a != b) {
    const std::string name = defined("fade", "<linearGradient",
                                     " gradientUnits=\"userSpaceOnUse\"" + attribute("x1", shortNumber(a.x)) +
                                         attribute("y1", shortNumber(a.y)) + attribute("x2", shortNumber(b.x)) +
                                         attribute("y2", shortNumber(b.y)) + ">" + stop(0, line.from) +
                                         stop(1, line.to) + "</linearGradient>");
    ink = attribute("stroke", "url(#" + name + ")");
  }
  std::string dash;
  if (line.dash.off > 0) {
    const DashRun run = dashRun(line.dash, line.width);
    dash = attribute("stroke-dasharray", shortNumber(run.on) + " " + shortNumber(run.off)) +
           attribute("stroke-dashoffset", shortNumber(run.offset));
  }
  body_ += "<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"" +
           attribute("stroke-width", shortNumber(line.width)) + ink + dash + attribute("d", pathText(path)) + "/>\n";
}

void SvgPen::glow(glm::vec2 centre, float radius, Colour colour) {
  std::string stops;
  for (const float share : {0.0F, 0.2F, 0.4F, 0.6F, 0.8F, 1.0F})
    stops += stop(share, render::faded(colour, glowLeft(share)));
  const std::string name = defined("glow", "<radialGradient", ">" + stops + "</radialGradient>");
  body_ += "<circle" + attribute("cx", shortNumber(centre.x)) + attribute("cy", shortNumber(centre.y)) +
           attribute("r", shortNumber(radius)) + attribute("fill", "url(#" + name + ")") + "/>\n";
}

// xlink:href is what old programs know and new ones still read.
void SvgPen::raster(const render::Raster& raster) {
  const glm::vec2 size = raster.max - raster.min;
  body_ += "<image preserveAspectRatio=\"none\"" + attribute("x", shortNumber(raster.min.x)) +
           attribute("y", shortNumber(raster.min.y)) + attribute("width", shortNumber(size.x)) +
           attribute("height", shortNumber(size.y)) +
           attribute("xlink:href", "data:image/png;base64," + base64(pngOf(*raster.pixels))) + "/>\n";
}

// The halo is an element of its own under the letters: programs that know no paint-order would lay it over them. The
// width that the line has with the right fonts keeps it in its place with others.
void SvgPen::text(const render::Text& text) {
  if (outliner_) return outlined(text);
  constexpr std::array anchors{"start", "middle", "end"};
  const float width = fonts_->extent(text).width;
  noteLetters(used_, *fonts_, text);
  std::string start = "<text" + attribute("x", shortNumber(text.at.x)) + attribute("y", shortNumber(text.at.y)) +
                      attribute("font-size", shortNumber(text.size)) + family(text.weight) +
                      attribute("text-anchor", anchors.at(static_cast<std::size_t>(text.align))) +
                      attribute("textLength", shortNumber(width));
  if (text.spacing != 0) start += attribute("letter-spacing", shortNumber(text.spacing));
  if (text.tabular) start += attribute("style", "font-variant-numeric:tabular-nums");
  if (text.turn != 0)
    start += attribute(
        "transform", "rotate(" + shortNumber(text.turn * 180 / std::numbers::pi_v<float>) + " " + pair(text.at) + ")");
  const std::string end = ">" + inXml(text.text) + "</text>\n";
  if (text.halo.a > 0 && text.haloWidth > 0)
    body_ += start + " aria-hidden=\"true\" stroke-linejoin=\"round\"" + filled(text.halo) +
             attribute("stroke", hex(text.halo)) + alpha("stroke-opacity", text.halo) +
             attribute("stroke-width", shortNumber(2 * text.haloWidth)) + end;
  if (text.colour.a > 0) body_ += start + filled(text.colour) + end;
}

void SvgPen::outlined(const render::Text& text) {
  const std::string shape = attribute("d", pathText(outliner_->outline(text)));
  body_ += "<g role=\"img\"" + attribute("aria-label", inXml(text.text)) + ">";
  if (text.halo.a > 0 && text.haloWidth > 0)
    body_ += "<path stroke-linejoin=\"round\"" + filled(text.halo) + attribute("stroke", hex(text.halo)) +
             alpha("stroke-opacity", text.halo) + attribute("stroke-width", shortNumber(2 * text.haloWidth)) + shape +
             "/>";
  if (text.colour.a > 0) body_ += "<path" + filled(text.colour) + shape + "/>";
  body_ += "</g>\n";
}

/// For programs that have not these fonts: browsers take them from the file, Inkscape and Illustrator their own.
std::string SvgPen::fontFaces() const {
  std::string out;
  for (const auto& [face, letters] : used_) {
    const std::string bytes = fontSubset(fonts_->bytes(face), letters);
    if (bytes.empty()) continue;
    const std::string look = face < looks.size() ? "Inter;" + std::string(looks[face]) : "Noto Sans";
    out += "@font-face{font-family:" + look + ";src:url(data:font/otf;base64," + base64(bytes) + ")}\n";
  }
  return out.empty() ? "" : "<style>\n" + out + "</style>\n";
}

std::string SvgPen::defined(const std::string& prefix, const std::string& before, const std::string& after) {
  std::string& name = names_[before + after];
  if (name.empty()) {
    name = prefix + std::to_string(names_.size());
    definitions_ += before + attribute("id", name) + after + "\n";
  }
  return name;
}

}  // namespace app
