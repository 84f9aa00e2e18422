// The mouse on the timeline, and what it lights up on the map.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/holds.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using What = app::Selection::What;

float xOf(uitest::Program& program, geo::Instant at) {
  return program.layout().ruler.min.x + static_cast<float>(program.view().axis.xOf(at));
}

float rulerY(uitest::Program& program) {
  return program.layout().ruler.max.y - 8;
}

/// A bar or sign of one event, well inside the lanes.
ui::Target someEvent(uitest::Program& program) {
  const ui::Rect lanes = program.layout().lanes;
  for (const ui::Target& target : program.session().memory().targets)
    if (target.count == 1 && target.selection.what == What::event && target.box.min.x > lanes.min.x + 20 &&
        target.box.max.x < xOf(program, program.view().clock.now) - 20 && target.box.max.y < lanes.max.y)
      return target;
  FAIL("no event on the timeline");
  return {};
}

glm::vec2 middle(const ui::Rect& box) {
  return (box.min + box.max) * 0.5F;
}

TEST_CASE("the wheel over the axis zooms the axis at the cursor and leaves the map") {
  uitest::Program program;
  program.settle();
  const glm::vec2 at{700, program.layout().lanes.min.y + 40};
  const double x = static_cast<double>(at.x - program.layout().lanes.min.x);
  const geo::Instant under = program.view().axis.timeAt(x);
  const app::MapExtent map = program.view().extent;
  const app::Axis before = program.view().axis;
  program.wheel(at, 2);
  CHECK(program.view().axis.secondsPerPoint < before.secondsPerPoint * 0.8);
  CHECK(program.view().axis.xOf(under) == Approx(x).margin(0.5));
  CHECK(program.view().extent == map);
}

TEST_CASE("dragging the lanes pans the axis exactly") {
  uitest::Program program;
  program.settle();
  program.wheel({700, program.layout().lanes.min.y + 40}, 8);
  const glm::vec2 from{600, program.layout().lanes.max.y - 4};
  const geo::Instant grasped = program.view().axis.timeAt(static_cast<double>(from.x - program.layout().lanes.min.x));
  const geo::Instant now = program.view().clock.now;
  program.drag(from, from + glm::vec2(120, 0));
  CHECK(xOf(program, grasped) == Approx(from.x + 120).margin(1));
  CHECK(program.view().clock.now == now);
}

TEST_CASE("the right button pans even where the left one scrubs, and selects nothing") {
  uitest::Program program;
  program.settle();
  program.wheel({700, rulerY(program)}, 6);
  const geo::Instant now = program.view().clock.now;
  const double from = program.view().axis.from;
  program.drag({600, rulerY(program)}, {660, rulerY(program)}, SDL_BUTTON_RIGHT);
  CHECK(program.view().clock.now == now);
  CHECK((from - program.view().axis.from) / program.view().axis.secondsPerPoint == Approx(60).margin(1));
  CHECK_FALSE(program.view().selection);
}

TEST_CASE("the ruler scrubs, and the playhead can be dragged") {
  uitest::Program program;
  program.settle();
  const float y = rulerY(program);
  program.press({500, y});
  const geo::Instant there = program.view().clock.now;
  CHECK(xOf(program, there) == Approx(500).margin(1));
  program.release({500, y});
  program.drag({502, program.layout().lanes.min.y + 30}, {640, program.layout().lanes.min.y + 30});
  CHECK(xOf(program, program.view().clock.now) == Approx(638).margin(1));
}

TEST_CASE("a scrub is on the screen in the same frame") {
  uitest::Program program;
  program.settle();
  program.move({500, rulerY(program)});
  SDL_Event press{};
  press.type = SDL_MOUSEBUTTONDOWN;
  press.button.button = SDL_BUTTON_LEFT;
  press.button.x = 500;
  press.button.y = static_cast<Sint32>(rulerY(program));
  program.send(press);
  program.frames(1);
  CHECK(xOf(program, program.view().clock.now) == Approx(500).margin(1));
}

TEST_CASE("dragging the window's left end changes the window and keeps the date") {
  uitest::Program program;
  program.view().clock.mode = app::Mode::window;
  program.view().clock.window = {.years = 2};
  program.settle();
  const geo::Instant now = program.view().clock.now;
  const float x = xOf(program, app::windowStart(program.view().clock)), y = rulerY(program);
  program.drag({x, y}, {x - 150, y});
  CHECK(program.view().clock.now == now);
  CHECK(program.view().clock.window.years > 2);
  CHECK(xOf(program, app::windowStart(program.view().clock)) == Approx(x - 150).margin(3));
}

TEST_CASE("the upper edge can be dragged") {
  uitest::Program program;
  program.settle();
  const float y = program.layout().timeline.min.y;
  program.drag({900, y}, {900, y - 120});
  CHECK(program.layout().timeline.min.y == Approx(y - 120).margin(3));
}

TEST_CASE("a click on a bar selects its event, a hover lights it up on the map") {
  uitest::Program program;
  program.settle();
  const ui::Target event = someEvent(program);
  program.move(middle(event.box));
  CHECK(program.view().hover == event.selection);
  program.click(middle(event.box));
  CHECK(program.view().selection == event.selection);
}

TEST_CASE("what is under the mouse on the map is lit on the timeline") {
  uitest::Program program({.date = "2019-11-30"});
  program.settle();
  const render::Image before = program.picture();
  const auto lanes = [&program](const render::Image& image) {
    const auto top = static_cast<std::size_t>(program.layout().lanes.min.y) * static_cast<std::size_t>(image.width) * 4;
    return std::vector<std::uint8_t>(image.pixels.begin() + static_cast<std::ptrdiff_t>(top), image.pixels.end());
  };
  bool found = false;
  for (float y = 80; y < 560 && !found; y += 6)
    for (float x = 500; x < 1'200 && !found; x += 6) {
      program.send([&] {
        SDL_Event event{};
        event.type = SDL_MOUSEMOTION;
        event.motion.x = static_cast<Sint32>(x);
        event.motion.y = static_cast<Sint32>(y);
        return event;
      }());
      program.frames(1);
      found = program.view().hover.what == What::event;
    }
  REQUIRE(found);
  program.settle();
  CHECK(lanes(program.picture()) != lanes(before));
}

TEST_CASE("a double click on the empty axis shows everything") {
  uitest::Program program;
  program.settle();
  const app::Axis all = [&] {
    app::View view = program.view();
    app::showAll(view, support::bundledWorld(), program.session().stage());
    return view.axis;
  }();
  program.wheel({700, rulerY(program)}, 20);
  CHECK(program.view().axis.secondsPerPoint < all.secondsPerPoint / 10);
  program.click("###timeline", {"###axis-all"});
  CHECK(program.view().axis.secondsPerPoint == Approx(all.secondsPerPoint));
}

}  // namespace
