// From the triangles of a mesh back to clean outlines on the page, and from its lines to paths: cut to the page,
// without the points that cannot be seen.
#pragma once

#include "app/export/vector_path.hpp"
#include "render/frame.hpp"

namespace app {

/// From world units to points on the page.
struct Page {
  render::Camera camera;
  glm::vec2 size{0.0F};  ///< points
  glm::vec2 at(glm::dvec2 world) const;
};

/// The outline of everything in the mesh that has this paint: no triangle is left in it.
Path outline(const Page& page, const render::Mesh& mesh, std::uint16_t paint);
/// All lines of a style.
Path lines(const Page& page, const render::LineMesh& mesh, std::uint16_t style);

}  // namespace app
