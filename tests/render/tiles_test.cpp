// Pictures in parts: tiles meet without a seam, and are the same bytes as the same region of the whole.
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/render/scene.hpp"
#include "tests/support/golden.hpp"

using namespace scene;

namespace {

render::Image region(const render::Image& whole, const render::Tile& tile) {
  render::Image part{tile.width, tile.height, {}};
  for (int y = tile.y; y < tile.y + tile.height; ++y) {
    const auto first = whole.pixels.begin() + (static_cast<std::ptrdiff_t>(y) * whole.width + tile.x) * 4;
    part.pixels.insert(part.pixels.end(), first, first + static_cast<std::ptrdiff_t>(tile.width) * 4);
  }
  return part;
}

std::size_t badPixels(const render::Image& tile, const render::Image& expected) {
  const support::Difference difference = support::compared(tile, expected, 0);
  INFO(difference.worstPixels);
  return difference.sameSize ? difference.bad : expected.pixels.size();
}

}  // namespace

TEST_CASE("tiles are the bytes of the whole") {
  Stage stage;
  const float pixelsPerPoint = GENERATE(1.0F, 1.75F);
  const double zoom = GENERATE(1.0, 40.0);
  render::Frame f = everything(330, 240, pixelsPerPoint);
  f.camera.pointsPerUnit *= zoom;
  const render::Image whole = stage.renderer.picture(f);
  const int halfWidth = 171, halfHeight = 93;  // not a multiple of anything
  const int width = f.viewport.width, height = f.viewport.height;
  for (const render::Tile& tile :
       {render::Tile{0, 0, halfWidth, halfHeight}, render::Tile{halfWidth, 0, width - halfWidth, halfHeight},
        render::Tile{0, halfHeight, halfWidth, height - halfHeight},
        render::Tile{halfWidth, halfHeight, width - halfWidth, height - halfHeight}})
    CHECK(badPixels(stage.renderer.picture(f, tile), region(whole, tile)) == 0);
}

TEST_CASE("everything at once") {
  Stage stage;
  CHECK(support::differenceFromGolden("render-everything", stage.renderer.picture(everything(330, 240))) == "");
}

TEST_CASE("the same picture in another renderer is the same bytes") {
  const render::Frame f = everything(200, 150);
  render::Image first;
  {
    Stage stage;
    stage.renderer.picture(everything(100, 90, 2));  // other letters in the atlas first
    first = stage.renderer.picture(f);
  }
  Stage stage;
  CHECK(stage.renderer.picture(f) == first);
}

TEST_CASE("twice the pixels per point is the same picture, scaled") {
  Stage stage;
  const render::Image small = stage.renderer.picture(everything(330, 240, 1));
  const render::Image large = stage.renderer.picture(everything(330, 240, 2));
  REQUIRE(large.width == 2 * small.width);
  double sum = 0;
  for (int y = 0; y < small.height; ++y)
    for (int x = 0; x < small.width; ++x) {
      int average = 0;
      for (int i = 0; i < 4; ++i) average += at(large, 2 * x + i % 2, 2 * y + i / 2).g;
      sum += std::abs(at(small, x, y).g - average / 4.0);
    }
  CHECK(sum / (small.width * small.height) < 3.0);
}
