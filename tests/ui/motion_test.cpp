// What moves, through the real interface: the map's flights, alliances that stay, less motion, the march under the
// mouse.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/compose.hpp"
#include "app/flight.hpp"
#include "app/moment.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;
using support::bundledWorld;

/// Opens an event's details and leaves the map where it was.
void choose(uitest::Program& program, What what, const char* id) {
  app::select(program.view(), {what, id});
  program.frames(30);
}

TEST_CASE("a click on Go there flies the map there, and it arrives") {
  uitest::Program program;
  choose(program, What::event, "march-homeland-bolivia-2021");
  const app::MapExtent before = program.view().extent;
  program.click("###details>###content", {"###go-there"});
  REQUIRE(program.view().flight);
  const app::MapExtent to = program.view().flight.to;
  CHECK(program.session().isMoving());
  program.frames(6);
  CHECK(program.view().extent != before);
  CHECK(program.view().extent != to);
  program.frames(30);
  CHECK(program.view().extent == to);
  CHECK_FALSE(program.session().isMoving());
}

TEST_CASE("a press on the map takes it out of its flight") {
  uitest::Program program;
  choose(program, What::event, "march-homeland-bolivia-2021");
  program.click("###details>###content", {"###go-there"});
  program.frames(3);
  REQUIRE(program.view().flight);
  const app::MapExtent to = program.view().flight.to;
  program.drag({300, 300}, {320, 310});
  CHECK_FALSE(program.view().flight);
  program.frames(40);
  CHECK(program.view().extent != to);
}

TEST_CASE("the wheel takes it, too, and zooms from where it was") {
  uitest::Program program;
  choose(program, What::event, "march-homeland-bolivia-2021");
  program.click("###details>###content", {"###go-there"});
  program.frames(3);
  REQUIRE(program.view().flight);
  program.wheel({300, 300}, 1);
  CHECK_FALSE(program.view().flight);
}

TEST_CASE("M: less motion, every move is a cut") {
  uitest::Program program;
  program.key(SDLK_m);
  CHECK(program.view().reducedMotion);
  app::select(program.view(), {What::event, "march-homeland-bolivia-2021"});
  program.frames(2);
  CHECK(program.session().memory().slide == 1);
  const app::MapExtent before = program.view().extent;
  program.click("###details>###content", {"###go-there"});
  CHECK_FALSE(program.view().flight);
  CHECK(program.view().extent != before);
  program.key(SDLK_m);
  CHECK_FALSE(program.view().reducedMotion);
}

TEST_CASE("the help sheet says less motion, and does it") {
  uitest::Program program;
  program.view().helpOpen = true;
  program.settle();
  program.click("###help-sheet", {"###motion"});
  CHECK(program.view().reducedMotion);
}

TEST_CASE("alliances stay on the map side by side, and leave by their row of the legend") {
  uitest::Program program({.date = "2010-06-01", .width = 1280, .height = 1000});
  for (const char* id : {"alba", "mercosur"}) {
    choose(program, What::alliance, id);
    program.click("###details>###content", {"###show"});
  }
  CHECK(program.state().project.alliances == std::vector<std::string>{"alba", "mercosur"});
  app::clearSelection(program.view());
  program.frames(30);
  const render::Frame frame = program.session().frame();
  const auto layer = std::ranges::find(frame.layers, std::string("alliances"), &render::Layer::name);
  CHECK(layer->lines.size() == 3);
  program.save("two-alliances");
  program.click("###legend", {"###alliance-alba"});
  CHECK(program.state().project.alliances == std::vector<std::string>{"", "mercosur"});
  choose(program, What::alliance, "mercosur");
  program.click("###details>###content", {"###show"});
  CHECK(program.state().project.alliances.empty());
}

TEST_CASE("the head of a march is under the mouse, and says how far it has come") {
  uitest::Program program({.date = "2021-11-26"});
  program.view().reducedMotion = true;
  app::goTo(program.view(), bundledWorld(), {What::event, "march-homeland-bolivia-2021"}, program.session().stage());
  app::clearSelection(program.view());
  app::seek(program.view(), support::at("2021-11-26T12:00"));
  program.settle();
  const render::Frame frame = program.session().frame();
  const app::Moment moment = app::momentShown(bundledWorld(), program.state(), frame.viewport,
                                              app::windowArea(frame.viewport, program.view()), {});
  const auto all = app::signs(moment);
  const auto head = std::ranges::find_if(
      all, [](const app::Sign& sign) { return bundledWorld().events[sign.row].id == "march-homeland-bolivia-2021"; });
  REQUIRE(head != all.end());
  program.move(head->at);
  program.frames(3);
  CHECK(program.view().hover == app::Selection{What::event, "march-homeland-bolivia-2021"});
  program.save("march-hover");
}

}  // namespace
