// Everything that the mouse can press the keyboard can reach: Tab goes round all controls with a ring around the one
// that has the focus, Enter presses it, and none is smaller than a finger.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/ui/program.hpp"

namespace {

ImGuiID focused(uitest::Program& program) {
  ImGui::SetCurrentContext(program.session().interface());
  return ImGui::GetCurrentContext()->NavId;
}

const std::vector<ui::FocusStop>& stops(uitest::Program& program) {
  return program.session().memory().focus.stops;
}

/// By Tab alone, to the control that lies there.
void tabTo(uitest::Program& program, const ui::Rect& box) {
  const auto there = std::ranges::find(stops(program), box, &ui::FocusStop::box);
  REQUIRE(there != stops(program).end());
  const ImGuiID id = there->id;
  for (std::size_t i = 0; i <= stops(program).size() && focused(program) != id; ++i) program.key(SDLK_TAB);
  REQUIRE(focused(program) == id);
}

TEST_CASE("Tab reaches every control in turn, shows where it is, and comes round") {
  uitest::Program program;
  program.settle();
  const std::vector<ui::FocusStop> all = stops(program);
  REQUIRE(all.size() > 30);
  std::set<ImGuiID> reached;
  render::Image before = program.picture();
  for (const ui::FocusStop& stop : all) {
    program.key(SDLK_TAB);
    reached.insert(focused(program));
    CHECK(focused(program) == stop.id);
    CHECK(program.picture().pixels != before.pixels);
    before = program.picture();
  }
  CHECK(reached.size() == all.size());
  program.key(SDLK_TAB);
  CHECK(focused(program) == all.front().id);
  program.key(SDLK_TAB, KMOD_LSHIFT);
  CHECK(focused(program) == all.back().id);
}

TEST_CASE("Enter presses what Tab has reached") {
  uitest::Program program;
  program.settle();
  const app::ThemeName before = program.view().theme;
  tabTo(program, program.rect("###controls", {"###theme"}));
  program.key(SDLK_RETURN);
  CHECK(program.view().theme != before);
  const std::size_t hidden = program.state().project.hiddenKinds.size();
  tabTo(program, program.rect("###legend", {"###kind-coup"}));
  program.key(SDLK_RETURN);
  CHECK(program.state().project.hiddenKinds.size() == hidden + 1);
}

TEST_CASE("Tab leaves a field of text and goes into one") {
  uitest::Program program;
  program.settle();
  program.key(SDLK_g, KMOD_LCTRL);
  program.frames(3);
  REQUIRE(program.view().goToOpen);
  program.type("1973-09-11");
  program.key(SDLK_TAB);
  CHECK(focused(program) != 0);
  program.key(SDLK_RETURN);
  CHECK_FALSE(program.view().goToOpen);
  CHECK(geo::toCivil(program.view().clock.now).year == 1973);
  program.key(SDLK_g, KMOD_LCTRL);
  program.frames(3);
  program.key(SDLK_TAB);
  program.key(SDLK_TAB, KMOD_LSHIFT);
  program.frames(2);
  program.type("1989");
  program.key(SDLK_RETURN);
  CHECK(geo::toCivil(program.view().clock.now).year == 1989);
}

TEST_CASE("no control is smaller than 24 points") {
  uitest::Program program;
  program.view().goToOpen = program.view().filterOpen = program.view().tableOpen = true;
  program.view().comparison.isOn = true;
  program.view().comparison.date = geo::toInstant({2009, 11, 12});
  program.state().project.filter.countries = {"BOL"};
  app::select(program.view(), {app::Selection::What::country, "BOL"});
  program.settle();
  program.frames(30);
  const float lanes = program.layout().lanes.min.y - 30;
  for (const ui::FocusStop& stop : stops(program)) {
    if (stop.box.min.y > lanes) continue;  // lanes are as high as their rows, and lie edge to edge
    INFO(stop.window->Name << " " << stop.box.min.x << "," << stop.box.min.y << " " << stop.box.width() << "x"
                           << stop.box.height());
    CHECK(std::min(stop.box.width(), stop.box.height()) >= 24);
  }
}

}  // namespace
