// The squares that a polyline touches: none may be missing, few may be too many.
#include "render/stroke_cells.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace render;

namespace {

float distanceToSegment(glm::vec2 p, glm::vec2 a, glm::vec2 b) {
  const glm::vec2 d = b - a, o = p - a;
  const float square = d.x * d.x + d.y * d.y;
  const float share = square > 0 ? std::clamp((o.x * d.x + o.y * d.y) / square, 0.0F, 1.0F) : 0.0F;
  return std::hypot(o.x - d.x * share, o.y - d.y * share);
}

bool lists(const CellList& list, int x, int y, std::uint32_t segment) {
  for (const Cell& cell : list.cells)
    if (cell.x == x && cell.y == y)
      return std::count(list.segments.begin() + cell.first, list.segments.begin() + cell.first + cell.count, segment) ==
             1;
  return false;
}

}  // namespace

TEST_CASE("every pixel near a segment is in a square that lists it") {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> place(-60, 300);
  const Tile tile{0, 0, 240, 200};
  for (int round = 0; round < 40; ++round) {
    const std::vector<glm::vec2> points{
        {place(random), place(random)}, {place(random), place(random)}, {place(random), place(random)}};
    const float reach = round % 2 == 0 ? 1.5F : 9;
    const CellList list = touchedCells(points, reach, tile);
    int missing = 0;
    for (int y = 0; y < tile.height; ++y)
      for (int x = 0; x < tile.width; ++x)
        for (std::uint32_t i = 0; i + 1 < points.size(); ++i) {
          const glm::vec2 pixel(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
          if (distanceToSegment(pixel, points[i], points[i + 1]) < reach && !lists(list, x / cellSide, y / cellSide, i))
            ++missing;
        }
    CHECK(missing == 0);
  }
}

TEST_CASE("a long thin line touches few squares, each once") {
  const std::vector<glm::vec2> points{{0, 0}, {1600, 800}};
  const CellList list = touchedCells(points, 2, {0, 0, 1600, 800});
  CHECK(list.cells.size() > 100);
  CHECK(list.cells.size() < 260);
  CHECK(list.segments.size() == list.cells.size());
}

TEST_CASE("squares beyond the tile are left out") {
  const std::vector<glm::vec2> points{{-5000, 20}, {5000, 20}};
  for (const Cell& cell : touchedCells(points, 2, {32, 0, 64, 64}).cells) {
    CHECK(cell.x >= 2);
    CHECK(cell.x < 6);
  }
  CHECK(touchedCells(points, 2, {0, 100, 64, 64}).cells.empty());
}
