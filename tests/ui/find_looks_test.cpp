// Find, filter, table and bookmarks to be looked at, in each language and theme: written where MAREA_PICTURES names a
// folder. Here it is asserted that each panel lies within the window.
#include <imgui.h>
#include <imgui_internal.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

struct Look {
  const char* name;
  int width, height;
  float scale;
  geo::Language language;
  app::ThemeName theme;
};

void open(uitest::Program& program) {
  app::Project& project = program.state().project;
  project.filter.countries = {"BOL", "PER", "ECU"};
  project.filter.atLeast = geo::Certainty::lessCertain;
  project.hiddenKinds = {"treaty"};
  project.bookmarks = {app::bookmarkHere(program.state(), "12 November 2019 – Bolivia")};
  program.view().tableOpen = program.view().filterOpen = true;
}

void save(uitest::Program& program, const std::string& name) {
  program.frames(20);
  if (const char* folder = std::getenv("MAREA_PICTURES"))
    program.save((std::filesystem::path(folder) / (name + ".png")).string().c_str());
}

/// Those that are open.
void checkInside(uitest::Program& program) {
  ImGui::SetCurrentContext(program.session().interface());
  const glm::vec2 size = program.session().stage().size;
  for (const char* name :
       {"###filter-box", "###filter-chips", "###table", "###bookmarks", "###find-box", "###palette"}) {
    const ImGuiWindow* window = ImGui::FindWindowByName(name);
    if (!window || !window->Active) continue;
    INFO(name);
    CHECK(window->Pos.x >= 0);
    CHECK(window->Pos.y >= 0);
    CHECK(window->Pos.x + window->Size.x <= size.x + 0.5F);
    CHECK(window->Pos.y + window->Size.y <= size.y + 0.5F);
  }
}

TEST_CASE("find, filter, table, bookmarks and palette lie within the window") {
  using geo::Language;
  for (const Look& look : {Look{"en-1280", 1280, 800, 1, Language::en, app::ThemeName::light},
                           Look{"es-1920", 1920, 1080, 1, Language::es, app::ThemeName::dark},
                           Look{"pt-200", 2560, 1600, 2, Language::pt, app::ThemeName::light}}) {
    uitest::Program program({.width = look.width, .height = look.height, .scale = look.scale});
    program.view().language = look.language;
    program.view().theme = look.theme;
    open(program);
    save(program, std::string("filter-") + look.name);
    checkInside(program);
    program.view().filterOpen = false;
    program.view().bookmarksOpen = true;
    save(program, std::string("bookmarks-") + look.name);
    checkInside(program);
    program.view().bookmarksOpen = false;
    program.key(SDLK_f, KMOD_LCTRL);
    for (int i = 0; i < 2'000 && program.session().isMoving(); ++i) program.frames(1);
    program.type("marcha");
    save(program, std::string("find-") + look.name);
    checkInside(program);
    program.key(SDLK_ESCAPE);
    program.key(SDLK_p, KMOD_LCTRL);
    save(program, std::string("palette-") + look.name);
    checkInside(program);
  }
}

}  // namespace
