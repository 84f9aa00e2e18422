// The import doctor through the real interface: what is doubtful is shown, a repair taken back, a role and the order of
// dates changed, and the clean file saved. What the panel asks for is read again here as the window does it.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "app/doctor.hpp"
#include "app/project_file.hpp"
#include "app/shell/requests.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/ui/program.hpp"

namespace {

const char* const table =
    "date,lat,lon,country,what\n03/04/2000,-68.1,-16.5,Bolivia,a\n05/06/2001,-65.3,-19.0,Bolivia,b\n"
    "07/08/2002,-63.2,-17.8,Bolivia,c\nsoon,-63.2,-17.8,Bolivia,d\n";

std::unique_ptr<const app::World> worldOf(const std::filesystem::path& file, const app::Reading& how = {}) {
  app::Project project;
  project.files = {file};
  project.reading = how;
  return app::loadWorld(app::worldOptions(project), app::findResources());
}

geo::LonLat placeIn(const app::World& world) {
  return world.events[0]->places.at(0).at;
}

TEST_CASE("the doctor undoes a repair of a whole column, and makes it again") {
  const support::TemporaryFolder folder;
  const auto file = folder.file("events.csv", table);
  const auto world = worldOf(file);
  CHECK(app::isDoubtful(*world));
  CHECK(placeIn(*world) == geo::LonLat{-68.1, -16.5});
  uitest::Program program({.date = "2001", .height = 1000, .world = world.get()});
  program.key(SDLK_d, KMOD_LCTRL);
  REQUIRE(program.view().doctorOpen);
  program.frames(3);
  program.click("###doctor", {"###repair-swapped0"});
  const app::Requests asked = program.session().takeRequests();
  REQUIRE(asked.reread);
  const auto undone = worldOf(file, *asked.reread);
  CHECK(placeIn(*undone) == geo::LonLat{-16.5, -68.1});
  uitest::Program after({.date = "2001", .height = 1000, .world = undone.get()});
  after.state().project.reading = *asked.reread;
  after.key(SDLK_d, KMOD_LCTRL);
  after.frames(3);
  after.click("###doctor", {"###repair-swapped0"});
  const app::Requests again = after.session().takeRequests();
  REQUIRE(again.reread);
  CHECK(*again.reread == app::Reading{});
}

TEST_CASE("the order of day and month is chosen by the keyboard in the doctor") {
  const support::TemporaryFolder folder;
  const auto file = folder.file("events.csv", table);
  const auto world = worldOf(file);
  CHECK(world->events[0]->start == "2000-04-03");
  uitest::Program program({.date = "2001", .height = 1000, .world = world.get()});
  program.key(SDLK_d, KMOD_LCTRL);
  program.frames(3);
  program.click("###doctor", {"###order0"});
  program.key(SDLK_DOWN);
  program.key(SDLK_DOWN);
  program.key(SDLK_RETURN);
  const app::Requests asked = program.session().takeRequests();
  REQUIRE(asked.reread);
  CHECK(worldOf(file, *asked.reread)->events[0]->start == "2000-03-04");
  program.key(SDLK_ESCAPE);
  CHECK_FALSE(program.view().doctorOpen);
}

TEST_CASE("a column is given another role in the doctor") {
  const support::TemporaryFolder folder;
  const auto file = folder.file("events.csv", table);
  const auto world = worldOf(file);
  uitest::Program program({.date = "2001", .height = 1000, .world = world.get()});
  program.key(SDLK_d, KMOD_LCTRL);
  program.frames(3);
  program.click("###doctor>###columns0", {"###country", "###role"});
  program.key(SDLK_DOWN);
  program.key(SDLK_RETURN);
  const app::Requests asked = program.session().takeRequests();
  REQUIRE(asked.reread);
  CHECK(asked.reread->columns == std::map<std::string, std::string>{{"country", ""}, {"title", "country"}});
  const auto read = worldOf(file, *asked.reread);
  CHECK(read->events[0]->title.in[0] == "Bolivia");
  CHECK(read->events[0]->countries.empty());
}

TEST_CASE("the doctor saves the clean file and the report, and leaves the file that was read alone") {
  const support::TemporaryFolder folder;
  const auto file = folder.file("events.csv", table);
  const auto world = worldOf(file);
  uitest::Program program({.date = "2001", .height = 1000, .world = world.get()});
  program.state().project.files = {file};
  program.key(SDLK_d, KMOD_LCTRL);
  program.frames(3);
  const std::filesystem::path clean = file.parent_path() / "events-clean.csv";
  const std::filesystem::path report = file.parent_path() / "events-report.csv";
  program.click("###doctor", {"###save-clean"});
  shell::fulfil(program.session(), *world, nullptr);
  program.click("###doctor", {"###save-report"});
  shell::fulfil(program.session(), *world, nullptr);
  const geo::Loaded<geo::Timeline> read = geo::readFile(clean);
  CHECK(read.problems.empty());
  CHECK(read.value.events.size() == 3);
  CHECK(read.value.events.at(0).places.at(0).at == geo::LonLat{-68.1, -16.5});
  std::ifstream text(report);
  const std::string said{std::istreambuf_iterator<char>(text), {}};
  CHECK(said.starts_with("file,layer,row,field,found,expected,action\r\n"));
  CHECK(said.find(",5,date,soon,") != std::string::npos);
  std::ifstream original(file);
  CHECK(std::string{std::istreambuf_iterator<char>(original), {}} == table);
}

TEST_CASE("the doctor does not write over the file that was read") {
  const support::TemporaryFolder folder;
  const auto file = folder.file("events.csv", table);
  const auto world = worldOf(file);
  uitest::Program program({.date = "2001", .height = 1000, .world = world.get()});
  program.state().project.files = {file};
  program.key(SDLK_d, KMOD_LCTRL);
  program.frames(3);
  program.click("###doctor", {"###clean-path"});
  program.key(SDLK_a, KMOD_LCTRL);
  program.type(file.c_str());
  program.key(SDLK_RETURN);
  shell::fulfil(program.session(), *world, nullptr);
  CHECK(program.session().memory().noticeIsError);
  std::ifstream original(file);
  CHECK(std::string{std::istreambuf_iterator<char>(original), {}} == table);
}

TEST_CASE("a doubt is opened and lists its rows") {
  const support::TemporaryFolder folder;
  const auto world = worldOf(folder.file("events.csv", "date,lat,lon\n2000,1,2\n2001,95,2\n2002,1,200\n2003,3,4\n"));
  uitest::Program program({.date = "2001", .height = 1000, .world = world.get()});
  program.key(SDLK_d, KMOD_LCTRL);
  program.frames(3);
  program.click("###doctor", {"###doubt0-0"});
  CHECK(program.session().memory().doctor.openedDoubt == "###doubt0-0");
  const auto& doubt = program.session().memory().doctor.doubts->layers.at(0).doubts.at(0);
  CHECK(doubt.cells == std::vector<geo::ColumnVerdict::Cell>{{3, "2.0, 95.0"}, {4, "200.0, 1.0"}});
}

TEST_CASE("a timeline without tables has no doubts") {
  uitest::Program program;
  program.key(SDLK_d, KMOD_LCTRL);
  program.frames(3);
  CHECK(program.exists("###doctor", {"###close"}));
  program.click("###doctor", {"###close"});
  CHECK_FALSE(program.view().doctorOpen);
}

}  // namespace
