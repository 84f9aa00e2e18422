// From strokes in points to paths in pixels.
#include "render/strokes.hpp"

#include <cmath>

namespace render {
namespace {

bool drawn(const Stroke& stroke) {
  return stroke.width > 0 && (stroke.from.a > 0 || stroke.to.a > 0);
}

void addPoints(SegmentMaker& maker, const Stroke& stroke, float pixels) {
  bool begun = false;
  for (const glm::vec2 point : stroke.points) {
    if (!std::isfinite(point.x) || !std::isfinite(point.y)) continue;
    const glm::dvec2 at = glm::dvec2(point) * static_cast<double>(pixels);
    if (begun)
      maker.add(at);
    else
      maker.begin(at);
    begun = true;
  }
  maker.end();
}

}  // namespace

int drawStrokes(const Canvas& canvas, const std::vector<Stroke>& strokes, Paths& paths, Shared& shared) {
  const float pixels = canvas.viewport.pixelsPerPoint;
  for (const Stroke& stroke : strokes) {
    if (!drawn(stroke)) continue;
    PathLook look{
        stroke.width * pixels, stroke.from, stroke.to, {stroke.dash.on * pixels, stroke.dash.off * pixels}, 0};
    SegmentMaker maker({canvas.viewport.width, canvas.viewport.height}, static_cast<double>(reachOf(look.width)) + 1);
    addPoints(maker, stroke, pixels);
    look.total = static_cast<float>(maker.length());
    paths.add(canvas, maker.segments(), look, shared);
  }
  return paths.finish(shared);
}

}  // namespace render
