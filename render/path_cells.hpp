// Which squares of the screen a path touches, and with which of its segments. Pure arithmetic, no GL.
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <span>
#include <vector>

#include "render/renderer.hpp"

namespace render {

inline constexpr int cellSide = 8;  ///< pixels

/// A straight piece of a path, in pixels, with the path's length up to its ends.
struct Segment {
  glm::vec2 from{0.0F}, to{0.0F};
  float lengthFrom = 0, lengthTo = 0;
};

/// A square that is touched, counted in squares from the top left of the picture, and its range of
/// `CellList::segments`.
struct Cell {
  int x = 0, y = 0;
  std::uint32_t first = 0, count = 0;
  bool operator==(const Cell&) const = default;
};

struct CellList {
  std::vector<Cell> cells;              ///< row by row, each square once
  std::vector<std::uint32_t> segments;  ///< ascending in each cell
};

/// `reach` is half the width with its soft rim. Only squares that meet `tile`.
CellList touchedCells(std::span<const Segment> segments, float reach, const Tile& tile);

/// Makes segments of points in pixels, finite and in order; pieces too short to be seen are joined and those outside
/// the picture are left out or cut, so that what remains fits floats well, however far the path runs.
class SegmentMaker {
 public:
  /// Keeps what is within `margin` of a picture of this size.
  SegmentMaker(glm::dvec2 size, double margin) : low_(-margin), high_(size + margin) {}
  /// Starts a path. Ends the one before.
  void begin(glm::dvec2 point);
  void add(glm::dvec2 point);
  /// Ends the path; one of a single point becomes a dot.
  void end();
  const std::vector<Segment>& segments() const { return segments_; }
  /// Of the path that was ended last.
  double length() const { return length_; }

 private:
  void emit(glm::dvec2 to);
  glm::dvec2 low_, high_;
  std::vector<Segment> segments_;
  glm::dvec2 last_{0.0}, skipped_{0.0};
  double length_ = 0;
  bool open_ = false, pending_ = false, drew_ = false;
};

}  // namespace render
