// Golden pictures of markers and boxes, and what must hold for any of them.
#include <catch2/catch.hpp>

#include "tests/render/scene.hpp"
#include "tests/support/golden.hpp"

using namespace scene;

namespace {

constexpr int shapeCount = 11;

/// All shapes in columns; in rows three sizes, then turned.
render::Frame shapes(bool hollow, float pixelsPerPoint = 1) {
  render::Frame f = frame(22 + shapeCount * 32, 148, pixelsPerPoint);
  for (int i = 0; i < shapeCount; ++i) {
    render::Marker marker{static_cast<render::Shape>(i)};
    marker.fill = render::rgb(0xC8452D);
    marker.hollow = hollow;
    const float x = 27 + static_cast<float>(i) * 32;
    const auto add = [&](float y, float size, float turn) {
      marker.at = {x, y};
      marker.size = size;
      marker.turn = turn;
      f.layers[0].markers.push_back(marker);
    };
    add(16, 8, 0);
    add(42, 14, 0);
    add(80, 24, 0);
    marker.outline = ink;
    add(124, 20, 0.5F);
  }
  return f;
}

}  // namespace

TEST_CASE("shapes") {
  Stage stage;
  CHECK(support::differenceFromGolden("render-shapes", stage.renderer.picture(shapes(false))) == "");
  CHECK(support::differenceFromGolden("render-shapes-hollow", stage.renderer.picture(shapes(true))) == "");
  CHECK(support::differenceFromGolden("render-shapes-large", stage.renderer.picture(shapes(false, 2))) == "");
}

TEST_CASE("a marker's height is its size, and a box is as large as it says") {
  Stage stage;
  render::Frame f = frame(60, 60);
  f.background = render::rgb(0xFFFFFF);
  render::Marker marker;
  marker.at = {30, 30};
  marker.size = 20;
  marker.outlineWidth = 0;
  marker.fill = render::rgb(0x000000);
  for (int i = 0; i < shapeCount - 1; ++i) {  // a glow fades before its rim
    marker.shape = static_cast<render::Shape>(i);
    f.layers[0].markers = {marker};
    const render::Image image = stage.renderer.picture(f);
    int rows = 0;
    for (int y = 0; y < 60; ++y) {
      bool dark = false;
      for (int x = 0; x < 60; ++x) dark = dark || at(image, x, y).r < 128;
      rows += dark ? 1 : 0;
    }
    INFO("shape " << i);
    CHECK(rows >= 18);
    CHECK(rows <= 21);
  }
  f.layers[0].markers.clear();
  f.layers[0].boxes.push_back({{10, 20}, {40, 31}, 0, render::rgb(0x000000)});
  const render::Image image = stage.renderer.picture(f);
  CHECK(at(image, 10, 20) == render::rgb(0x000000));
  CHECK(at(image, 39, 30) == render::rgb(0x000000));
  CHECK(at(image, 9, 20) == render::rgb(0xFFFFFF));
  CHECK(at(image, 40, 30) == render::rgb(0xFFFFFF));
  CHECK(at(image, 20, 31) == render::rgb(0xFFFFFF));
}

TEST_CASE("boxes") {
  Stage stage;
  render::Frame f = frame(260, 120);
  f.background = sea;
  const render::Box boxes[] = {
      {{12, 12}, {122, 62}, 6, render::faded(render::rgb(0xFFFFFF), 0.85F), render::rgb(0xB8C4CA), 1},
      {{134, 12}, {244, 62}, 0, ink},
      {{12, 76}, {60, 108}, 16, render::rgb(0x2F7F6F)},
      {{72, 76}, {122, 108}, 4, {0, 0, 0, 0}, ink, 2},
      {{134, 76}, {190, 108}, 8, render::faded(ink, 0.4F), render::rgb(0xC8452D), 3},
      {{202, 84}, {244, 86}, 1, ink},
      {{202, 96}, {244, 96.5F}, 0, ink},
  };
  f.layers[0].boxes.assign(std::begin(boxes), std::end(boxes));
  CHECK(support::differenceFromGolden("render-boxes", stage.renderer.picture(f)) == "");
}
