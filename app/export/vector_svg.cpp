#include "app/export/vector_svg.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

#include "app/export/xml.hpp"

namespace app {
namespace {

using render::Colour;

/// Hundredths of a point, without the zeros that say nothing.
std::string number(float value) {
  std::array<char, 32> text{};
  const float rounded = std::round(value * 100) / 100;
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), rounded == 0 ? 0.0F : rounded, std::chars_format::fixed, 2)
          .ptr;
  std::string out(text.data(), end);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out;
}

std::string pair(glm::vec2 p) {
  return number(p.x) + " " + number(p.y);
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
  return c.a == 255 ? "" : attribute(name, number(static_cast<float>(c.a) / 255));
}

std::string filled(Colour c) {
  return attribute("fill", hex(c)) + alpha("fill-opacity", c);
}

std::string shape(const Path& path) {
  std::string out;
  std::size_t next = 0;
  for (const Path::Verb verb : path.verbs()) {
    if (verb == Path::Verb::close) {
      out += "Z";
      continue;
    }
    out += verb == Path::Verb::move ? "M" : verb == Path::Verb::line ? "L" : "C";
    const std::size_t count = verb == Path::Verb::curve ? 3 : 1;
    for (std::size_t i = 0; i < count; ++i) out += (i ? " " : "") + pair(path.points()[next++]);
  }
  return out;
}

std::string stop(float at, Colour c) {
  return "<stop" + attribute("offset", number(at)) + attribute("stop-color", hex(c)) + alpha("stop-opacity", c) + "/>";
}

std::string family(render::Weight weight) {
  constexpr std::array weights{"400", "500", "600", "400"};
  return attribute("font-weight", weights.at(static_cast<std::size_t>(weight))) +
         (weight == render::Weight::italic ? attribute("font-style", "italic") : "");
}

std::string identifier(const std::string& name) {
  std::string out = name;
  for (char& c : out)
    if (c == ' ') c = '-';
  return out;
}

}  // namespace

SvgPen::SvgPen(glm::vec2 size, const render::Fonts& fonts) : size_(size), fonts_(fonts) {}

std::string SvgPen::file(const std::string& head) const {
  const std::string width = number(size_.x), height = number(size_.y);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
         "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" width=\"" +
         width + "pt\" height=\"" + height + "pt\" viewBox=\"0 0 " + width + " " + height +
         "\" font-family=\"Inter, 'Noto Sans', Arial, Helvetica, sans-serif\">\n" + head + "<defs>" + definitions_ +
         "</defs>\n" + body_ + "</svg>\n";
}

void SvgPen::beginLayer(const std::string& name) {
  body_ += "<g" + attribute("id", identifier(inXml(name))) + attribute("inkscape:groupmode", "layer") +
           attribute("inkscape:label", inXml(name)) + ">\n";
}

void SvgPen::endLayer() {
  body_ += "</g>\n";
}

void SvgPen::beginGroup(float opacity) {
  body_ += "<g" + attribute("opacity", number(opacity)) + ">";
}

void SvgPen::endGroup() {
  body_ += "</g>\n";
}

void SvgPen::clip(const Path& path) {
  const std::string name =
      defined("clip", "<clipPath", "><path" + attribute("d", shape(path)) + " clip-rule=\"evenodd\"/></clipPath>");
  body_ += "<g" + attribute("clip-path", "url(#" + name + ")") + ">";
}

void SvgPen::unclip() {
  body_ += "</g>\n";
}

void SvgPen::fill(const Path& path, Colour colour) {
  body_ += "<path" + filled(colour) + " fill-rule=\"evenodd\"" + attribute("d", shape(path)) + "/>\n";
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
  body_ += "<path" + attribute("fill", "url(#" + name + ")") + " fill-rule=\"evenodd\"" + attribute("d", shape(path)) +
           "/>\n";
}

void SvgPen::stroke(const Path& path, const PenLine& line) {
  std::string ink = attribute("stroke", hex(line.from)) + alpha("stroke-opacity", line.from);
  const glm::vec2 a = path.points().front(), b = path.points().back();
  if (line.from != line.to && a != b) {
    const std::string name =
        defined("fade", "<linearGradient",
                " gradientUnits=\"userSpaceOnUse\"" + attribute("x1", number(a.x)) + attribute("y1", number(a.y)) +
                    attribute("x2", number(b.x)) + attribute("y2", number(b.y)) + ">" + stop(0, line.from) +
                    stop(1, line.to) + "</linearGradient>");
    ink = attribute("stroke", "url(#" + name + ")");
  }
  std::string dash;
  if (line.dash.off > 0) {
    const DashRun run = dashRun(line.dash, line.width);
    dash = attribute("stroke-dasharray", number(run.on) + " " + number(run.off)) +
           attribute("stroke-dashoffset", number(run.offset));
  }
  body_ += "<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"" +
           attribute("stroke-width", number(line.width)) + ink + dash + attribute("d", shape(path)) + "/>\n";
}

void SvgPen::glow(glm::vec2 centre, float radius, Colour colour) {
  std::string stops;
  for (const float share : {0.0F, 0.2F, 0.4F, 0.6F, 0.8F, 1.0F})
    stops += stop(share, render::faded(colour, glowLeft(share)));
  const std::string name = defined("glow", "<radialGradient", ">" + stops + "</radialGradient>");
  body_ += "<circle" + attribute("cx", number(centre.x)) + attribute("cy", number(centre.y)) +
           attribute("r", number(radius)) + attribute("fill", "url(#" + name + ")") + "/>\n";
}

// The halo is an element of its own under the letters: programs that know no paint-order would lay it over them. The
// width that the line has with the right fonts keeps it in its place with others.
void SvgPen::text(const render::Text& text) {
  constexpr std::array anchors{"start", "middle", "end"};
  const float width = fonts_.extent(text).width;
  std::string start = "<text" + attribute("x", number(text.at.x)) + attribute("y", number(text.at.y)) +
                      attribute("font-size", number(text.size)) + family(text.weight) +
                      attribute("text-anchor", anchors.at(static_cast<std::size_t>(text.align))) +
                      attribute("textLength", number(width));
  if (text.spacing != 0) start += attribute("letter-spacing", number(text.spacing));
  if (text.tabular) start += attribute("style", "font-variant-numeric:tabular-nums");
  if (text.turn != 0)
    start += attribute("transform",
                       "rotate(" + number(text.turn * 180 / std::numbers::pi_v<float>) + " " + pair(text.at) + ")");
  const std::string end = ">" + inXml(text.text) + "</text>\n";
  if (text.halo.a > 0 && text.haloWidth > 0)
    body_ += start + " aria-hidden=\"true\" stroke-linejoin=\"round\"" + filled(text.halo) +
             attribute("stroke", hex(text.halo)) + alpha("stroke-opacity", text.halo) +
             attribute("stroke-width", number(2 * text.haloWidth)) + end;
  if (text.colour.a > 0) body_ += start + filled(text.colour) + end;
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
