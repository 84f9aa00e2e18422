// The squares that a polyline touches: none may be missing, few may be too many.
#include "render/path_cells.hpp"

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

std::vector<Segment> joined(const std::vector<glm::vec2>& points) {
  std::vector<Segment> segments;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) segments.push_back({points[i], points[i + 1], 0, 0});
  return segments;
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
    const CellList list = touchedCells(joined(points), reach, tile);
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
  const CellList list = touchedCells(joined(points), 2, {0, 0, 1600, 800});
  CHECK(list.cells.size() > 1600 / cellSide);
  CHECK(list.cells.size() < 1600 / cellSide * 3);
  CHECK(list.segments.size() == list.cells.size());
}

TEST_CASE("squares beyond the tile are left out") {
  const std::vector<glm::vec2> points{{-5000, 20}, {5000, 20}};
  for (const Cell& cell : touchedCells(joined(points), 2, {32, 0, 64, 64}).cells) {
    CHECK(cell.x >= 32 / cellSide);
    CHECK(cell.x < 96 / cellSide);
  }
  CHECK(touchedCells(joined(points), 2, {0, 100, 64, 64}).cells.empty());
}

TEST_CASE("segments: short pieces are joined, the length is kept, what is far away is cut") {
  SegmentMaker maker({100, 100}, 10);
  SECTION("short pieces") {
    maker.begin({0, 50});
    for (int i = 1; i <= 1000; ++i) maker.add({i * 0.05, 50});
    maker.end();
    CHECK(maker.segments().size() < 200);
    CHECK(maker.segments().back().to.x == Approx(50));
    CHECK(maker.length() == Approx(50));
  }
  SECTION("far away") {
    maker.begin({-1e7, 50});
    maker.add({1e7, 50});
    maker.add({1e7, 1e7});
    maker.end();
    REQUIRE(maker.segments().size() == 1);
    CHECK(maker.segments()[0].from.x == Approx(-10));
    CHECK(maker.segments()[0].to.x == Approx(110));
    CHECK(maker.segments()[0].lengthTo - maker.segments()[0].lengthFrom == Approx(120));
    CHECK(maker.length() == Approx(3e7).epsilon(0.01));
  }
  SECTION("a single point is a dot, also one of several equal ones") {
    maker.begin({5, 5});
    maker.begin({7, 7});
    maker.add({7, 7});
    maker.end();
    CHECK(maker.segments().size() == 2);
  }
}
