// Borders from inside the window: opened, seen, dropped, taken away, undone, saved; with mouse and keys.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/project_file.hpp"
#include "app/shell/loop.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path borders = fs::path(MAREA_SOURCE_DIR) / "tests" / "files" / "borders";

void drop(uitest::Program& program, const fs::path& path) {
  SDL_Event event{};
  event.type = SDL_DROPFILE;
  event.drop.file = SDL_strdup(path.c_str());
  program.send(event);
  program.settle();
}

void look(uitest::Program& program, const char* name) {
  if (const char* folder = std::getenv("MAREA_PICTURES")) program.save((fs::path(folder) / name).string().c_str());
}

TEST_CASE("borders are chosen where the layers are, by a name that is typed, and undone") {
  uitest::Program program;
  program.settle();
  program.key(SDLK_l, KMOD_LCTRL);
  program.settle();
  program.click("###layers", {"###borders", "###other"});
  REQUIRE(program.view().openOpen);
  program.frames(3);
  program.type(borders.c_str());
  look(program, "borders-open.png");
  CHECK(program.session().memory().project.looksLikeBorders);
  program.key(SDLK_RETURN);
  CHECK_FALSE(program.view().openOpen);
  CHECK(program.state().project.reading.basemap == borders);
  CHECK(app::hasOtherData(program.state().project, app::Project{}));
  program.key(SDLK_z, KMOD_LCTRL);
  CHECK(program.state().project.reading.basemap.empty());
}

TEST_CASE("what is dropped: a folder of one file a year is the map's, of a file with dates the box asks") {
  const support::TemporaryFolder folder;
  const fs::path dated = folder.file(
      "cshapes.geojson",
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"cntry_name":"Bolivia","gwcode":145,)"
      R"("gwsyear":1886,"gweyear":2019},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})");
  uitest::Program program;
  drop(program, dated);
  REQUIRE(program.view().openOpen);
  look(program, "borders-dropped.png");
  CHECK(program.state().project == app::Project{});
  program.click("###open-box", {"###borders"});
  CHECK(program.state().project.reading.basemap == dated);
  drop(program, borders / "region_1866.geojson");
  drop(program, borders / "region_1884.geojson");
  CHECK(program.session().memory().project.openText == borders.string());
  program.key(SDLK_ESCAPE);
  drop(program, borders);
  CHECK_FALSE(program.view().openOpen);
  CHECK(program.state().project.reading.basemap == borders);
}

TEST_CASE("the loop reads them; they are named, follow the clock, are saved by where they lie, and go again") {
  const support::TemporaryFolder folder;
  fs::copy(borders, folder.path() / "maps");
  const app::Resources resources = app::findResources();
  app::OpenedProject open;
  {
    const app::World& world = support::bundledWorld();
    const shell::GlContext gl({.hidden = true, .width = 640, .height = 420});
    shell::Session session(world, support::stateAt(world, "1870"), resources.fonts, shell::surfaceOf(gl.window()));
    SDL_Event event{};
    event.type = SDL_DROPFILE;
    event.drop.file = SDL_strdup((folder.path() / "maps").c_str());
    SDL_PushEvent(&event);
    shell::LoopReport report =
        shell::runLoop(gl, session, world, {.seconds = 60, .keeper = nullptr, .resources = &resources});
    REQUIRE(report.opened);
    open = std::move(report.opened->project);
  }
  REQUIRE(open.world->basemap.editions.size() == 2);
  CHECK(open.world->basemap.source == "maps");
  CHECK(open.state.project.reading.basemap == folder.path() / "maps");

  app::saveProject(folder.path() / "study.marea", open.state);
  std::ifstream saved(folder.path() / "study.marea");
  const std::string text{std::istreambuf_iterator<char>(saved), {}};
  CHECK(text.find(R"("basemap": "maps")") != std::string::npos);

  uitest::Program program({.date = "1870", .width = 1280, .height = 800, .world = open.world.get()});
  program.state().project = open.state.project;
  program.key(SDLK_l, KMOD_LCTRL);
  program.settle();
  look(program, "borders-own.png");
  program.click("###layers", {"###borders", "###bundled"});
  CHECK(program.state().project.reading.basemap.empty());
}

}  // namespace
