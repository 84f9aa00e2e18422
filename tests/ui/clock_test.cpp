// How time passes, chosen as a reader chooses it: typed speeds, backwards, what happens at the end, the true speed of
// playing by events, the ends of the window.
#include <catch2/catch.hpp>
#include <cstdint>

#include "app/clock.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

TEST_CASE("a speed is typed where speeds are chosen; what is none says so and changes nothing") {
  uitest::Program program;
  program.settle();
  const app::Clock before = program.view().clock;
  const auto enter = [&program](const char* text) {
    program.click("###controls", {"###speed"});
    program.click("###controls^###speed/###list", {"###typed-speed"});
    program.key(SDLK_a, KMOD_LCTRL);
    program.type(text);
    program.key(SDLK_RETURN);
  };
  enter("2.5 Years");
  CHECK(program.view().clock.speed == Approx(2.5 * app::secondsPerYear).epsilon(0.001));
  enter("1 second");
  CHECK(program.view().clock.speed == Approx(app::slowest));
  enter("100 years");
  CHECK(program.view().clock.speed == Approx(app::fastest).epsilon(0.001));
  enter("quickly");
  CHECK(program.view().clock.speed == Approx(app::fastest).epsilon(0.001));
  CHECK_FALSE(program.session().memory().speed.problem.empty());
  CHECK(program.view().clock.now == before.now);
}

TEST_CASE("at the end playing begins again, turns back or stops, as O says; Shift+Space goes backwards") {
  uitest::Program program;
  program.settle();
  const app::Clock& clock = program.view().clock;
  program.type("9");
  const auto playOverTheEnd = [&] {
    app::seek(program.view(), {clock.last.seconds - 86'400});
    program.view().clock.backwards = false;
    if (!clock.playing) program.type(" ");
    program.frames(1, 1.0);
  };
  program.type("o");
  playOverTheEnd();
  CHECK(clock.playing);
  CHECK(clock.now.seconds - clock.first.seconds < std::int64_t{86'400} * 365 * 30);
  program.type("o");
  playOverTheEnd();
  CHECK(clock.playing);
  CHECK(clock.backwards);
  program.frames(2, 0.5);
  CHECK(clock.now.seconds < clock.last.seconds - 86'400 * 365 * 10);
  program.type("o");
  playOverTheEnd();
  CHECK_FALSE(clock.playing);
  CHECK(clock.now == clock.last);
  program.key(SDLK_SPACE, KMOD_LSHIFT);
  program.type(" ");
  program.frames(1, 0.5);
  CHECK(clock.now < clock.last);
  CHECK(clock.backwards);
}

/// What a widget shows, on as much of its left as all have.
std::vector<std::uint8_t> shown(uitest::Program& program, const ui::Rect& box) {
  const render::Image image = program.picture();
  std::vector<std::uint8_t> out;
  for (int y = static_cast<int>(box.min.y); y < static_cast<int>(box.max.y); ++y) {
    const std::size_t from =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(box.min.x)) * 4;
    out.insert(out.end(), image.pixels.begin() + static_cast<std::ptrdiff_t>(from),
               image.pixels.begin() + static_cast<std::ptrdiff_t>(from) + 80 * 4);
  }
  return out;
}

TEST_CASE("by events the true speed is shown, and what stands beside it keeps its place") {
  uitest::Program program({.date = "1850"});
  program.settle();
  const auto at = [&](const char* date) {
    app::seek(program.view(), support::at(date));
    program.frames(4);
    return shown(program, program.rect("###controls", {"###speed"}));
  };
  CHECK(at("1850") == at("2019-11-01"));
  program.type("e");
  const auto quiet = at("1850");
  const ui::Rect beside = program.rect("###controls", {"###mode"});
  CHECK(quiet != at("2019-11-01"));
  CHECK(program.rect("###controls", {"###mode"}) == beside);
}

TEST_CASE("the window's length, its held start and its open end are chosen where its length stands") {
  uitest::Program program({.date = "2010"});
  program.settle();
  const app::Clock& clock = program.view().clock;
  const geo::Instant now = clock.now;
  const auto choose = [&program](const char* row) {
    program.click("###controls", {"###window"});
    program.click("###controls^###window/###list", {row});
  };
  choose("###5");
  CHECK(clock.window == geo::Period{.years = 5});
  const geo::Instant start = app::windowStart(clock);
  choose("###8");
  CHECK(clock.startIsHeld);
  app::seek(program.view(), support::at("2015"));
  CHECK(app::windowStart(clock) == start);
  app::seek(program.view(), now);
  choose("###9");
  CHECK(clock.openEnd);
  choose("###8");
  choose("###9");
  CHECK_FALSE(clock.startIsHeld);
  CHECK_FALSE(clock.openEnd);
  CHECK(clock.now == now);
}

}  // namespace
