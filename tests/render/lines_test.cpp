// Lines of meshes and strokes of the screen.
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/render/scene.hpp"
#include "tests/support/golden.hpp"

using namespace scene;

namespace {

render::Frame lines(float pixelsPerPoint) {
  render::Frame f = frame(300, 200, pixelsPerPoint);
  std::vector<render::LineStyle> styles;
  std::vector<std::vector<glm::vec2>> waves;
  const render::Dash dashes[] = {{}, {8, 5}, {0, 5}};
  for (int row = 0; row < 3; ++row)
    for (int column = 0; column < 3; ++column) {
      const float width = column == 0 ? 0.5F : column == 1 ? 1.25F : 4.0F;
      waves.push_back(wave({-138 + 96 * column, 62 - 62 * row}, 84, 16, 60));
      styles.push_back({width, ink, dashes[row]});
    }
  f.layers[0].lines.push_back({polylines(waves), styles});
  return f;
}

render::Stroke bent(std::vector<glm::vec2> points, float width, render::Colour from, render::Colour to) {
  render::Stroke stroke;
  stroke.points = std::move(points);
  stroke.width = width;
  stroke.from = from;
  stroke.to = to;
  return stroke;
}

}  // namespace

TEST_CASE("lines and dashes at three widths") {
  Stage stage;
  CHECK(support::differenceFromGolden("render-lines", stage.renderer.picture(lines(1))) == "");
  CHECK(support::differenceFromGolden("render-lines-large", stage.renderer.picture(lines(1.5F))) == "");
}

TEST_CASE("strokes") {
  Stage stage;
  render::Frame f = frame(300, 170);
  const render::Colour march = render::rgb(0xD9822B);
  auto& strokes = f.layers[0].strokes;
  strokes.push_back(bent(wave({16, 34}, 120, 18, 80), 6, render::faded(march, 0), march));
  strokes.push_back(bent(wave({164, 34}, 120, 18, 80), 2, render::faded(march, 0.2F), march));
  strokes.push_back(bent({{16, 140}, {60, 76}, {70, 140}, {118, 80}, {16, 100}}, 9, render::faded(ink, 0.4F),
                         render::faded(ink, 0.4F)));
  strokes.push_back(bent({{150, 80}, {284, 80}, {284, 104}}, 1.5F, ink, render::rgb(0x2F6FB7)));
  strokes.back().dash = {7, 4};
  strokes.push_back(bent({{150, 104}, {270, 104}}, 4, ink, ink));
  strokes.back().dash = {0, 8};
  strokes.push_back(bent({{150, 124}, {284, 131}}, 0.4F, ink, ink));
  strokes.push_back(bent({{156, 148}, {278, 148}}, 12, render::rgb(0x2F6FB7), render::rgb(0xC8452D)));
  CHECK(support::differenceFromGolden("render-strokes", stage.renderer.picture(f)) == "");
}

TEST_CASE("a translucent line has no dark joint, a thin one no beads") {
  Stage stage;
  render::Frame f = frame(100, 60);
  f.background = render::rgb(0xFFFFFF);
  const render::Colour half = render::faded(render::rgb(0x000000), 0.5F);
  SECTION("stroke that bends and crosses itself") {
    f.layers[0].strokes.push_back(bent({{10, 10}, {90, 50}, {90, 10}, {10, 50}}, 8, half, half));
  }
  SECTION("line of a mesh") {
    f.layers[0].lines.push_back({polylines({{{-40, 20}, {40, -20}, {40, 20}, {-40, -20}}}), {{8, half}}});
  }
  SECTION("hairline of many pieces") {
    f.layers[0].lines.push_back({polylines({wave({-45, 0}, 90, 12, 900)}), {{0.5F, render::rgb(0x000000)}}});
  }
  const render::Image image = stage.renderer.picture(f);
  int darkest = 255;
  for (int y = 0; y < 60; ++y)
    for (int x = 0; x < 100; ++x) darkest = std::min<int>(darkest, at(image, x, y).r);
  CHECK(darkest >= 126);
  CHECK(darkest <= 160);
}

TEST_CASE("a line keeps its strength, however thin or slanted") {
  Stage stage;
  for (const float slope : {0.0F, 0.013F, 0.31F}) {
    for (const float width : {0.25F, 0.5F, 1.0F, 3.0F}) {
      render::Frame f = frame(100, 60);
      f.background = render::rgb(0xFFFFFF);
      f.layers[0].lines.push_back(
          {polylines({{{-80, -80 * slope}, {80, 80 * slope}}}), {{width, render::rgb(0x000000)}}});
      const render::Image image = stage.renderer.picture(f);
      double inkInColumn = 0;
      for (int y = 0; y < 60; ++y) inkInColumn += 1.0 - at(image, 50, y).r / 255.0;
      INFO("slope " << slope << ", width " << width);
      CHECK(inkInColumn == Approx(width * std::sqrt(1 + slope * slope)).epsilon(0.12));
    }
  }
}

TEST_CASE("a dash is as long as asked for, with the gap after it") {
  Stage stage;
  render::Frame f = frame(120, 20);
  f.background = render::rgb(0xFFFFFF);
  render::Stroke stroke = bent({{0, 10}, {120, 10}}, 4, render::rgb(0x000000), render::rgb(0x000000));
  stroke.dash = {12, 8};
  f.layers[0].strokes.push_back(stroke);
  const render::Image image = stage.renderer.picture(f);
  int dark = 0;
  for (int x = 0; x < 100; ++x) dark += at(image, x, 9).r < 128 ? 1 : 0;
  CHECK(dark == Approx(60).margin(5));
  CHECK(at(image, 6, 9).r < 10);
  CHECK(at(image, 16, 9).r > 245);
  CHECK(at(image, 26, 9).r < 10);
}

TEST_CASE("a line keeps its place and width deep in the zoom, however long it is") {
  Stage stage;
  auto mesh = std::make_shared<render::LineMesh>(*polylines({{{-1, 0.25F}, {1, 0.25F}}}));
  mesh->origin = {-1.1, 0.2};
  mesh->parts[0].box = {{-2.2, 0.4}, {0, 0.5}};
  render::Frame f = frame(80, 40);
  f.background = render::rgb(0xFFFFFF);
  f.camera = {{-0.9, 0.45 - 5e-9}, 1e9};  // the line runs 5 points above the middle
  f.layers[0].lines.push_back({mesh, {{2, render::rgb(0x000000)}}});
  const render::Image image = stage.renderer.picture(f);
  for (const int x : {0, 40, 79}) {
    CHECK(at(image, x, 13).r == 255);
    CHECK(at(image, x, 14).r == 0);
    CHECK(at(image, x, 15).r == 0);
    CHECK(at(image, x, 16).r == 255);
  }
}
