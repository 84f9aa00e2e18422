// The mouse on the map: exact, and never on the timeline.
#include <catch2/catch.hpp>

#include <glm/geometric.hpp>
#include "app/compose.hpp"
#include "app/kinds.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;

/// Where a place is drawn now.
glm::vec2 screen(uitest::Program& program, geo::LonLat place) {
  const render::Frame frame = program.session().frame();
  const auto at =
      support::bundledWorld().maps.plane(program.view().projection, program.view().centre).projection.forward(place);
  REQUIRE(at);
  const glm::vec2 points =
      glm::vec2(static_cast<float>(frame.viewport.width), static_cast<float>(frame.viewport.height)) /
      frame.viewport.pixelsPerPoint;
  const glm::dvec2 offset = (*at - frame.camera.centre) * frame.camera.pointsPerUnit;
  return points * 0.5F + glm::vec2(static_cast<float>(offset.x), static_cast<float>(-offset.y));
}

constexpr geo::LonLat beni{-65.5, -12.6};  // a plain part of Bolivia, away from the signs of the cities

TEST_CASE("a click on Bolivia selects it, details slide in, Escape clears") {
  uitest::Program program({.date = "2008-09-01"});
  for (const app::Kind& kind : app::kinds()) program.state().project.hiddenKinds.insert(std::string(kind.id));
  program.settle();
  program.click(screen(program, beni));
  CHECK(program.view().selection == app::Selection{What::country, "BOL"});
  program.frames(20);
  CHECK(program.session().memory().slide == 1);
  CHECK(program.exists("###details", {"###close"}));
  program.click("###details", {"###close"});
  CHECK_FALSE(program.view().selection);
  program.frames(20);
  CHECK(program.session().memory().slide == 0);
}

TEST_CASE("the wheel zooms at the cursor: the place under it stays") {
  uitest::Program program;
  const glm::vec2 before = screen(program, beni);
  const app::Axis axis = program.view().axis;
  const double scale = program.session().frame().camera.pointsPerUnit;
  program.wheel(before, 3);
  CHECK(program.session().frame().camera.pointsPerUnit > 1.5 * scale);
  CHECK(glm::length(screen(program, beni) - before) < 1.0F);
  program.wheel(before, -3);
  CHECK(glm::length(screen(program, beni) - before) < 1.0F);
  CHECK(program.view().axis == axis);
}

TEST_CASE("a drag pans exactly: what was grasped stays under the hand, and nothing is selected") {
  uitest::Program program;
  const glm::vec2 from = screen(program, beni), by{-83, 41};
  program.drag(from, from + by);
  CHECK(glm::length(screen(program, beni) - (from + by)) < 1.0F);
  CHECK_FALSE(program.view().selection);
}

TEST_CASE("on the globe a drag turns it: what was grasped stays under the hand; arrow keys turn it, too") {
  uitest::Program program;
  app::project(program.view(), support::bundledWorld(), "orthographic");
  program.settle();
  const glm::vec2 from = screen(program, beni), by{-83, 41};
  program.drag(from, from + by);
  CHECK(glm::length(screen(program, beni) - (from + by)) < 1.0F);
  CHECK_FALSE(program.view().selection);
  const glm::dvec2 centre = program.view().centre;
  program.key(SDLK_RIGHT, KMOD_LALT);
  CHECK(program.view().centre.x > centre.x + 5);
  program.wheel(screen(program, beni), 3);
  program.key(SDLK_UP, KMOD_LALT);
  CHECK(program.view().centre.y > centre.y);
}

TEST_CASE("a double click zooms in at the cursor") {
  uitest::Program program;
  for (const app::Kind& kind : app::kinds()) program.state().project.hiddenKinds.insert(std::string(kind.id));
  const glm::vec2 before = screen(program, beni);
  const double scale = program.session().frame().camera.pointsPerUnit;
  program.doubleClick(before);
  CHECK(program.session().frame().camera.pointsPerUnit == Approx(2 * scale).epsilon(0.02));
  CHECK(glm::length(screen(program, beni) - before) < 1.0F);
}

TEST_CASE("hover says what is under the mouse, and only while it is there") {
  uitest::Program program;
  for (const app::Kind& kind : app::kinds()) program.state().project.hiddenKinds.insert(std::string(kind.id));
  program.move(screen(program, beni));
  CHECK(program.view().hover == app::Selection{What::country, "BOL"});
  program.move({-10, -10});
  CHECK_FALSE(program.view().hover);
}

TEST_CASE("panels keep the mouse from the map") {
  uitest::Program program;
  program.settle();
  const app::MapExtent before = program.view().extent;
  const ui::Rect row = program.rect("###legend", {"###kind-coup"});
  program.wheel((row.min + row.max) * 0.5F, 2);
  CHECK(program.view().extent == before);
  CHECK_FALSE(program.view().hover);
}

}  // namespace
