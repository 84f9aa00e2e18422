// Heavy, immutable shapes that a Frame refers to by handle and the renderer uploads once. Knows no geography: world
// units are those of any plane with y up.
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <memory>
#include <vector>

namespace render {

struct WorldBox {
  glm::dvec2 min{0.0}, max{0.0};
  bool operator==(const WorldBox&) const = default;
};

/// A run of triangles painted alike; what lies outside the picture is skipped by `box`.
struct MeshPart {
  std::uint32_t first = 0, count = 0;  ///< range in `indices`
  std::uint16_t paint = 0;             ///< index into Fill::paints
  WorldBox box;
};

struct Mesh {
  glm::dvec2 origin{0.0};           ///< vertices are offsets from it, so that floats keep their precision
  std::vector<glm::vec2> vertices;  ///< world units
  std::vector<std::uint32_t> indices;
  std::vector<MeshPart> parts;
};

/// A polyline; `style` is an index into Line::styles.
struct LinePart {
  std::uint32_t first = 0, count = 0;  ///< range in `vertices`
  std::uint16_t style = 0;
  WorldBox box;
};

struct LineMesh {
  glm::dvec2 origin{0.0};
  std::vector<glm::vec2> vertices;
  std::vector<LinePart> parts;
};

using MeshHandle = std::shared_ptr<const Mesh>;
using LineMeshHandle = std::shared_ptr<const LineMesh>;

}  // namespace render
