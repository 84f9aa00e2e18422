// The list of layers: colours and sizes by columns, visibility, order, adding and taking away; with mouse and keys.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "app/compose.hpp"
#include "app/counting.hpp"
#include "app/holds.hpp"
#include "app/layers_open.hpp"
#include "app/project_file.hpp"
#include "app/styling.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

const app::World& twoFiles() {
  static const support::TemporaryFolder folder;
  static const auto world = [] {
    app::WorldOptions options;
    options.files = {
        folder.file("floods.csv",
                    "date,lon,lat,cause,dead\n2019-11-02,-70,-30,rain,10\n2019-11-05,-68,-28,snow,200\n"
                    "2019-11-08,-66,-26,rain,50\n2019-11-09,-62,-22,dam,5\n"),
        folder.file("fires.csv", "date,lon,lat,cause\n2019-11-03,-60,-10,arson\n2019-11-04,-58,-8,farming\n")};
    return app::loadWorld(options, app::findResources());
  }();
  return *world;
}

/// Opens a choice and clicks one of its rows.
void choose(uitest::Program& program, const char* layer, const char* id, int row) {
  const ui::Rect button = program.rect("###layers", {layer, id});
  program.click("###layers", {layer, id});
  program.click({button.min.x + 30, button.max.y + 8 + 24 * static_cast<float>(row) + 12});
}

/// To be looked at, where MAREA_PICTURES names a folder.
void look(uitest::Program& program, const char* name) {
  if (const char* folder = std::getenv("MAREA_PICTURES"))
    program.save((std::filesystem::path(folder) / name).string().c_str());
}

TEST_CASE("the head of the legend opens the layers; colour, size and label are chosen from the columns, and undone") {
  uitest::Program program({.width = 1280, .height = 1000, .world = &twoFiles()});
  program.settle();
  program.click("###legend", {"###style-0"});
  REQUIRE(program.view().layersOpen);
  const app::Project before = program.state().project;
  choose(program, "###layer0", "###size", 2);
  look(program, "layers-looks.png");
  const std::vector<app::LayerStyle> styles = app::layerStyles(twoFiles(), program.state().project);
  CHECK(styles[0].sizeBy == "dead");
  CHECK(app::stylingOf(twoFiles(), program.state().project)->layers[0].sizes.has_value());
  choose(program, "###layer0", "###colour", 1);
  CHECK(app::layerStyles(twoFiles(), program.state().project)[0].colourBy == app::noColumn);
  program.key(SDLK_z, KMOD_LCTRL);
  CHECK(app::layerStyles(twoFiles(), program.state().project)[0].colourBy.empty());
  program.key(SDLK_z, KMOD_LCTRL);
  CHECK(program.state().project == before);
}

TEST_CASE("a layer is hidden, moved and carried; counts and timeline follow") {
  uitest::Program program({.width = 1280, .height = 1000, .world = &twoFiles()});
  program.settle();
  program.key(SDLK_l, KMOD_LCTRL);
  REQUIRE(program.view().layersOpen);
  program.settle();
  CHECK(app::layerOrder(twoFiles(), program.state().project) == std::vector<std::uint16_t>{0, 1});
  program.click("###layers", {"###layer1", "###up"});
  CHECK(app::layerOrder(twoFiles(), program.state().project) == std::vector<std::uint16_t>{1, 0});
  const ui::Rect upper = program.rect("###layers", {"###layer1", "###open"});
  const ui::Rect lower = program.rect("###layers", {"###layer0", "###open"});
  program.drag(upper.min + glm::vec2(40, 10), lower.max + glm::vec2(0, 40) - glm::vec2(200, 0));
  CHECK(app::layerOrder(twoFiles(), program.state().project) == std::vector<std::uint16_t>{0, 1});
  program.click("###layers", {"###layer0", "###eye"});
  CHECK_FALSE(app::layerStyles(twoFiles(), program.state().project)[0].isVisible);
  CHECK(app::filtered(twoFiles(), program.state().project)->rows.size() == 2);
  for (const ui::Target& target : program.session().memory().targets)
    if (target.selection.what == app::Selection::What::event)
      CHECK(app::layerOf(twoFiles(), *twoFiles().events.find(target.selection.id)) == 1);
}

TEST_CASE("a hexagon tells how many events it holds, and lists them") {
  uitest::Program program({.width = 1280, .height = 1000, .world = &twoFiles()});
  program.settle();
  program.key(SDLK_l, KMOD_LCTRL);
  program.settle();
  choose(program, "###layer0", "###as", 2);
  REQUIRE(app::layerStyles(twoFiles(), program.state().project)[0].as == app::ShowAs::hexagons);
  program.key(SDLK_ESCAPE);
  program.settle();
  const render::Frame frame = program.session().frame();
  const auto hexagons = std::ranges::find(frame.layers, "hexagons", &render::Layer::name);
  REQUIRE(hexagons != frame.layers.end());
  REQUIRE_FALSE(hexagons->markers.empty());
  program.click(hexagons->markers.front().at);
  REQUIRE(program.view().selection.what == app::Selection::What::place);
  program.frames(30);
  CHECK_FALSE(program.session().memory().details.rows.empty());
  CHECK(program.session().memory().details.rows.size() < 5);
}

TEST_CASE("a heat map tells how many events lie near, and lists them") {
  uitest::Program program({.width = 1280, .height = 1000, .world = &twoFiles()});
  program.settle();
  app::layerStyle(program.state().project, twoFiles(), 0).as = app::ShowAs::heat;
  program.settle();
  const render::Frame frame = program.session().frame();
  const auto heat = std::ranges::find(frame.layers, "heat maps", &render::Layer::name);
  REQUIRE(heat != frame.layers.end());
  REQUIRE(heat->rasters.size() == 1);
  CHECK(heat->markers.empty());
  const app::Moment moment = app::momentShown(twoFiles(), program.state(), frame.viewport,
                                              app::windowArea(frame.viewport, program.view()), {});
  const auto placed = app::placedOf(twoFiles(), moment.plane, moment.active, 0);
  REQUIRE_FALSE(placed.points.empty());
  program.move(moment.onPage(placed.points[0]));
  program.frames(2);
  CHECK(program.view().hover.what == app::Selection::What::place);
  program.click(moment.onPage(placed.points[0]));
  REQUIRE(program.view().selection.what == app::Selection::What::place);
  program.frames(30);
  CHECK_FALSE(program.session().memory().details.rows.empty());
}

/// What the loop does when other files belong to the project than are loaded.
void readAgain(app::OpenedProject& open) {
  app::OpenedProject now = app::reopened(open.state, app::findResources());
  app::settle(now.state, *now.world, *open.world);
  open = std::move(now);
}

TEST_CASE("files come and go, and the view goes where they are only when it must") {
  const support::TemporaryFolder folder;
  const auto here = folder.file("here.csv", "date,lon,lat,type\n2019-11-02,-70,-30,a\n2019-11-05,-68,-28,b\n");
  const auto there = folder.file("there.csv", "date,lon,lat,type\n1944-06-06,2,49,a\n1944-08-25,2.3,48.8,b\n");
  app::OpenedProject open = app::openProject(here, app::findResources(), {});
  REQUIRE(open.world->layers.size() == 1);
  const app::View before = open.state.view;
  app::addFile(open.state.project, there);
  REQUIRE(app::hasOtherData(open.state.project, app::Project{}));
  readAgain(open);
  CHECK(open.world->layers.size() == 2);
  CHECK(open.world->events.size() == 4);
  CHECK_FALSE(open.state.view.extent == before.extent);
  CHECK(open.state.view.clock.first <= support::at("1944-06-06"));
  app::removeLayer(open.state.project, *open.world, 0);
  CHECK(open.state.project.files == std::vector<std::filesystem::path>{there});
  open.state.project.files.push_back(folder.path() / "none.csv");
  CHECK_THROWS(readAgain(open));
  CHECK(open.world->events.size() == 4);
}

TEST_CASE("a dropped file lies on those that are open") {
  uitest::Program program({.width = 800, .height = 600, .world = &twoFiles()});
  program.state().project.files = {"/tmp/floods.csv"};
  SDL_Event drop{};
  drop.type = SDL_DROPFILE;
  drop.drop.file = SDL_strdup("/tmp/more.csv");
  program.send(drop);
  CHECK(program.state().project.files == std::vector<std::filesystem::path>{"/tmp/floods.csv", "/tmp/more.csv"});
  drop.drop.file = SDL_strdup("/tmp/study.marea");
  program.send(drop);
  CHECK(program.session().takeRequests().open == "/tmp/study.marea");
}

}  // namespace
