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

bool hatched(const Paint& paint) {
  return paint.hatch != Hatch::none;
}

/// Whether nothing below can be seen through it.
bool opaque(const Paint& paint) {
  return paint.colour.a == 255;
}

struct Visible {
  Ranges plain, hatched;
  bool opaque = true;
};

Visible visible(const Canvas& canvas, const std::vector<MeshPart>& parts, const std::vector<Paint>& paints) {
  const WorldBox shown = shownBox(canvas, 1);
  Visible result;
  for (const MeshPart& part : parts) {
    if (part.paint >= paints.size() || !drawn(paints[part.paint]) || !meets(part.box, shown)) continue;
    const Paint& paint = paints[part.paint];
    (hatched(paint) ? result.hatched : result.plain).add(part.first, part.count);
    result.opaque = result.opaque && opaque(paint);
  }
  return result;
}

int drawRanges(const FillProgram& program, const WorldToPixels& map, const Ranges& ranges) {
  if (ranges.counts.empty()) return 0;
  program.use(map);
  glMultiDrawElements(GL_TRIANGLES, ranges.counts.data(), GL_UNSIGNED_INT, ranges.offsets.data(),
                      static_cast<GLsizei>(ranges.counts.size()));
  return 1;
}

}  // namespace

FillProgram::FillProgram(std::string_view name, std::string_view fragmentSource)
    : program(name, fillVertexShader, fragmentSource),
      high(program.uniform("high")),
      low(program.uniform("low")),
      scale(program.uniform("scale")),
      middle(program.uniform("middle")) {}

void FillProgram::use(const WorldToPixels& map) const {
  program.use();
  glUniform2f(high, map.high.x, map.high.y);
  glUniform2f(low, map.low.x, map.low.y);
  glUniform2f(scale, map.scale.x, map.scale.y);
  glUniform2f(middle, map.middle.x, map.middle.y);
}

Fills::Fills()
    : plain_("fills", plainFillFragmentShader),
      hatched_("hatched fills", hatchedFillFragmentShader),
      paints_(unit::styles, GL_RGBA32UI) {}

int Fills::draw(const Canvas& canvas, const std::vector<Fill>& fills) {
  int calls = 0;
  for (const Fill& fill : fills)
    if (fill.mesh) calls += draw(canvas, fill);
  return calls;
}

int Fills::draw(const Canvas& canvas, const Fill& fill) {
  const FillMesh& mesh = meshes_.of(fill.mesh);
  const Visible parts = visible(canvas, mesh.parts(), fill.paints);
  const WorldToPixels map = worldToPixels(canvas, mesh.origin());
  paints_.upload(texels(fill.paints));
  paints_.bind();
  mesh.bind();
  if (parts.opaque) glDisable(GL_BLEND);
  const int calls = drawRanges(plain_, map, parts.plain) + drawRanges(hatched_, map, parts.hatched);
  glEnable(GL_BLEND);
  return calls;
}

}  // namespace render
