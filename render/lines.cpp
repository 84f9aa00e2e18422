// From meshes of polylines to paths on the screen. Positions are computed in double, so that lines stay smooth deep in
// the zoom.
#include "render/lines.hpp"

#include <algorithm>

namespace render {
namespace {

bool drawn(const LineStyle& style) {
  return style.width > 0 && style.colour.a > 0;
}

void addPart(SegmentMaker& maker, const LineMesh& mesh, const LinePart& part, glm::dvec2 scale, glm::dvec2 offset) {
  for (std::uint32_t i = 0; i < part.count; ++i) {
    const glm::dvec2 at = glm::dvec2(mesh.vertices.at(part.first + i)) * scale + offset;
    if (i == 0)
      maker.begin(at);
    else
      maker.add(at);
  }
  maker.end();
}

PathLook lookOf(const LineStyle& style, float pixels) {
  return {style.width * pixels, style.colour, style.colour, {style.dash.on * pixels, style.dash.off * pixels}, 0};
}

float widest(const std::vector<LineStyle>& styles, float pixels) {
  float width = 0;
  for (const LineStyle& style : styles) width = std::max(width, style.width * pixels);
  return width;
}

/// Styles that look alike are one: what is drawn twice in the same place must not become darker there.
struct Looks {
  std::vector<LineStyle> different;
  std::vector<std::size_t> of;  ///< by style, an index into `different`
};

Looks looksOf(const std::vector<LineStyle>& styles) {
  Looks out;
  for (const LineStyle& style : styles) {
    const auto found = drawn(style) ? std::ranges::find(out.different, style) : out.different.begin();
    out.of.push_back(static_cast<std::size_t>(found - out.different.begin()));
    if (found == out.different.end() && drawn(style)) out.different.push_back(style);
  }
  return out;
}

void addLine(const Canvas& canvas, const LineMesh& mesh, const std::vector<LineStyle>& styles, Paths& paths,
             Shared& shared) {
  const float pixels = canvas.viewport.pixelsPerPoint;
  const auto reach = static_cast<double>(reachOf(widest(styles, pixels)));
  const WorldBox shown = shownBox(canvas, reach);
  const glm::dvec2 size(canvas.viewport.width, canvas.viewport.height);
  const glm::dvec2 scale = glm::dvec2(1, -1) * pixelsPerUnit(canvas);
  const glm::dvec2 offset = (mesh.origin - canvas.camera.centre) * scale + size * 0.5;
  const Looks looks = looksOf(styles);
  std::vector<SegmentMaker> makers(looks.different.size(), SegmentMaker(size, reach + 1));
  for (const LinePart& part : mesh.parts)
    if (part.style < styles.size() && drawn(styles[part.style]) && meets(part.box, shown))
      addPart(makers[looks.of[part.style]], mesh, part, scale, offset);
  for (std::size_t i = 0; i < makers.size(); ++i)
    paths.add(canvas, makers[i].segments(), lookOf(looks.different[i], pixels), shared);
}

}  // namespace

int drawLines(const Canvas& canvas, const std::vector<Line>& lines, Paths& paths, Shared& shared) {
  for (const Line& line : lines)
    if (line.mesh) addLine(canvas, *line.mesh, line.styles, paths, shared);
  return paths.finish(shared);
}

}  // namespace render
