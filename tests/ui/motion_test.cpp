// What moves, through the real interface: the map's flights, alliances that stay, less motion, the march under the
// mouse.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "app/compose.hpp"
#include "app/flight.hpp"
#include "app/moment.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;
using support::bundledWorld;

/// A picture to be looked at, where MAREA_PICTURES names a folder.
void look(uitest::Program& program, const std::string& name) {
  if (const char* folder = std::getenv("MAREA_PICTURES"))
    program.save((std::filesystem::path(folder) / (name + ".png")).string().c_str());
}

/// Opens an event's details and leaves the map where it was.
void choose(uitest::Program& program, What what, const char* id) {
  app::select(program.view(), {what, id});
  program.frames(30);
}

/// One event and one frame: Program waits until nothing moves.
void raw(uitest::Program& program, Uint32 type, glm::vec2 at, float wheel = 0) {
  SDL_Event event{};
  event.type = type;
  if (type == SDL_MOUSEMOTION) {
    event.motion.x = static_cast<Sint32>(at.x);
    event.motion.y = static_cast<Sint32>(at.y);
  } else if (type == SDL_MOUSEWHEEL) {
    event.wheel.preciseY = wheel;
  } else {
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = static_cast<Sint32>(at.x);
    event.button.y = static_cast<Sint32>(at.y);
  }
  program.send(event);
  program.frames(1);
}

/// Clicks Go there; two frames later the map is under way.
void goThere(uitest::Program& program) {
  choose(program, What::event, "march-homeland-bolivia-2021");
  const ui::Rect button = program.rect("###details>###content", {"###go-there"});
  const glm::vec2 at = (button.min + button.max) * 0.5F;
  for (const Uint32 type : {SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP}) raw(program, type, at);
  program.frames(2);
}

constexpr glm::vec2 onTheMap{420, 200};

TEST_CASE("a click on Go there flies the map there, and it arrives") {
  uitest::Program program;
  const app::MapExtent before = program.view().extent;
  goThere(program);
  REQUIRE(static_cast<bool>(program.view().flight));
  const app::MapExtent to = program.view().flight.to.extent;
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
  goThere(program);
  REQUIRE(static_cast<bool>(program.view().flight));
  const app::MapExtent to = program.view().flight.to.extent;
  raw(program, SDL_MOUSEMOTION, onTheMap);
  raw(program, SDL_MOUSEBUTTONDOWN, onTheMap);
  CHECK_FALSE(static_cast<bool>(program.view().flight));
  const app::MapExtent here = program.view().extent;
  program.frames(40);
  CHECK(program.view().extent == here);
  CHECK(program.view().extent != to);
  raw(program, SDL_MOUSEBUTTONUP, onTheMap);
}

TEST_CASE("the wheel takes it, too, and zooms from where it was") {
  uitest::Program program;
  goThere(program);
  raw(program, SDL_MOUSEMOTION, onTheMap);
  REQUIRE(static_cast<bool>(program.view().flight));
  const double half = program.view().extent.half.x;
  raw(program, SDL_MOUSEWHEEL, onTheMap, 1);
  CHECK_FALSE(static_cast<bool>(program.view().flight));
  CHECK(program.view().extent.half.x < half);
  const app::MapExtent here = program.view().extent;
  program.frames(40);
  CHECK(program.view().extent == here);
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
  CHECK_FALSE(static_cast<bool>(program.view().flight));
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
  look(program, "two-alliances");
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
      all, [](const app::Sign& sign) { return bundledWorld().events[sign.row]->id == "march-homeland-bolivia-2021"; });
  REQUIRE(head != all.end());
  program.move(head->at);
  program.frames(3);
  CHECK(program.view().hover == app::Selection{What::event, "march-homeland-bolivia-2021"});
  look(program, "march-hover");
}

}  // namespace
