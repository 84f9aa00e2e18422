// The import doctor through the real interface: what is doubtful is shown, a repair taken back, a role and the order of
// dates changed, and the clean file saved. What the panel asks for is read again here as the window does it.
#include <imgui.h>
#include <imgui_internal.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/doctor.hpp"
#include "app/project_file.hpp"
#include "app/shell/requests.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"
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
  CHECK(doubt.cells == std::vector<geo::ColumnVerdict::Cell>{{3, "2.000000, 95.000000"}, {4, "200.000000, 1.000000"}});
}

const std::string sudden = [] {
  std::string text = "fecha,lat,lon,pais,tipo,titulo,muertos,fuente\n";
  for (int i = 0; i < 60; ++i) {
    const std::string at = i == 7    ? "0,0"
                           : i == 9  ? "-3.7,95"
                           : i == 12 ? "-3.7,40.4"
                                     : "-66." + std::to_string(i) + ",-17." + std::to_string(i);
    text += (i == 5 ? "pronto"
                    : "0" + std::to_string(1 + i % 9) + "/0" + std::to_string(1 + i % 7) + "/" +
                          std::to_string(1990 + i % 25)) +
            "," + at + ",Bolivia," + (i % 3 ? "protest" : "march") + ",Suceso " + std::to_string(i) + "," +
            (i == 20       ? "muchos"
             : i % 11 == 0 ? "N/A"
                           : std::to_string(i % 40)) +
            ",diario\n";
  }
  return text + "05/05/1999,-66.1,-17.1,Bolivia,march,x,3,y\n05/05/1999,-66.1,-17.1,Bolivia,march,x,3,y\n";
}();

TEST_CASE("what was expected is said in the reader's language") {
  const support::TemporaryFolder folder;
  const app::Messages es = support::bundledWorld().words.in(geo::Language::es).tr;
  const char* const others[]{
      "date,end,lat,lon,country,time\n2000-01-02,1999-01-01,1,2,BOL,9:99\n2001-01-01,,95,x,BOL,\n",
      "date,end,lat,lon,country,time\n31/31/2000,,-99,-99,,\n2001-01-01,,1\n",
      "date,lat,lon\n13/05/2000,37.8,-122.4\n05/13/2001,34,-118.2\n01/02/99,41.9,-87.6\n",
      "date,lat,lon,country\n2000,16.5,68.1,BOL\n2001,19.0,65.3,BOL\n2002,17.8,63.2,BOL\n",
      "date,x,y\n26918,1017039,178484\n26919,1048718,195665\n26920,1001234,201234\n",
      "id,date\na,2001\na,2002\n",
      "name,what\nx,\xF1\n"};
  std::size_t seen = 0;
  const auto check = [&](const std::string& text) {
    const auto world = worldOf(folder.file("t.csv", text));
    for (const app::LayerDoubts& layer : app::doubtsOf(*world).layers)
      for (const app::Doubt& doubt : layer.doubts) {
        INFO(doubt.expected);
        CHECK(es(doubt.expected.c_str()) != doubt.expected);
        ++seen;
      }
  };
  check(sudden), check(table);
  for (const char* text : others) check(text);
  CHECK(seen > 20);
}

void save(uitest::Program& program, const std::string& name) {
  program.frames(20);
  if (const char* folder = std::getenv("MAREA_PICTURES"))
    program.save((std::filesystem::path(folder) / (name + ".png")).string().c_str());
}

TEST_CASE("the doctor and what is being opened lie within the window, wide or narrow") {
  const support::TemporaryFolder folder;
  const auto file = folder.file("sucesos.csv", sudden);
  const auto world = worldOf(file);
  using geo::Language;
  for (const auto& [name, options, language, theme] :
       {std::tuple{"doctor-en", uitest::Options{.date = "2001"}, Language::en, app::ThemeName::light},
        std::tuple{"doctor-es-dark", uitest::Options{.date = "2001", .width = 1920, .height = 1080}, Language::es,
                   app::ThemeName::dark},
        std::tuple{"doctor-narrow", uitest::Options{.date = "2001", .width = 480, .height = 900}, Language::pt,
                   app::ThemeName::light}}) {
    uitest::Options own = options;
    own.world = world.get();
    uitest::Program program(own);
    program.state().project.files = {"/home/ana/datos/sucesos.csv"};
    program.view().language = language;
    program.view().theme = theme;
    program.session().opening() = {true, "sucesos de otros años.csv", {geo::ReadingStage::rows, 312'400, 1'000'000}};
    save(program, std::string("opening-box-") + name);
    const auto inside = [&](const char* window) {
      ImGui::SetCurrentContext(program.session().interface());
      const ImGuiWindow* box = ImGui::FindWindowByName(window);
      REQUIRE(box);
      CHECK(box->Pos.x >= 0);
      CHECK(box->Pos.x + box->Size.x <= program.session().stage().size.x);
      CHECK(box->Pos.y + box->Size.y <= program.session().stage().size.y);
    };
    inside("###opening");
    program.session().opening() = {};
    program.key(SDLK_d, KMOD_LCTRL);
    program.click("###doctor", {"###doubt0-1"});
    save(program, name);
    inside("###doctor");
    program.click("###doctor", {"###save-report"});
    save(program, std::string(name) + "-end");
  }
}

TEST_CASE("the keyboard alone takes a repair back") {
  const support::TemporaryFolder folder;
  const auto world = worldOf(folder.file("sucesos.csv", sudden));
  uitest::Program program({.date = "2001", .world = world.get()});
  program.key(SDLK_d, KMOD_LCTRL);
  ImGui::SetCurrentContext(program.session().interface());
  const ImGuiID wanted = ImHashStr("###repair-swapped0", 0, ImGui::FindWindowByName("###doctor")->ID);
  int presses = 0;
  for (; ImGui::GetCurrentContext()->NavId != wanted && presses < 30; ++presses) program.key(SDLK_TAB);
  CHECK(presses < 15);
  program.key(SDLK_RETURN);
  const app::Requests asked = program.session().takeRequests();
  REQUIRE(asked.reread);
  CHECK(asked.reread->asFound == std::set<std::string>{"swapped"});
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
