// Drawing filled meshes: which parts are seen, with which paint.
#include "render/fills.hpp"

#include "render/fills_shader.hpp"

namespace render {
namespace {

bool drawn(const Paint& paint) {
  return paint.colour.a > 0 || (paint.hatch != Hatch::none && paint.hatchColour.a > 0);
}

glm::uvec4 texel(const Paint& paint) {
  return {packed(paint.colour), static_cast<std::uint32_t>(paint.hatch), packed(paint.hatchColour), 0};
}

std::vector<glm::uvec4> texels(const std::vector<Paint>& paints) {
  std::vector<glm::uvec4> result;
  result.reserve(paints.size());
  for (const Paint& paint : paints) result.push_back(texel(paint));
  return result;
}

/// Ranges of the index buffer; neighbours are joined.
struct Ranges {
  std::vector<GLsizei> counts;
  std::vector<const void*> offsets;
  std::uint32_t end = 0;

  void add(std::uint32_t first, std::uint32_t count) {
    if (!counts.empty() && first == end) {
      counts.back() += static_cast<GLsizei>(count);
    } else {
      counts.push_back(static_cast<GLsizei>(count));
      offsets.push_back(reinterpret_cast<const void*>(std::size_t{first} * sizeof(std::uint32_t)));
    }
    end = first + count;
  }
};

Ranges visible(const Canvas& canvas, const std::vector<MeshPart>& parts, const std::vector<Paint>& paints) {
  const WorldBox shown = shownBox(canvas, 1);
  Ranges ranges;
  for (const MeshPart& part : parts)
    if (part.paint < paints.size() && drawn(paints[part.paint]) && meets(part.box, shown))
      ranges.add(part.first, part.count);
  return ranges;
}

}  // namespace

Fills::Fills()
    : program_("fills", fillVertexShader, fillFragmentShader),
      high_(program_.uniform("high")),
      low_(program_.uniform("low")),
      scale_(program_.uniform("scale")),
      middle_(program_.uniform("middle")),
      paints_(unit::styles, GL_RGBA32UI) {}

int Fills::draw(const Canvas& canvas, const std::vector<Fill>& fills) {
  int calls = 0;
  for (const Fill& fill : fills)
    if (fill.mesh) calls += draw(canvas, fill);
  return calls;
}

int Fills::draw(const Canvas& canvas, const Fill& fill) {
  const FillMesh& mesh = meshes_.of(fill.mesh);
  const Ranges ranges = visible(canvas, mesh.parts(), fill.paints);
  if (ranges.counts.empty()) return 0;
  const WorldToPixels map = worldToPixels(canvas, mesh.origin());
  program_.use();
  glUniform2f(high_, map.high.x, map.high.y);
  glUniform2f(low_, map.low.x, map.low.y);
  glUniform2f(scale_, map.scale.x, map.scale.y);
  glUniform2f(middle_, map.middle.x, map.middle.y);
  paints_.upload(texels(fill.paints));
  paints_.bind();
  mesh.bind();
  glMultiDrawElements(GL_TRIANGLES, ranges.counts.data(), GL_UNSIGNED_INT, ranges.offsets.data(),
                      static_cast<GLsizei>(ranges.counts.size()));
  return 1;
}

}  // namespace render
