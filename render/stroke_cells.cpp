// Walking a polyline's segments over the grid of squares, row by row.
#include "render/stroke_cells.hpp"

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
  const float low = std::clamp(std::floor(pixels.low / cellSide), -1e6F, 1e6F);
  const float high = std::clamp(std::floor(pixels.high / cellSide), -1e6F, 1e6F);
  return {std::max(static_cast<int>(low), within.first), std::min(static_cast<int>(high), within.last)};
}

Squares squares(int from, int length) {
  return {from / cellSide, (from + length - 1) / cellSide};
}

/// The x of a segment where its y is in `rows`.
Range crossing(glm::vec2 a, glm::vec2 b, Range rows) {
  const auto [low, high] = std::minmax({a.x, b.x});
  if (std::abs(b.y - a.y) < 1e-3F) return {low, high};
  const auto xAt = [&](float y) { return a.x + (b.x - a.x) * std::clamp((y - a.y) / (b.y - a.y), 0.0F, 1.0F); };
  const auto [first, last] = std::minmax({xAt(rows.low), xAt(rows.high)});
  return {std::max(first, low), std::min(last, high)};
}

void walk(glm::vec2 a, glm::vec2 b, std::uint32_t segment, float reach, const Tile& tile, std::vector<Touch>& touches) {
  const Squares columns = squares(tile.x, tile.width);
  const Squares rows = squares({std::min(a.y, b.y) - reach, std::max(a.y, b.y) + reach}, squares(tile.y, tile.height));
  for (int y = rows.first; y <= rows.last; ++y) {
    const auto top = static_cast<float>(y * cellSide);
    const Range x = crossing(a, b, {top - reach, top + cellSide + reach});
    const Squares touched = squares({x.low - reach, x.high + reach}, columns);
    for (int column = touched.first; column <= touched.last; ++column) touches.push_back({column, y, segment});
  }
}

CellList grouped(const std::vector<Touch>& touches) {
  CellList list;
  for (const Touch& touch : touches) {
    if (list.cells.empty() || list.cells.back().x != touch.x || list.cells.back().y != touch.y)
      list.cells.push_back({touch.x, touch.y, static_cast<std::uint32_t>(list.segments.size()), 0});
    ++list.cells.back().count;
    list.segments.push_back(touch.segment);
  }
  return list;
}

}  // namespace

CellList touchedCells(std::span<const glm::vec2> points, float reach, const Tile& tile) {
  std::vector<Touch> touches;
  for (std::size_t i = 0; i + 1 < points.size(); ++i)
    walk(points[i], points[i + 1], static_cast<std::uint32_t>(i), reach, tile, touches);
  std::stable_sort(touches.begin(), touches.end(),
                   [](const Touch& a, const Touch& b) { return a.y != b.y ? a.y < b.y : a.x < b.x; });
  return grouped(touches);
}

}  // namespace render
