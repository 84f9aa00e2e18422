// Polylines of meshes: borders, coasts, graticules. All lines of one `Line` are first drawn into a scratch picture
// where the strongest coverage wins, then laid over the frame at once: so a thin line has no beads where its pieces
// meet and a translucent one no dark joints.
#pragma once

#include <vector>

#include "render/canvas.hpp"
#include "render/mesh_cache.hpp"
#include "render/program.hpp"
#include "render/shared.hpp"

namespace render {

class LineBuffer {
 public:
  explicit LineBuffer(const LineMesh& mesh);
  void bind() const { points_.bind(); }
  glm::dvec2 origin() const { return origin_; }
  /// `first` is now the part's first segment, `count` the number of segments and of the break after them.
  const std::vector<LinePart>& parts() const { return parts_; }

 private:
  TexelBuffer points_;
  glm::dvec2 origin_;
  std::vector<LinePart> parts_;
};

class Lines {
 public:
  Lines();
  int draw(const Canvas& canvas, const std::vector<Line>& lines, Shared& shared);
  void purge() { meshes_.purge(); }

 private:
  int draw(const Canvas& canvas, const Line& line, Shared& shared);

  Program program_;
  GLint high_, low_, scale_, middle_;
  TexelBuffer styles_;
  MeshCache<LineMesh, LineBuffer> meshes_;
};

}  // namespace render
