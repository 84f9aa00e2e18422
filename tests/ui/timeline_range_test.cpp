// Folds, chosen ranges, speeds, windows and pinned countries, by mouse and keys as SDL delivers them.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/folds.hpp"
#include "app/holds.hpp"
#include "app/time_verbs.hpp"
#include "app/ui/speeds.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;

float screenX(uitest::Program& program, geo::Instant at) {
  return program.layout().ruler.min.x + static_cast<float>(program.view().axis.xOf(at));
}

/// Everything in sight, so that there is a cut.
float middleOfCut(uitest::Program& program) {
  program.type("0");
  REQUIRE_FALSE(program.view().axis.folds.empty());
  const app::Fold fold = program.view().axis.folds.front();
  return (screenX(program, fold.from) + screenX(program, fold.to)) / 2;
}

void ctrlDrag(uitest::Program& program, glm::vec2 from, glm::vec2 to) {
  SDL_Event key{};
  key.type = key.key.type = SDL_KEYDOWN;
  key.key.keysym = {SDL_SCANCODE_LCTRL, SDLK_LCTRL, KMOD_LCTRL, 0};
  program.send(key);
  program.drag(from, to);
  key.type = key.key.type = SDL_KEYUP;
  key.key.keysym.mod = KMOD_NONE;
  program.send(key);
  program.settle();
}

float lanesY(uitest::Program& program) {
  return program.layout().lanes.max.y - 6;
}

TEST_CASE("a click on a cut unfolds it, Z folds again") {
  uitest::Program program;
  program.settle();
  const float x = middleOfCut(program);
  const std::size_t before = program.view().axis.folds.size();
  program.click({x, lanesY(program)});
  CHECK(program.view().axis.folds.size() == before - 1);
  if (before > 1) program.type("z");  // the rest, too
  CHECK(program.view().axis.folds.empty());
  program.type("z");
  CHECK(program.view().axis.folds == app::emptySpans(support::bundledWorld().events));
}

TEST_CASE("a cut can be drawn: what lies left of it stays, less is left out") {
  uitest::Program program;
  program.settle();
  const float x = middleOfCut(program), y = lanesY(program);
  const app::Fold before = program.view().axis.folds.front();
  const float start = screenX(program, before.from);
  program.drag({x - 10, y}, {x + 30, y});
  const app::Fold after = program.view().axis.folds.front();
  CHECK(after.from > before.from);
  CHECK(after.to == before.to);
  CHECK(screenX(program, before.from) == Approx(start).margin(1));
  CHECK(screenX(program, after.from) == Approx(start + 40).margin(3));
}

TEST_CASE("a cut is a widget of its own, with a stable name") {
  uitest::Program program;
  program.settle();
  middleOfCut(program);
  CHECK(program.exists("###timeline", {"###cut-0"}));
}

TEST_CASE("Ctrl and drag choose a range") {
  uitest::Program program({.date = "2005"});
  program.settle();
  const float y = lanesY(program);
  const app::Axis axis = program.view().axis;
  ctrlDrag(program, {500, y}, {700, y});
  const app::Stretch marked = program.view().marked;
  REQUIRE(marked);
  CHECK(program.view().axis == axis);
  CHECK(screenX(program, marked.from) == Approx(500).margin(1));
  CHECK(screenX(program, marked.to) == Approx(700).margin(1));
  CHECK_FALSE(program.view().clock.playing);
  program.key(SDLK_ESCAPE);
}

TEST_CASE("the menu of a range filters to it, compares its ends, exports it and keeps it") {
  uitest::Program program({.date = "2005"});
  program.settle();
  const float y = lanesY(program);
  const auto choose = [&](const char* row) {
    ctrlDrag(program, {500, y}, {700, y});
    program.click("###timeline^###range-menu", {row});
  };
  choose("###filter-range");
  const app::Stretch marked = program.view().marked;
  REQUIRE(marked);
  CHECK(program.state().project.filter.period == marked);
  program.state().project.filter = {};
  const geo::Instant now = program.view().clock.now;
  choose("###bookmark-range");
  REQUIRE(program.state().project.bookmarks.size() == 1);
  const app::Clock& kept = program.state().project.bookmarks.front().clock;
  CHECK(kept.heldStart == program.view().marked.from);
  CHECK(kept.now.seconds == program.view().marked.to.seconds - 1);
  CHECK(program.view().clock.now == now);
  program.view().bookmarksOpen = false;
  choose("###compare-range");
  CHECK(program.view().comparison.isOn);
  CHECK(program.view().comparison.date == program.view().marked.from);
  program.view().comparison.isOn = false;
  choose("###export-range");
  CHECK(program.view().exportOpen);
}

TEST_CASE("the menu of a range plays it once or again and again, shows it, and lets it go") {
  uitest::Program program({.date = "2005"});
  program.settle();
  const float y = lanesY(program);
  const auto choose = [&](const char* row) {
    ctrlDrag(program, {500, y}, {700, y});
    const app::Stretch marked = program.view().marked;
    REQUIRE(marked);
    program.click("###timeline^###range-menu", {row});
    return marked;
  };
  const app::Clock& clock = program.view().clock;
  for (const auto& [row, ending] :
       {std::pair("###play-range", app::Ending::stop), std::pair("###loop-range", app::Ending::loop)}) {
    const app::Stretch marked = choose(row);
    CHECK(clock.playing);
    CHECK(clock.playRange == marked);
    CHECK(clock.now >= marked.from);
    program.view().clock.speed = static_cast<double>(marked.to.seconds - marked.from.seconds) / 4;
    program.frames(5, 1.0);
    CHECK(clock.playing == (ending == app::Ending::loop));
    CHECK(clock.now >= marked.from);
    CHECK(clock.now <= marked.to);
    if (clock.playing) program.type(" ");
  }
  const app::Stretch seen = choose("###see-range");
  CHECK(app::windowStart(clock) == seen.from);
  CHECK(clock.now.seconds == seen.to.seconds - 1);
  const app::Stretch shown = choose("###zoom-range");
  CHECK(program.view().axis.timeAt(0) <= shown.from);
  CHECK(program.view().axis.timeAt(0).seconds > shown.from.seconds - (shown.to.seconds - shown.from.seconds));
  choose("###clear-range");
  CHECK_FALSE(program.view().marked);
  CHECK_FALSE(clock.playRange);
}

TEST_CASE("a chosen range is played from its start and stops at its end") {
  uitest::Program program({.date = "2005"});
  program.settle();
  app::mark(program.view(), support::at("2010"), support::at("2011"));
  app::playMarked(program.view(), app::Ending::stop);
  CHECK(program.view().clock.now == support::at("2010"));
  program.frames(40, 1.0);
  CHECK(program.view().clock.now == program.view().marked.to);
  CHECK_FALSE(program.view().clock.playing);
  program.type("x");
  CHECK_FALSE(program.view().marked);
  CHECK_FALSE(program.view().clock.playRange);
}

TEST_CASE("a double click on the ruler shows everything") {
  uitest::Program program;
  program.settle();
  const double all = [&] {
    app::View view = program.view();
    app::showAll(view, support::bundledWorld(), program.session().stage());
    return view.axis.secondsPerPoint;
  }();
  program.wheel({700, program.layout().ruler.max.y - 8}, 12);
  program.doubleClick({640, program.layout().ruler.max.y - 8});
  CHECK(program.view().axis.secondsPerPoint == Approx(all));
}

TEST_CASE("a digit sets the speed and keeps the date") {
  uitest::Program program;
  const geo::Instant now = program.view().clock.now;
  program.type("7");
  CHECK(program.view().clock.speed == Approx(app::secondsPerYear));
  program.type("3");
  CHECK(program.view().clock.speed == Approx(86'400));
  CHECK(program.view().clock.now == now);
}

TEST_CASE("a speed is typed in words of any language") {
  const app::Messages english;
  const app::Messages& spanish = support::bundledWorld().words.in(geo::Language::es).tr;
  CHECK(ui::speedFrom("2.5 years", english) == Approx(2.5 * app::secondsPerYear).epsilon(0.001));
  CHECK(ui::speedFrom("10 d", english).value_or(0) == 864'000);
  CHECK(ui::speedFrom("2,5 años por segundo", spanish).value_or(0) == Approx(2.5 * app::secondsPerYear).epsilon(0.001));
  CHECK(ui::speedFrom("1 mês", spanish).value_or(0) == Approx(app::Clock{}.speed));
  CHECK(ui::speedFrom("PT6H", english).value_or(0) == 21'600);
  CHECK_FALSE(ui::speedFrom("quickly", english));
  CHECK_FALSE(ui::speedFrom("0 days", english));
}

TEST_CASE("S holds the window's start: it stays while time goes on, and the playhead stays when it is let go") {
  uitest::Program program({.date = "2010"});
  program.settle();
  const geo::Instant start = app::windowStart(program.view().clock), now = program.view().clock.now;
  program.type("s");
  CHECK(app::windowStart(program.view().clock) == start);
  app::seek(program.view(), support::at("2015"));
  program.settle();
  CHECK(app::windowStart(program.view().clock) == start);
  program.type("s");
  CHECK(app::windowStart(program.view().clock) == start);
  app::seek(program.view(), now);
  CHECK(app::windowStart(program.view().clock) < start);
}

TEST_CASE("U shows what is to come, too") {
  uitest::Program program({.date = "2000"});
  program.settle();
  const auto visible = [&] {
    return app::activeEvents(support::bundledWorld(), program.state().project, program.view().clock)->size();
  };
  const std::size_t before = visible();
  program.type("u");
  CHECK(visible() > before + 50);
}

TEST_CASE("a kind that counts cumulatively keeps what is over, the others do not") {
  const app::World& world = support::bundledWorld();
  uitest::Program program({.date = "2015"});
  program.settle();
  program.click("###timeline", {"coup", "###name"});
  program.click("###timeline^coup/###menu", {"###cumulative"});
  CHECK(program.state().project.modes == std::map<std::string, app::Mode>{{"coup", app::Mode::cumulative}});
  std::size_t coups = 0, past = 0;
  const app::ActiveEvents all = app::activeEvents(world, program.state().project, program.view().clock);
  for (const app::ActiveEvent& active : *all) {
    const geo::EventHandle eventHeld = world.events[active.row];
    const geo::Event& event = *eventHeld;
    coups += event.kind == "coup" ? 1 : 0;
    past += event.kind != "coup" && event.when.bounds.latestEnd < app::windowStart(program.view().clock) ? 1 : 0;
  }
  CHECK(coups > 20);
  CHECK(past == 0);
}

TEST_CASE("I keeps the selected country on the timeline when something else is selected") {
  uitest::Program program({.width = 1920, .height = 1080});
  program.settle();
  app::select(program.view(), {What::country, "BOL"});
  program.settle();
  program.type("i");
  app::select(program.view(), {What::country, "PER"});
  program.settle();
  CHECK(program.state().project.pinned == std::vector<std::string>{"BOL"});
  bool bolivia = false, peru = false;
  for (const ui::Target& target : program.session().memory().targets) {
    bolivia = bolivia || target.selection == app::Selection{What::country, "BOL"};
    peru = peru || target.selection == app::Selection{What::country, "PER"};
  }
  CHECK(bolivia);
  CHECK(peru);
}

TEST_CASE("playing by events goes slowly through a coup and quickly through quiet years") {
  uitest::Program program({.date = "1850"});
  program.type("e");
  const auto moved = [&] {
    const std::int64_t before = program.view().clock.now.seconds;
    program.view().clock.playing = true;
    program.frames(10, 0.01);
    program.view().clock.playing = false;
    return program.view().clock.now.seconds - before;
  };
  const std::int64_t quiet = moved();
  app::seek(program.view(), support::at("2019-11-01"));
  CHECK(moved() * 20 < quiet);
}

}  // namespace
