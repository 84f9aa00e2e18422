// Uploading polylines: position, length so far and style at every vertex; style -1 marks the end of a polyline, where
// no segment starts.
#include <glm/geometric.hpp>

#include "render/lines.hpp"

namespace render {
namespace {

void append(std::vector<glm::vec4>& points, const LineMesh& mesh, const LinePart& part) {
  float length = 0;
  for (std::uint32_t i = 0; i < part.count; ++i) {
    const glm::vec2 at = mesh.vertices.at(part.first + i);
    if (i > 0) length += glm::length(at - mesh.vertices[part.first + i - 1]);
    points.emplace_back(at, length, i + 1 < part.count ? static_cast<float>(part.style) : -1.0F);
  }
}

}  // namespace

LineBuffer::LineBuffer(const LineMesh& mesh) : points_(unit::points, GL_RGBA32F), origin_(mesh.origin) {
  std::vector<glm::vec4> points;
  points.reserve(mesh.vertices.size() + 1);
  for (const LinePart& part : mesh.parts) {
    parts_.push_back({static_cast<std::uint32_t>(points.size()), part.count, part.style, part.box});
    append(points, mesh, part);
  }
  points.emplace_back(0.0F, 0.0F, 0.0F, -1.0F);  // the last break has a vertex after it, too
  points_.upload(points);
}

}  // namespace render
