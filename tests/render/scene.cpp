// Simple meshes for the tests of the renderer.
#include "tests/render/scene.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace scene {
namespace {

render::WorldBox boxOf(const std::vector<glm::vec2>& points) {
  render::WorldBox box{glm::dvec2(std::numeric_limits<double>::max()),
                       glm::dvec2(std::numeric_limits<double>::lowest())};
  for (const glm::dvec2 p : points) {
    box.min = {std::min(box.min.x, p.x), std::min(box.min.y, p.y)};
    box.max = {std::max(box.max.x, p.x), std::max(box.max.y, p.y)};
  }
  return box;
}

}  // namespace

render::MeshHandle rectangles(const std::vector<render::WorldBox>& boxes) {
  auto mesh = std::make_shared<render::Mesh>();
  for (const render::WorldBox& box : boxes) {
    const auto first = static_cast<std::uint32_t>(mesh->vertices.size());
    for (const glm::dvec2 corner :
         {box.min, glm::dvec2(box.max.x, box.min.y), glm::dvec2(box.min.x, box.max.y), box.max})
      mesh->vertices.emplace_back(corner);
    mesh->parts.push_back(
        {static_cast<std::uint32_t>(mesh->indices.size()), 6, static_cast<std::uint16_t>(mesh->parts.size()), box});
    for (const std::uint32_t i : {0U, 1U, 2U, 2U, 1U, 3U}) mesh->indices.push_back(first + i);
  }
  return mesh;
}

render::LineMeshHandle polylines(const std::vector<std::vector<glm::vec2>>& lines) {
  auto mesh = std::make_shared<render::LineMesh>();
  for (const std::vector<glm::vec2>& line : lines) {
    mesh->parts.push_back({static_cast<std::uint32_t>(mesh->vertices.size()), static_cast<std::uint32_t>(line.size()),
                           static_cast<std::uint16_t>(mesh->parts.size()), boxOf(line)});
    mesh->vertices.insert(mesh->vertices.end(), line.begin(), line.end());
  }
  return mesh;
}

std::vector<glm::vec2> wave(glm::vec2 from, float width, float height, int count) {
  std::vector<glm::vec2> points;
  for (int i = 0; i < count; ++i) {
    const float share = static_cast<float>(i) / static_cast<float>(count - 1);
    points.push_back(from + glm::vec2(share * width, std::sin(share * 9.42F) * height));
  }
  return points;
}

}  // namespace scene
