// Filled meshes: hatches, paints, culling, precision.
#include <catch2/catch.hpp>

#include "tests/render/scene.hpp"
#include "tests/support/golden.hpp"

using namespace scene;

namespace {

constexpr render::Colour land = render::rgb(0xE4D9C3);
constexpr render::Colour tint = render::rgb(0xA9C7B8);

render::Frame hatches(float pixelsPerPoint) {
  render::Frame f = frame(320, 110, pixelsPerPoint);
  f.background = sea;
  std::vector<render::WorldBox> boxes;
  for (int i = 0; i < 4; ++i) boxes.push_back({{-150 + 77 * i, -45}, {-81 + 77 * i, 45}});
  const render::Colour over = render::rgb(0x4F7F6B);
  using enum render::Hatch;
  f.layers[0].fills.push_back(
      {rectangles(boxes), {{land}, {tint, diagonal, over}, {tint, cross, over}, {tint, dots, over}}});
  return f;
}

}  // namespace

TEST_CASE("hatches") {
  Stage stage;
  CHECK(support::differenceFromGolden("render-hatches", stage.renderer.picture(hatches(1))) == "");
  CHECK(support::differenceFromGolden("render-hatches-large", stage.renderer.picture(hatches(2))) == "");
}

TEST_CASE("a part whose paint is missing or clear is not drawn, and colours are exact") {
  Stage stage;
  render::Frame f = frame(90, 30);
  f.layers[0].fills.push_back(
      {rectangles({{{-45, -15}, {-15, 15}}, {{-15, -15}, {15, 15}}, {{15, -15}, {45, 15}}}), {{land}, {{0, 0, 0, 0}}}});
  const render::Image image = stage.renderer.picture(f);
  CHECK(at(image, 15, 15) == land);
  CHECK(at(image, 45, 15) == paper);
  CHECK(at(image, 75, 15) == paper);
}

TEST_CASE("parts of different paint may share vertices") {
  Stage stage;
  auto mesh = std::make_shared<render::Mesh>();
  mesh->vertices = {{-10, -10}, {10, -10}, {-10, 10}, {10, 10}};
  mesh->indices = {0, 1, 2, 2, 1, 3};
  const render::WorldBox box{{-10, -10}, {10, 10}};
  mesh->parts = {{0, 3, 0, box}, {3, 3, 1, box}};
  render::Frame f = frame(20, 20);
  f.layers[0].fills.push_back({mesh, {{land}, {tint}}});
  const render::Image image = stage.renderer.picture(f);
  CHECK(at(image, 3, 15) == land);
  CHECK(at(image, 16, 4) == tint);
}

TEST_CASE("a fill keeps its place far from the mesh's origin and deep in the zoom") {
  Stage stage;
  auto mesh = std::make_shared<render::Mesh>(*rectangles({{{-8, -8}, {8, 8}}}));
  for (glm::vec2& vertex : mesh->vertices) vertex *= 1.0F / 4096.0F;
  mesh->origin = {123456.5, -98765.25};
  mesh->parts[0].box = {mesh->origin - 0.01, mesh->origin + 0.01};
  render::Frame f = frame(60, 60);
  f.camera = {mesh->origin + glm::dvec2(4.0 / 4096.0, 0), 4096.0};
  f.layers[0].fills.push_back({mesh, {{land}}});
  const render::Image image = stage.renderer.picture(f);
  CHECK(at(image, 18, 30) == land);
  CHECK(at(image, 17, 30) == paper);
  CHECK(at(image, 33, 37) == land);
  CHECK(at(image, 34, 30) == paper);
}

TEST_CASE("an empty frame is its background, opaque") {
  Stage stage;
  render::Frame f = frame(16, 8);
  f.background = {10, 20, 30, 100};
  const render::Image image = stage.renderer.picture(f);
  REQUIRE(image.width == 16);
  REQUIRE(image.height == 8);
  for (int y = 0; y < 8; ++y)
    for (int x = 0; x < 16; ++x) CHECK(at(image, x, y) == render::Colour{10, 20, 30, 255});
  f.layers.clear();
  CHECK(stage.renderer.picture(f) == image);
}
