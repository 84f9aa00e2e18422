// A distance field again; the outline lies inside the edge, so that a box is as large as it says.
#include "render/boxes.hpp"

#include <algorithm>

namespace render {
namespace {

constexpr const char* vertexShader = R"(
flat out vec4 box;  // centre, half of the size
flat out vec2 rim;  // radius, outline's width
flat out vec4 fill, outline;
void main() {
  int item = (gl_VertexID >> 2) * 2;
  vec4 corners = uintBitsToFloat(texelFetch(items, item));
  uvec4 look = texelFetch(items, item + 1);
  box = vec4(corners.xy + corners.zw, corners.zw - corners.xy) * 0.5;
  rim = uintBitsToFloat(look.zw);
  fill = premultiplied(look.x);
  outline = premultiplied(look.y);
  vec2 side = vec2(gl_VertexID & 1, (gl_VertexID >> 1) & 1) * 2.0 - 1.0;
  gl_Position = clipped(box.xy + side * (box.zw + 1.5));
}
)";

constexpr const char* fragmentShader = R"(
flat in vec4 box;
flat in vec2 rim;
flat in vec4 fill, outline;
out vec4 result;
void main() {
  vec2 d = abs(here() - box.xy) - box.zw + rim.x;
  float distance_ = length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - rim.x;
  float whole = coverage(distance_);
  float inside = rim.y > 0.0 ? coverage(distance_ + rim.y) : whole;
  result = fill * inside + outline * (whole - inside);
}
)";

void append(std::vector<glm::uvec4>& items, const Box& box, float scale) {
  const glm::vec2 size = box.max - box.min;
  const float radius = std::clamp(box.radius, 0.0F, std::min(size.x, size.y) * 0.5F);
  const float outline = box.outline.a > 0 ? std::max(box.outlineWidth, 0.0F) : 0.0F;
  items.emplace_back(bits(box.min.x * scale), bits(box.min.y * scale), bits(box.max.x * scale),
                     bits(box.max.y * scale));
  items.emplace_back(packed(box.fill), packed(box.outline), bits(radius * scale), bits(outline * scale));
}

bool drawn(const Canvas& canvas, const Box& box) {
  const float scale = canvas.viewport.pixelsPerPoint;
  return box.max.x > box.min.x && box.max.y > box.min.y &&
         shows(canvas, {box.min * scale - 1.0F, box.max * scale + 1.0F});
}

}  // namespace

Boxes::Boxes() : program_("boxes", vertexShader, fragmentShader), items_(unit::items, GL_RGBA32UI) {}

int Boxes::draw(const Canvas& canvas, const std::vector<Box>& boxes, Shared& shared) {
  std::vector<glm::uvec4> items;
  for (const Box& box : boxes)
    if (drawn(canvas, box)) append(items, box, canvas.viewport.pixelsPerPoint);
  if (items.empty()) return 0;
  items_.upload(items);
  items_.bind();
  program_.use();
  shared.quads.draw(items.size() / 2);
  return 1;
}

}  // namespace render
