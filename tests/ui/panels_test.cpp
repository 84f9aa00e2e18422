// Legend, details, controls: clicks on the program's own widgets, asserted on the state.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "app/export/picture.hpp"
#include "app/holds.hpp"
#include "app/project_file.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;

TEST_CASE("a click in the legend hides a kind and shows it again") {
  uitest::Program program;
  program.settle();
  program.click("###legend", {"###kind-coup"});
  CHECK(program.state().project.hiddenKinds.contains("coup"));
  for (const ui::Target& target : program.session().memory().targets)
    if (target.selection.what == What::event)
      CHECK(support::bundledWorld().events[*support::bundledWorld().events.find(target.selection.id)]->kind != "coup");
  program.click("###legend", {"###kind-coup"});
  CHECK_FALSE(program.state().project.hiddenKinds.contains("coup"));
}

TEST_CASE("with large letters nothing covers the controls or all of the map") {
  uitest::Program program;
  for (const float scale : {1.5F, 3.0F}) {
    program.view().scale = scale;
    app::clearSelection(program.view());
    program.frames(30);
    CHECK(program.rect("###controls", {"###help"}).max.x < program.session().stage().size.x);
    CHECK(program.session().memory().legendRight < program.session().stage().size.x * 0.55F);
    app::select(program.view(), {What::country, "BOL"});
    program.frames(30);
    if (scale < 2) CHECK(program.rect("###controls", {"###help"}).max.x < program.layout().details.min.x);
    CHECK(program.exists("###legend", {"###kind-coup"}) == (scale < 2));
    program.view().findOpen = true;
    program.frames(3);
    CHECK(program.rect("###find-box", {"###text"}).min.y >= program.rect("###controls", {"###help"}).max.y);
    program.view().findOpen = false;
    program.view().filterOpen = true;
    program.frames(3);
    CHECK(program.rect("###filter-box", {"###country"}).max.x < program.session().stage().size.x);
    program.view().filterOpen = false;
  }
}

TEST_CASE("a click on an event in a country's list moves clock and camera") {
  uitest::Program program({.width = 1280, .height = 1200});
  const auto& world = support::bundledWorld();
  app::select(program.view(), {What::country, "BOL"});
  program.frames(30);
  const std::vector<std::uint32_t> rows = app::eventsOfCountry(world, {}, "BOL");
  REQUIRE(rows.size() > 3);
  const app::MapExtent map = program.view().extent;
  // The list follows the clock: what began last is in sight.
  const auto begun = std::ranges::count_if(
      rows, [&](std::uint32_t row) { return world.events.bounds(row).earliestStart <= program.view().clock.now; });
  REQUIRE(begun > 1);
  const geo::EventHandle eventHeld = world.events[rows[static_cast<std::size_t>(begun - 2)]];
  const geo::Event& event = *eventHeld;
  program.click("###details>###content>###events", {("###" + event.id).c_str()});
  CHECK(program.view().selection == app::Selection{What::event, event.id});
  CHECK(program.view().clock.now == app::bestMoment(event.when));
  CHECK_FALSE(program.view().extent == map);
}

TEST_CASE("a membership leads to the alliance, a member back to a country") {
  uitest::Program program({.date = "2008-01-15", .width = 1280, .height = 1400});
  app::select(program.view(), {What::country, "BOL"});
  program.frames(30);
  program.click("###details>###content", {"###memberships", "###0"});
  REQUIRE(program.view().selection.what == What::alliance);
  const geo::Alliance* alliance = support::bundledWorld().registry.alliance(program.view().selection.id);
  REQUIRE(alliance);
  const auto members = geo::membersAt(*alliance, program.view().clock.now);
  REQUIRE_FALSE(members.empty());
  program.frames(30);
  program.click("###details>###content", {("###" + members.front().membership->country).c_str()});
  CHECK(program.view().selection == app::Selection{What::country, members.front().membership->country});
}

TEST_CASE("the controls play, and choose mode and language") {
  uitest::Program program;
  program.settle();
  program.click("###controls", {"###play"});
  CHECK(program.view().clock.playing);
  program.click("###controls", {"###play"});
  CHECK_FALSE(program.view().clock.playing);
  const geo::Instant now = program.view().clock.now;
  program.click("###controls", {"###theme"});
  CHECK(program.view().theme == app::ThemeName::dark);
  const app::Mode mode = program.view().clock.mode;
  program.click("###controls", {"###mode"});
  program.key(SDLK_DOWN);
  program.key(SDLK_RETURN);
  CHECK(program.view().clock.mode != mode);
  CHECK(program.view().clock.now == now);
}

TEST_CASE("a source is opened when its button is clicked, not before") {
  uitest::Program program({.width = 1280, .height = 1600});
  const auto& world = support::bundledWorld();
  const auto row = world.events.find("march-homeland-bolivia-2021");
  REQUIRE(row);
  REQUIRE_FALSE(world.events[*row]->sources.empty());
  app::select(program.view(), {What::event, world.events[*row]->id});
  program.frames(30);
  CHECK(program.session().takeRequests() == app::Requests{});
  program.click("###details>###content", {"###source0", "###open"});
  CHECK(program.session().takeRequests().openAddress == world.events[*row]->sources.front().url);
}

TEST_CASE("a picture that is dropped on the window opens as what it shows") {
  uitest::Program program;
  SDL_Event drop{};
  drop.type = SDL_DROPFILE;
  drop.drop.file = SDL_strdup("figure.png");
  program.send(drop);
  CHECK(program.session().takeRequests().open == "figure.png");
  const std::filesystem::path picture = std::filesystem::temp_directory_path() / "marea dropped ñ.png";
  app::exportPicture(program.session().renderer(), support::bundledWorld(), program.state(), {picture, 200, 100, 0.5F});
  const app::OpenedProject opened = app::openProject(picture, app::findResources(), {});
  std::filesystem::remove(picture);
  CHECK(opened.state.project == program.state().project);
  CHECK(opened.state.view.clock.now == program.view().clock.now);
  CHECK(opened.state.view.extent == program.view().extent);
  CHECK(opened.project.empty());
}

}  // namespace
