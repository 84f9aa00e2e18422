// From markers to the numbers that their shader reads.
#include "render/markers.hpp"

#include <algorithm>
#include <string>

#include "render/markers_shader.hpp"

namespace render {
namespace {

/// No shape is further from its place than its size; the outline and the soft rim come on top.
PixelBox box(const Marker& marker, float scale) {
  const float reach = (marker.size + std::max(marker.outlineWidth, 0.0F)) * scale + 2.0F;
  return {marker.at * scale - reach, marker.at * scale + reach};
}

void append(std::vector<glm::uvec4>& items, const Marker& m, float scale) {
  const std::uint32_t look = static_cast<std::uint32_t>(m.shape) | (m.hollow ? 256U : 0U);
  items.emplace_back(bits(m.at.x * scale), bits(m.at.y * scale), bits(m.size * 0.5F * scale), bits(m.turn));
  items.emplace_back(packed(m.fill), packed(m.outline), bits(std::max(m.outlineWidth, 0.0F) * scale), look);
}

}  // namespace

Markers::Markers()
    : program_("markers", markerVertexShader, std::string(shapeFunctions) + markerFragmentShader),
      items_(unit::items, GL_RGBA32UI) {}

int Markers::draw(const Canvas& canvas, const std::vector<Marker>& markers, Shared& shared) {
  std::vector<glm::uvec4> items;
  items.reserve(markers.size() * 2);
  const float scale = canvas.viewport.pixelsPerPoint;
  for (const Marker& marker : markers)
    if (marker.size > 0 && shows(canvas, box(marker, scale))) append(items, marker, scale);
  if (items.empty()) return 0;
  items_.upload(items);
  items_.bind();
  program_.use();
  shared.quads.draw(items.size() / 2);
  return 1;
}

}  // namespace render
