// Find, filter, palette, table, bookmarks, undo: through keys and clicks, asserted on the state.
#include <imgui.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/filter_chips.hpp"
#include "app/holds.hpp"
#include "app/table.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;

/// The index is made in the background.
void waitForIndex(uitest::Program& program) {
  for (int i = 0; i < 2'000 && program.session().isMoving(); ++i) program.frames(1);
}

const app::World& world() {
  return support::bundledWorld();
}

TEST_CASE("what is typed is found, arrows choose, Enter goes there") {
  uitest::Program program;
  program.key(SDLK_f, KMOD_LCTRL);
  REQUIRE(program.view().findOpen);
  waitForIndex(program);
  program.type("marcha");
  const auto& hits = program.session().memory().find.hits;
  const auto first = std::ranges::find_if(hits.best, [](const app::Hit& hit) { return !hit.what; });
  REQUIRE(hits.best.end() - first > 2);
  const auto index = first - hits.best.begin() + 1;
  for (int i = 0; i < index + 1; ++i) program.key(SDLK_DOWN);
  program.key(SDLK_UP);
  const app::Hit chosen = hits.best[static_cast<std::size_t>(index)];
  const app::MapExtent before = program.view().extent;
  program.key(SDLK_RETURN);
  CHECK_FALSE(program.view().findOpen);
  const geo::EventHandle held = world().events[chosen.row];
  const geo::Event& event = *held;
  CHECK(program.view().selection == app::Selection{What::event, event.id});
  CHECK(program.view().clock.now == app::bestMoment(event.when));
  CHECK_FALSE(program.view().extent == before);
}

TEST_CASE("what is typed in any language, without accents, and with a year, is found") {
  uitest::Program program;
  program.key(SDLK_f, KMOD_LCTRL);
  waitForIndex(program);
  const auto& hits = program.session().memory().find.hits;
  for (const auto& [query, id] : {std::pair("brasil", "BRA"), std::pair("haiti", "HTI"), std::pair("mexico", "MEX")}) {
    program.key(SDLK_a, KMOD_LCTRL);
    program.type(query);
    REQUIRE_FALSE(hits.best.empty());
    CHECK(hits.best.front().what == app::Selection{What::country, id});
  }
  for (const char* query : {"golpe 1973 chile", "coup 1973 chile"}) {
    program.key(SDLK_a, KMOD_LCTRL);
    program.type(query);
    REQUIRE_FALSE(hits.best.empty());
    CHECK(world().events.id(hits.best.front().row) == "chile-coup-1973");
  }
  program.key(SDLK_RETURN);
  CHECK(program.view().selection == app::Selection{What::event, "chile-coup-1973"});
  CHECK(geo::toCivil(program.view().clock.now).year == 1973);
}

TEST_CASE("choosing what the filter leaves out says so") {
  uitest::Program program;
  program.state().project.hiddenKinds = {"coup"};
  program.key(SDLK_f, KMOD_LCTRL);
  waitForIndex(program);
  program.type("golpe 1973 chile");
  program.key(SDLK_RETURN);
  CHECK(program.view().selection == app::Selection{What::event, "chile-coup-1973"});
  CHECK(program.session().memory().notice.find("outside the filter") != std::string::npos);
}

TEST_CASE("typing is text and not shortcuts; Esc closes") {
  uitest::Program program;
  program.key(SDLK_f, KMOD_LCTRL);
  const app::ThemeName theme = program.view().theme;
  program.type("t l g");
  CHECK(program.view().theme == theme);
  CHECK_FALSE(program.view().clock.playing);
  CHECK(program.session().memory().find.list.text == "t l g");
  program.key(SDLK_ESCAPE);
  CHECK_FALSE(program.view().findOpen);
}

TEST_CASE("a hit outside the filter says so, and can be shown anyway") {
  uitest::Program program({.width = 1280, .height = 1000});
  program.state().project.hiddenKinds.insert("march");
  program.state().project.filter.countries = {"BOL"};
  app::goTo(program.view(), world(), {What::event, "march-homeland-bolivia-2021"}, program.session().stage());
  program.frames(30);
  program.click("###details>###content", {"###show-anyway"});
  CHECK(program.state().project.hiddenKinds.empty());
  CHECK(program.state().project.filter.countries == std::set<std::string>{"BOL"});
}

TEST_CASE("the filter box adds a country, a chip removes it, and undo brings it back") {
  uitest::Program program({.width = 1280, .height = 1000});
  program.key(SDLK_f, static_cast<SDL_Keymod>(KMOD_LCTRL | KMOD_LSHIFT));
  REQUIRE(program.view().filterOpen);
  program.frames(5);
  program.click("###filter-box", {"###country"});
  program.type("boliv");
  program.key(SDLK_RETURN);
  CHECK(program.state().project.filter.countries == std::set<std::string>{"BOL"});
  program.key(SDLK_ESCAPE);
  program.frames(5);
  const auto& lanes = program.session().memory().lanes;
  std::size_t events = 0;
  for (const ui::Lane& lane : lanes) events += lane.size;
  CHECK(events == app::filtered(world(), program.state().project)->rows.size());
  CHECK(events < world().events.size());
  program.click("###filter-chips", {"###country:BOL"});
  CHECK_FALSE(app::isFiltering(program.state().project));
  program.key(SDLK_z, KMOD_LCTRL);
  CHECK(program.state().project.filter.countries == std::set<std::string>{"BOL"});
  program.key(SDLK_z, KMOD_LCTRL);
  CHECK_FALSE(app::isFiltering(program.state().project));
  program.key(SDLK_y, KMOD_LCTRL);
  CHECK(app::isFiltering(program.state().project));
}

std::size_t onLanes(uitest::Program& program) {
  std::size_t events = 0;
  for (const ui::Lane& lane : program.session().memory().lanes) events += lane.size;
  return events;
}

TEST_CASE("kind, country, actor, certainty and period combine; lanes and table follow; each chip takes one back") {
  uitest::Program program({.width = 1600, .height = 1100});
  const app::Filter& filter = program.state().project.filter;
  program.key(SDLK_t, KMOD_LCTRL);
  program.key(SDLK_f, static_cast<SDL_Keymod>(KMOD_LCTRL | KMOD_LSHIFT));
  program.frames(5);
  std::size_t before = onLanes(program);
  const auto fewer = [&](const char* what) {
    program.frames(4);
    INFO(what);
    const std::size_t now = app::filtered(world(), program.state().project)->rows.size();
    CHECK(now < before);
    CHECK(onLanes(program) == now);
    CHECK(program.session().memory().table.rows.size() == now);
    before = now;
  };
  program.click("###legend", {"###kind-summit"});
  fewer("kind");
  program.click("###filter-box", {"###from"});
  program.type("1990");
  program.click("###filter-box", {"###to"});
  program.type("2019");
  program.key(SDLK_RETURN);
  REQUIRE(filter.period);
  CHECK(geo::toCivil(filter.period->from).year == 1990);
  CHECK(geo::toCivil({filter.period->to.seconds - 1}).year == 2019);
  fewer("period");
  program.click("###filter-box", {"###certainty"});
  program.click("###filter-box^###certainty/###list", {"###0"});
  CHECK(filter.atLeast == geo::Certainty::certain);
  fewer("certainty");
  program.click("###filter-box", {"###country"});
  program.type("boliv");
  program.key(SDLK_RETURN);
  fewer("country");
  program.click("###filter-box", {"###actor"});
  program.type("morales");
  program.key(SDLK_RETURN);
  REQUIRE(filter.actors.size() == 1);
  fewer("actor");
  CHECK(before > 0);
  for (int chips = 5; chips > 0; --chips) {
    const std::vector<app::FilterChip> all = app::filterChips(world(), program.state().project, geo::Language::en);
    REQUIRE(all.size() == static_cast<std::size_t>(chips));
    program.click("###filter-chips", {("###" + all.back().id).c_str()});
  }
  CHECK_FALSE(app::isFiltering(program.state().project));
  CHECK(onLanes(program) == world().events.size());
}

TEST_CASE("a drag around an area on the map is the filter's, and leaves the map where it is") {
  uitest::Program program;
  program.frames(5);
  program.view().drawingArea = true;
  const app::MapExtent before = program.view().extent;
  program.move({560, 200});
  program.press({560, 200});
  for (const glm::vec2 at : {glm::vec2(760, 200), glm::vec2(760, 400), glm::vec2(560, 400)}) program.move(at);
  program.release({560, 400});
  CHECK(program.state().project.filter.area.size() >= 3);
  CHECK(program.view().extent == before);
  CHECK_FALSE(program.view().drawingArea);
  const auto rows = app::filtered(world(), program.state().project)->rows;
  CHECK(rows.size() < world().events.size());
}

TEST_CASE("the palette runs what is chosen") {
  uitest::Program program;
  program.key(SDLK_p, KMOD_LCTRL);
  REQUIRE(program.view().paletteOpen);
  program.type("light or dark");
  program.key(SDLK_RETURN);
  CHECK_FALSE(program.view().paletteOpen);
  CHECK(program.view().theme == app::ThemeName::dark);
}

TEST_CASE("the table sorts by a click, selects, and follows what is selected elsewhere") {
  uitest::Program program({.width = 1600, .height = 1000});
  program.key(SDLK_t, KMOD_LCTRL);
  REQUIRE(program.view().tableOpen);
  const ui::TableMemory& table = program.session().memory().table;
  CHECK(table.rows == app::filtered(world(), {})->rows);
  program.click("###table", {"###column1"});
  CHECK(table.column == 1);
  const auto ascending = table.rows;
  program.click("###table", {"###column1"});
  CHECK(table.descending);
  CHECK_FALSE(table.rows == ascending);
  app::select(program.view(), {What::event, world().events[table.rows.back()]->id});
  program.frames(3);
  CHECK(table.top > 100);
  program.frames(30);  // the details slide in, and the table makes room
  const ui::Rect close = program.rect("###table", {"###close"});
  const std::uint32_t row = table.rows[static_cast<std::size_t>(table.top)];
  program.click({close.min.x - 200, close.max.y + 4 + 30 + 2 + 13});
  CHECK(program.view().selection == app::Selection{What::event, world().events[row]->id});
  program.state().project.filter.countries = {"BOL"};
  program.frames(2);
  CHECK(table.rows.size() == app::filtered(world(), program.state().project)->rows.size());
}

TEST_CASE("the rows of the table are copied as CSV, as many as the filter leaves and as they are sorted") {
  uitest::Program program({.width = 1600, .height = 1000});
  program.state().project.filter.countries = {"BOL"};
  program.key(SDLK_t, KMOD_LCTRL);
  program.click("###table", {"###column1"});
  program.click("###table", {"###copy"});
  ImGui::SetCurrentContext(program.session().interface());
  const char* copied = ImGui::GetClipboardText();
  REQUIRE(copied);
  const std::string text = copied;
  const auto& rows = program.session().memory().table.rows;
  CHECK(text == app::csvOf(world(), rows, geo::Language::en));
  CHECK(static_cast<std::size_t>(std::ranges::count(text, '\n')) >= rows.size());
}

TEST_CASE("a bookmark is named and has a note, and can be deleted; each is a step of undo") {
  uitest::Program program({.width = 1280, .height = 1000});
  program.settle();
  program.key(SDLK_b, KMOD_LCTRL);
  const std::vector<app::Bookmark>& all = program.state().project.bookmarks;
  program.frames(4);
  program.click("###bookmarks", {"###bookmark0", "###edit"});
  program.click("###bookmarks", {"###bookmark0", "###note"});
  program.type("ask again");
  program.key(SDLK_RETURN);
  REQUIRE(all.size() == 1);
  CHECK(all.front().note == "ask again");
  program.key(SDLK_z, KMOD_LCTRL);
  CHECK(all.front().note.empty());
  program.key(SDLK_y, KMOD_LCTRL);
  program.click("###bookmarks", {"###bookmark0", "###delete"});
  CHECK(all.empty());
  program.key(SDLK_z, KMOD_LCTRL);
  REQUIRE(all.size() == 1);
  CHECK(all.front().note == "ask again");
}

TEST_CASE("a bookmark keeps place, date and filter, and is one step of undo") {
  uitest::Program program({.date = "2002-04-12", .width = 1280, .height = 1000});
  program.state().project.hiddenKinds.insert("treaty");
  program.frames(2);
  const app::View then = program.view();
  program.key(SDLK_b, KMOD_LCTRL);
  REQUIRE(program.state().project.bookmarks.size() == 1);
  CHECK(program.state().project.bookmarks.front().name == "12 April 2002");
  app::clearFilter(program.state().project);
  app::seek(program.view(), support::at("2019-11-12"));
  app::panMap(program.view(), program.session().stage(), {300, 0});
  program.frames(2);
  program.click("###bookmarks", {"###bookmark0", "###go"});
  CHECK(program.view().clock.now == then.clock.now);
  CHECK(program.view().extent == then.extent);
  CHECK(program.state().project.hiddenKinds.contains("treaty"));
}

TEST_CASE("the next and the previous bookmark are those of the nearest dates") {
  uitest::Program program;
  for (const char* date : {"1990", "2005", "2015"}) {
    app::seek(program.view(), support::at(date));
    program.key(SDLK_b, KMOD_LCTRL);
  }
  app::seek(program.view(), support::at("2000"));
  program.key(SDLK_b);
  CHECK(program.view().clock.now == support::at("2005"));
  program.key(SDLK_b, KMOD_LSHIFT);
  CHECK(program.view().clock.now == support::at("1990"));
}

}  // namespace
