// Filled triangles. A mesh is uploaded once, with the index of its paint at each vertex, so that changing the colour of
// a country costs a few bytes and everything in sight is one draw call. Edges are not smoothed: border lines lie on
// them.
#pragma once

#include <vector>

#include "render/canvas.hpp"
#include "render/mesh_cache.hpp"
#include "render/program.hpp"
#include "render/quads.hpp"

namespace render {

class FillMesh {
 public:
  explicit FillMesh(const Mesh& mesh);
  void bind() const { glBindVertexArray(array_.id()); }
  glm::dvec2 origin() const { return origin_; }
  const std::vector<MeshPart>& parts() const { return parts_; }

 private:
  VertexArray array_;
  Buffer vertices_, indices_;
  glm::dvec2 origin_;
  std::vector<MeshPart> parts_;
};

/// A program and where its uniforms are.
struct FillProgram {
  FillProgram(std::string_view name, std::string_view fragmentSource);
  void use(const WorldToPixels& map) const;
  Program program;
  GLint high, low, scale, middle;
};

class Fills {
 public:
  Fills();
  /// Returns the number of draw calls.
  int draw(const Canvas& canvas, const std::vector<Fill>& fills);
  void purge() { meshes_.purge(); }

 private:
  int draw(const Canvas& canvas, const Fill& fill);

  FillProgram plain_, hatched_;  // two, because software GL pays for every branch
  TexelBuffer paints_;
  MeshCache<Mesh, FillMesh> meshes_;
};

}  // namespace render
