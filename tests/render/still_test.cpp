// Still layers are kept as a picture: the bytes must be those of drawing everything.
#include <epoxy/gl.h>

#include <catch2/catch.hpp>

#include "tests/render/scene.hpp"
#include "tests/support/target.hpp"

using namespace scene;

namespace {

/// What draw() leaves in a framebuffer.
render::Image drawn(Stage& stage, const render::Frame& frame) {
  const support::Target target(frame.viewport.width, frame.viewport.height);
  stage.renderer.draw(frame);
  stage.renderer.present(target.framebuffer());
  return target.read();
}

}  // namespace

TEST_CASE("still layers are kept and the picture is the same bytes") {
  Stage stage;
  render::Frame f = everything(200, 140);
  const render::Image whole = stage.renderer.picture(f);
  CHECK(drawn(stage, f) == whole);
  CHECK_FALSE(stage.renderer.lastStatistics().keptStill);
  f.still = 1;
  CHECK(drawn(stage, f) == whole);
  CHECK_FALSE(stage.renderer.lastStatistics().keptStill);
  const int calls = stage.renderer.lastStatistics().drawCalls;
  CHECK(drawn(stage, f) == whole);
  CHECK(stage.renderer.lastStatistics().keptStill);
  CHECK(stage.renderer.lastStatistics().drawCalls < calls);
}

TEST_CASE("what moves above the still layers moves") {
  Stage stage;
  render::Frame f = everything(200, 140);
  f.still = 1;
  drawn(stage, f);
  f.layers[1].markers[0].at.x += 30;
  const render::Image moved = drawn(stage, f);
  CHECK(stage.renderer.lastStatistics().keptStill);
  CHECK(moved == stage.renderer.picture(f));
}

TEST_CASE("still layers are drawn again when anything of them changes") {
  Stage stage;
  render::Frame f = everything(200, 140);
  f.still = 1;
  drawn(stage, f);
  SECTION("a width") {
    f.layers[0].lines[0].styles[0].width += 1;
  }
  SECTION("the camera") {
    f.camera.centre.x += 5;
  }
  SECTION("the background") {
    f.background = paper;
  }
  SECTION("the number of them") {
    f.still = 2;
  }
  SECTION("the resolution") {
    f.viewport.pixelsPerPoint = 1.5F;
  }
  const render::Image again = drawn(stage, f);
  CHECK_FALSE(stage.renderer.lastStatistics().keptStill);
  CHECK(again == stage.renderer.picture(f));
}

TEST_CASE("where only colours of a mesh change, only these places are drawn again, to the same bytes") {
  Stage stage;
  render::Frame f = everything(200, 140);
  f.still = 1;
  drawn(stage, f);
  for (std::size_t paint = 0; paint < f.layers[0].fills[0].paints.size(); ++paint) {
    f.layers[0].fills[0].paints[paint].colour = render::rgb(0x123456);
    CHECK(drawn(stage, f) == stage.renderer.picture(f));
    const render::Renderer::Statistics statistics = (drawn(stage, f), stage.renderer.lastStatistics());
    CHECK(statistics.keptStill);
    CHECK(statistics.mended == 0);
  }
  f.layers[0].fills.push_back(f.layers[0].fills[0]);
  f.layers[0].fills.back().paints = {{render::Colour{200, 0, 0, 90}}};
  CHECK(drawn(stage, f) == stage.renderer.picture(f));
  f.layers[0].fills.pop_back();
  CHECK(drawn(stage, f) == stage.renderer.picture(f));
}

TEST_CASE("drawing does not depend on the state that others left, and leaves no error") {
  Stage stage;
  const render::Frame f = everything(200, 140);
  const render::Image expected = drawn(stage, f);
  glEnable(GL_SCISSOR_TEST);
  glScissor(3, 3, 20, 20);
  glEnable(GL_CULL_FACE);
  glEnable(GL_DEPTH_TEST);
  glDepthFunc(GL_NEVER);
  glBlendEquation(GL_FUNC_REVERSE_SUBTRACT);
  glBlendFunc(GL_ZERO, GL_ZERO);
  glColorMask(GL_FALSE, GL_TRUE, GL_FALSE, GL_TRUE);
  glViewport(5, 5, 10, 10);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 8);
  CHECK(drawn(stage, f) == expected);
  CHECK(glGetError() == GL_NO_ERROR);
}
