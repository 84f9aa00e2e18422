// Undo and redo of all that a project holds, done as a reader does it; each step is said in words.
#include <catch2/catch.hpp>
#include <functional>

#include "app/undone.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;

struct Step {
  const char* part;  ///< as the notice says it
  std::function<void(uitest::Program&)> take;
};

void pick(uitest::Program& program, const char* window, const char* list, const char* button, const char* row) {
  program.click(window, {button});
  program.click(list, {row});
}

TEST_CASE("everything that a project holds is undone and done again by its gesture, and said") {
  uitest::Program program({.date = "2008-01-15", .width = 1600, .height = 1400});
  app::select(program.view(), {What::country, "BOL"});
  program.frames(30);
  const std::vector<Step> steps{
      {"Filter", [](auto& p) { p.click("###legend", {"###kind-coup"}); }},
      {"Colour of the countries", [](auto& p) { p.type("c"); }},
      {"Colour of the countries",
       [](auto& p) { pick(p, "###controls", "###controls^###colour-by/###list", "###colour-by", "###1"); }},
      {"Countries on the timeline", [](auto& p) { p.type("i"); }},
      {"What counts as visible",
       [](auto& p) {
         p.click("###timeline", {"march", "###name"});
         p.click("###timeline^march/###menu", {"###cumulative"});
       }},
      {"Bookmarks", [](auto& p) { p.key(SDLK_b, KMOD_LCTRL); }},
      {"Filter", [](auto& p) { p.click("###details>###content", {"###only"}); }},
  };
  for (const Step& step : steps) {
    const app::Project before = program.state().project;
    step.take(program);
    program.frames(4);
    const app::Project after = program.state().project;
    INFO(step.part);
    REQUIRE_FALSE(after == before);
    program.key(SDLK_z, KMOD_LCTRL);
    CHECK(program.state().project == before);
    CHECK(program.session().memory().notice == std::string("Undone: ") + step.part);
    program.key(SDLK_y, KMOD_LCTRL);
    CHECK(program.state().project == after);
    CHECK(program.session().memory().notice == std::string("Redone: ") + step.part);
  }
  for (std::size_t i = 0; i < steps.size() + 1; ++i) program.key(SDLK_z, KMOD_LCTRL);
  CHECK(program.session().memory().notice == "Nothing to undo.");
}

TEST_CASE(
    "where one stands is no step of undo: moving the clock, the map or the divider leaves the steps as they are") {
  uitest::Program program({.date = "2019-11-12"});
  program.settle();
  program.type("c");
  const app::Project coloured = program.state().project;
  program.key(SDLK_v);
  program.key(SDLK_v, KMOD_LSHIFT);
  program.key(SDLK_RIGHT, static_cast<SDL_Keymod>(KMOD_LCTRL | KMOD_LSHIFT));
  app::seek(program.view(), support::at("2018"));
  program.settle();
  const app::Comparison comparison = program.view().comparison;
  CHECK(program.state().project == coloured);
  program.key(SDLK_z, KMOD_LCTRL);
  CHECK(program.state().project.colourBy == app::ColourBy::government);
  CHECK(program.view().comparison == comparison);
  CHECK(program.session().memory().notice == "Undone: Colour of the countries");
}

TEST_CASE("each part of a project has its name in an undone step") {
  const app::Project plain;
  app::Project other;
  const auto changed = [&](auto change) {
    other = plain;
    change(other);
    return std::string(app::partChanged(plain, other));
  };
  CHECK(changed([](auto& p) { p.files = {"a.csv"}; }) == "Opened files");
  CHECK(changed([](auto& p) { p.withTimeline = true; }) == "Opened files");
  CHECK(changed([](auto& p) { p.layers.resize(1); }) == "Layers");
  CHECK(changed([](auto& p) { p.reading.basemap = "b"; }) == "Borders");
  CHECK(changed([](auto& p) { p.reading.where = "x > 1"; }) == "How the data was read");
  CHECK(changed([](auto& p) { p.colourAttribute = "gdp"; }) == "Colour of the countries");
  CHECK(changed([](auto& p) { p.alliances = {"alba"}; }) == "Alliances");
  CHECK(app::partChanged(plain, plain) == nullptr);
}

}  // namespace
