// Which squares of the screen a polyline touches, and with which of its segments. Pure arithmetic, no GL.
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <span>
#include <vector>

#include "render/renderer.hpp"

namespace render {

inline constexpr int cellSide = 16;  ///< pixels; a shader names the same number

/// A square that is touched, counted in squares from the top left of the picture, and its range of
/// `CellList::segments`.
struct Cell {
  int x = 0, y = 0;
  std::uint32_t first = 0, count = 0;
  bool operator==(const Cell&) const = default;
};

struct CellList {
  std::vector<Cell> cells;              ///< row by row, each square once
  std::vector<std::uint32_t> segments;  ///< segment i is from point i to i + 1; ascending in each cell
};

/// `points` in pixels and finite; `reach` is half the width with its soft rim. Only squares that meet `tile`.
CellList touchedCells(std::span<const glm::vec2> points, float reach, const Tile& tile);

}  // namespace render
