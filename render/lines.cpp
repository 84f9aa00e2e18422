// Drawing polylines of meshes: which parts are seen, in which style.
#include "render/lines.hpp"

#include <algorithm>
#include <string>

#include "render/lines_shader.hpp"

namespace render {
namespace {

bool drawn(const LineStyle& style) {
  return style.width > 0 && style.colour.a > 0;
}

std::vector<glm::uvec4> texels(const std::vector<LineStyle>& styles) {
  std::vector<glm::uvec4> result;
  result.reserve(styles.size());
  for (const LineStyle& s : styles)
    result.emplace_back(bits(drawn(s) ? s.width : 0.0F), bits(s.dash.on), bits(s.dash.off), packed(s.colour));
  return result;
}

/// Half the widest line in pixels, and the soft rim.
double reach(const Canvas& canvas, const std::vector<LineStyle>& styles) {
  float width = 0;
  for (const LineStyle& style : styles) width = std::max(width, style.width);
  return 2.0 + static_cast<double>(width * canvas.viewport.pixelsPerPoint);
}

std::vector<Quads::Run> visible(const Canvas& canvas, const std::vector<LinePart>& parts,
                                const std::vector<LineStyle>& styles) {
  const WorldBox shown = shownBox(canvas, reach(canvas, styles));
  std::vector<Quads::Run> runs;
  for (const LinePart& part : parts) {
    if (part.style >= styles.size() || !drawn(styles[part.style]) || !meets(part.box, shown)) continue;
    if (!runs.empty() && runs.back().first + runs.back().count == part.first)
      runs.back().count += part.count;
    else
      runs.push_back({part.first, part.count});
  }
  return runs;
}

}  // namespace

Lines::Lines()
    : program_("lines", lineVertexShader, std::string(dashFunction) + lineFragmentShader),
      high_(program_.uniform("high")),
      low_(program_.uniform("low")),
      scale_(program_.uniform("scale")),
      middle_(program_.uniform("middle")),
      styles_(unit::styles, GL_RGBA32UI) {}

int Lines::draw(const Canvas& canvas, const std::vector<Line>& lines, Shared& shared) {
  int calls = 0;
  for (const Line& line : lines)
    if (line.mesh) calls += draw(canvas, line, shared);
  return calls;
}

int Lines::draw(const Canvas& canvas, const Line& line, Shared& shared) {
  const LineBuffer& mesh = meshes_.of(line.mesh);
  const std::vector<Quads::Run> runs = visible(canvas, mesh.parts(), line.styles);
  if (runs.empty()) return 0;
  shared.scratch.begin(canvas, shared.picture);
  const WorldToPixels map = worldToPixels(canvas, mesh.origin());
  program_.use();
  glUniform2f(high_, map.high.x, map.high.y);
  glUniform2f(low_, map.low.x, map.low.y);
  glUniform2f(scale_, map.scale.x, map.scale.y);
  glUniform2f(middle_, map.middle.x, map.middle.y);
  styles_.upload(texels(line.styles));
  styles_.bind();
  mesh.bind();
  shared.quads.draw(runs);
  shared.scratch.lay(canvas, shared.picture, shared.quads);
  return 2;
}

}  // namespace render
