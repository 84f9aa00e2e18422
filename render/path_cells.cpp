// Walking segments over the grid of squares, row by row, then sorting by square.
#include "render/path_cells.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

struct Touch {
  int x = 0, y = 0;
  std::uint32_t segment = 0;
};

struct Range {
  float low = 0, high = 0;
};

/// The squares of which a range of pixels has a part, kept within [first, last].
struct Squares {
  int first = 0, last = -1;
};
Squares squares(Range pixels, Squares within) {
  const float low = std::floor(pixels.low / cellSide);
  const float high = std::floor(pixels.high / cellSide);
  return {std::max(static_cast<int>(std::max(low, -1.0F)), within.first),
          std::min(static_cast<int>(std::min(high, 1e6F)), within.last)};
}

Squares squares(int from, int length) {
  return {from / cellSide, (from + length - 1) / cellSide};
}

/// The x of a segment where its y is in `rows`.
Range crossing(const Segment& s, Range rows) {
  const Range all{std::min(s.from.x, s.to.x), std::max(s.from.x, s.to.x)};
  const glm::vec2 d = s.to - s.from;
  if (std::abs(d.y) < 1e-3F) return all;
  const float first = s.from.x + d.x * std::clamp((rows.low - s.from.y) / d.y, 0.0F, 1.0F);
  const float last = s.from.x + d.x * std::clamp((rows.high - s.from.y) / d.y, 0.0F, 1.0F);
  return {std::max(std::min(first, last), all.low), std::min(std::max(first, last), all.high)};
}

struct Walk {
  Squares columns, rows;
  float reach = 0;
  std::vector<Touch> touches;

  void over(const Segment& s, std::uint32_t index) {
    const Squares tall = squares({std::min(s.from.y, s.to.y) - reach, std::max(s.from.y, s.to.y) + reach}, rows);
    for (int y = tall.first; y <= tall.last; ++y) {
      const auto top = static_cast<float>(y * cellSide);
      const Range x = crossing(s, {top - reach, top + cellSide + reach});
      const Squares wide = squares({x.low - reach, x.high + reach}, columns);
      for (int column = wide.first; column <= wide.last; ++column) touches.push_back({column, y, index});
    }
  }
};

/// The squares that touches lie in: a grid to count in.
struct Grid {
  explicit Grid(const std::vector<Touch>& touches) {
    for (const Touch& t : touches) {
      left = std::min(left, t.x), right = std::max(right, t.x);
      top = std::min(top, t.y), bottom = std::max(bottom, t.y);
    }
    starts.resize(static_cast<std::size_t>(width()) * static_cast<std::size_t>(bottom - top + 1) + 1);
    for (const Touch& t : touches) ++starts[index(t) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  }
  int width() const { return right - left + 1; }
  std::size_t index(const Touch& t) const {
    return static_cast<std::size_t>(t.y - top) * static_cast<std::size_t>(width()) +
           static_cast<std::size_t>(t.x - left);
  }

  int left = 1 << 30, right = -1, top = 1 << 30, bottom = -1;
  std::vector<std::uint32_t> starts;  ///< of each square's touches in the sorted list; one more at the end
};

CellList sorted(const std::vector<Touch>& touches) {
  CellList list;
  if (touches.empty()) return list;
  const Grid grid(touches);
  for (std::size_t i = 0; i + 1 < grid.starts.size(); ++i) {
    const std::uint32_t count = grid.starts[i + 1] - grid.starts[i];
    const int x = grid.left + static_cast<int>(i) % grid.width();
    const int y = grid.top + static_cast<int>(i) / grid.width();
    if (count > 0) list.cells.push_back({x, y, grid.starts[i], count});
  }
  list.segments.resize(touches.size());
  std::vector<std::uint32_t> next = grid.starts;
  for (const Touch& t : touches) list.segments[next[grid.index(t)]++] = t.segment;
  return list;
}

}  // namespace

CellList touchedCells(std::span<const Segment> segments, float reach, const Tile& tile) {
  Walk walk{squares(tile.x, tile.width), squares(tile.y, tile.height), reach, {}};
  walk.touches.reserve(segments.size() * 2);
  for (std::size_t i = 0; i < segments.size(); ++i) walk.over(segments[i], static_cast<std::uint32_t>(i));
  return sorted(walk.touches);
}

}  // namespace render
