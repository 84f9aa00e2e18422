#include "app/export/vector_path.hpp"

#include <algorithm>

namespace app {
namespace {

constexpr float arc = 0.5522847F;  // how far the handles of a quarter of a circle reach, of its radius

}  // namespace

void Path::line(const std::vector<glm::vec2>& points) {
  for (std::size_t i = 0; i < points.size(); ++i) i == 0 ? moveTo(points[i]) : lineTo(points[i]);
}

void Path::ring(const std::vector<glm::vec2>& points) {
  if (points.empty()) return;
  line(points);
  close();
}

Path circle(glm::vec2 centre, float radius) {
  const glm::vec2 r(radius);
  return roundedBox(centre - r, centre + r, radius);
}

Path roundedBox(glm::vec2 min, glm::vec2 max, float radius) {
  Path path;
  const float r = std::clamp(radius, 0.0F, std::min(max.x - min.x, max.y - min.y) * 0.5F), h = r * (1 - arc);
  if (r <= 0) {
    path.ring({min, {max.x, min.y}, max, {min.x, max.y}});
    return path;
  }
  path.moveTo({min.x + r, min.y});
  path.lineTo({max.x - r, min.y});
  path.curveTo({max.x - h, min.y}, {max.x, min.y + h}, {max.x, min.y + r});
  path.lineTo({max.x, max.y - r});
  path.curveTo({max.x, max.y - h}, {max.x - h, max.y}, {max.x - r, max.y});
  path.lineTo({min.x + r, max.y});
  path.curveTo({min.x + h, max.y}, {min.x, max.y - h}, {min.x, max.y - r});
  path.lineTo({min.x, min.y + r});
  path.curveTo({min.x, min.y + h}, {min.x + h, min.y}, {min.x + r, min.y});
  path.close();
  return path;
}

}  // namespace app
