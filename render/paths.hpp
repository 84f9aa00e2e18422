// Draws lines and strokes. The squares of the screen that a path touches are found on the CPU, and each pixel of a
// square asks all segments there for the nearest: so a path is blended exactly once wherever it bends or crosses
// itself, and needs no second picture. Measured against a rectangle for each segment, joined by MAX blending in a
// scratch picture: a quarter of the time on llvmpipe.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "render/path_cells.hpp"
#include "render/program.hpp"
#include "render/shared.hpp"

namespace render {

/// Lengths in pixels. The colour runs from `from` to `to` over `total`.
struct PathLook {
  float width = 0;
  Colour from{}, to{};
  Dash dash{};
  float total = 0;
};

/// Half the width with its soft rim.
float reachOf(float width);

class Paths {
 public:
  Paths();
  /// Segments that are one path, or several to be blended as one.
  void add(const Canvas& canvas, std::span<const Segment> segments, const PathLook& look, Shared& shared);
  /// Draws what was added; returns the number of draw calls since the last time.
  int finish(Shared& shared);

 private:
  void flush(Shared& shared);

  enum class Kind { plain, fading, dashed };
  static Kind kindOf(const PathLook& look);

  std::array<Program, 3> programs_;  // by Kind: software GL pays for what a shader can do, not for what it does
  TexelBuffer cells_, styles_, segments_;
  std::vector<glm::uvec4> waitingCells_, waitingStyles_;
  std::vector<glm::vec4> waitingSegments_;
  Kind waitingKind_ = Kind::plain;
  int calls_ = 0;
};

}  // namespace render
