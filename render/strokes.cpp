// From strokes to squares with segments.
#include "render/strokes.hpp"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <string>

#include "render/lines_shader.hpp"
#include "render/stroke_cells.hpp"

namespace render {
namespace {

constexpr const char* vertexShader = R"(
flat out ivec2 range;   // texels of `points`
flat out vec4 metrics;  // radius, strength, half the visible part of a dash, its period
flat out vec4 fromColour, toColour;
flat out float total;
void main() {
  uvec4 cell = texelFetch(items, gl_VertexID >> 2);
  int stroke = int(cell.y) * 2;
  uvec4 look = texelFetch(styles, stroke);
  uvec4 dash = texelFetch(styles, stroke + 1);
  float width = uintBitsToFloat(look.x);
  float radius = max(width, 1.0) * 0.5;
  float on = uintBitsToFloat(dash.x), off = uintBitsToFloat(dash.y);
  metrics = vec4(radius, min(width, 1.0), max(on * 0.5 - radius, 0.0), off > 0.0 ? on + off : 0.0);
  fromColour = premultiplied(look.y);
  toColour = premultiplied(look.z);
  total = uintBitsToFloat(look.w);
  range = ivec2(cell.z, cell.z + cell.w * 2u);
  vec2 corner = vec2(cell.x & 65535u, cell.x >> 16) + vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1);
  gl_Position = clipped(corner * 16.0);
}
)";

constexpr const char* fragmentShader = R"(
flat in ivec2 range;
flat in vec4 metrics;
flat in vec4 fromColour, toColour;
flat in float total;
out vec4 result;
void main() {
  vec2 p = here();
  float best = 0.0, at = 0.0;
  for (int i = range.x; i < range.y; i += 2) {
    vec4 segment = texelFetch(points, i);
    vec4 lengths = texelFetch(points, i + 1);
    float share;
    float c = coverage(fromSegment(p, segment, vec4(lengths.xy, metrics.zw), share) - metrics.x);
    if (c >= best) {
      best = c;
      at = mix(lengths.x, lengths.y, share);
    }
  }
  result = mix(fromColour, toColour, total > 0.0 ? at / total : 0.0) * (best * metrics.y);
}
)";

/// A stroke's points in pixels, each with the length so far.
struct Path {
  std::vector<glm::vec2> points;
  std::vector<float> lengths;
};

Path pathOf(const Stroke& stroke, float pixelsPerPoint) {
  Path path;
  for (const glm::vec2 point : stroke.points) {
    const glm::vec2 at = point * pixelsPerPoint;
    if (!std::isfinite(at.x) || !std::isfinite(at.y)) continue;
    path.lengths.push_back(path.points.empty() ? 0.0F : path.lengths.back() + glm::distance(path.points.back(), at));
    path.points.push_back(at);
  }
  if (path.points.size() == 1) {  // a dot
    path.points.push_back(path.points.front());
    path.lengths.push_back(0);
  }
  return path;
}

struct Batch {
  std::vector<glm::uvec4> cells, styles;
  std::vector<glm::vec4> segments;

  void add(const Canvas& canvas, const Stroke& stroke) {
    const float scale = canvas.viewport.pixelsPerPoint;
    const float width = stroke.width * scale;
    const Path path = pathOf(stroke, scale);
    const CellList list = touchedCells(path.points, std::max(width, 1.0F) * 0.5F + 1.0F, canvas.tile);
    if (list.cells.empty()) return;
    addCells(list);
    for (const std::uint32_t i : list.segments) {
      segments.emplace_back(path.points[i], path.points[i + 1]);
      segments.emplace_back(path.lengths[i], path.lengths[i + 1], 0.0F, 0.0F);
    }
    styles.emplace_back(bits(width), packed(stroke.from), packed(stroke.to), bits(path.lengths.back()));
    styles.emplace_back(bits(stroke.dash.on * scale), bits(stroke.dash.off * scale), 0, 0);
  }

 private:
  void addCells(const CellList& list) {
    const auto stroke = static_cast<std::uint32_t>(styles.size() / 2);
    const auto base = static_cast<std::uint32_t>(segments.size());
    for (const Cell& cell : list.cells)
      cells.emplace_back(std::uint32_t(cell.x) | std::uint32_t(cell.y) << 16, stroke, base + cell.first * 2,
                         cell.count);
  }
};

bool drawn(const Stroke& stroke) {
  return stroke.width > 0 && (stroke.from.a > 0 || stroke.to.a > 0) && !stroke.points.empty();
}

}  // namespace

Strokes::Strokes()
    : program_("strokes", vertexShader, std::string(dashFunction) + fragmentShader),
      cells_(unit::items, GL_RGBA32UI),
      styles_(unit::styles, GL_RGBA32UI),
      segments_(unit::points, GL_RGBA32F) {}

int Strokes::draw(const Canvas& canvas, const std::vector<Stroke>& strokes, Shared& shared) {
  Batch batch;
  for (const Stroke& stroke : strokes)
    if (drawn(stroke)) batch.add(canvas, stroke);
  if (batch.cells.empty()) return 0;
  cells_.upload(batch.cells);
  styles_.upload(batch.styles);
  segments_.upload(batch.segments);
  cells_.bind();
  styles_.bind();
  segments_.bind();
  program_.use();
  shared.quads.draw(batch.cells.size());
  return 1;
}

}  // namespace render
