// Comparing two dates in the window: keys, the row of choices, both playheads, the divider, what a click on each map
// tells, and the list of what changed.
#include <catch2/catch.hpp>

#include "app/compare_verbs.hpp"
#include "app/free_room.hpp"
#include "app/moment.hpp"
#include "geo/edtf.hpp"
#include "tests/support/world.hpp"
#include "tests/ui/program.hpp"

namespace {

using app::CompareAs;
using support::at;
using support::bundledWorld;

void compare(uitest::Program& program, CompareAs as, geo::Instant date) {
  app::Comparison& comparison = program.view().comparison;
  comparison.isOn = true;
  comparison.as = as;
  comparison.date = date;
}

geo::Instant other(uitest::Program& program) {
  return app::otherDate(bundledWorld(), program.view());
}

float xOf(uitest::Program& program, geo::Instant instant) {
  return program.layout().ruler.min.x + static_cast<float>(program.view().axis.xOf(instant));
}

/// Where a place stands on the map of the first or second date.
glm::vec2 onMap(uitest::Program& program, std::size_t side, geo::LonLat place) {
  const render::Frame frame = program.session().frame();
  const auto sides = app::sidesOf(bundledWorld(), program.view(), program.session().stage().size,
                                  app::windowArea(frame.viewport, program.view()));
  const app::State there = app::onSide(bundledWorld(), program.state(), sides.at(side));
  return app::momentShown(bundledWorld(), there, frame.viewport, sides[side].pane, {}).screen(place).value();
}

/// The middle of Paraguay's west, where nothing else is.
constexpr geo::LonLat chaco{-60.3, -21.6};

TEST_CASE("V compares two dates and ends it, Shift+V shows it another way") {
  uitest::Program program;
  program.settle();
  program.key(SDLK_v);
  REQUIRE(program.view().comparison.isOn);
  CHECK(program.exists("###compare", {"###compare-as"}));
  const render::Image both = program.picture();
  program.key(SDLK_v, KMOD_LSHIFT);
  CHECK(program.view().comparison.as == CompareAs::swipe);
  CHECK(program.picture().pixels != both.pixels);
  program.key(SDLK_v);
  CHECK_FALSE(program.view().comparison.isOn);
  CHECK_FALSE(program.exists("###compare", {"###compare-as"}));
}

TEST_CASE("the second date is typed, linked and let go in the row of choices") {
  uitest::Program program({.date = "2019-11-12"});
  program.settle();
  program.click("###controls", {"###compare"});
  REQUIRE(program.view().comparison.isOn);
  program.click("###compare", {"###other-date"});
  program.type("2009-11-12");
  program.key(SDLK_RETURN);
  CHECK(other(program) == app::momentOf(*geo::parseEdtf("2009-11-12")));
  program.click("###compare", {"###other-date"});
  program.type("1976-03-24");
  program.key(SDLK_RETURN);
  CHECK(xOf(program, other(program)) > program.layout().ruler.min.x);
  CHECK(xOf(program, program.view().clock.now) < program.layout().ruler.max.x);
  program.key(SDLK_ESCAPE);
  program.key(SDLK_y);
  CHECK(program.view().comparison.link == app::Link::offset);
  app::seek(program.view(), at("2012-03-05"));
  CHECK(geo::toCivil(other(program)).year == 1968);
  program.click("###compare", {"###end"});
  CHECK_FALSE(program.view().comparison.isOn);
}

TEST_CASE("both dates are counted from events: years since the one, years since the other") {
  uitest::Program program({.date = "2004-04-13"});
  program.settle();
  const auto eventAt = [](const char* id) { return bundledWorld().events[*bundledWorld().events.find(id)]; };
  compare(program, CompareAs::sideBySide, at("1975-09-11"));
  program.settle();
  const geo::Instant now = program.view().clock.now;
  const char* const earlier = "chile-coup-1973";
  const char* const later = "coup-venezuela-2002";
  app::select(program.view(), {app::Selection::What::event, earlier});
  program.frames(30);
  program.click("###compare", {"###link"});
  program.click("###compare^###link/###list", {"###2"});
  CHECK(program.view().comparison.link == app::Link::none);  // the other date has no event yet
  app::select(program.view(), {app::Selection::What::event, later});
  program.frames(30);
  program.click("###compare", {"###link"});
  program.click("###compare^###link/###list", {"###3"});
  REQUIRE(program.view().comparison.link == app::Link::events);
  CHECK(program.view().clock.now == now);
  CHECK(geo::toCivil(other(program)).year == 1975);
  program.key(SDLK_ESCAPE);
  app::seek(program.view(), at("2012-04-11"));
  CHECK(geo::toCivil(other(program)).year == 1983);
  CHECK(eventAt(earlier)->when.bounds.earliestStart < other(program));
  const auto sides = app::sidesOf(bundledWorld(), program.view(), program.session().stage().size, {});
  for (const app::Side& side : sides) CHECK_FALSE(app::wordsOf(bundledWorld(), program.view(), side).since.empty());
}

TEST_CASE("comparing begins with both dates on the axis") {
  uitest::Program program({.date = "2019-11-12"});
  program.view().axis = app::fitted(at("2019-01-01"), at("2020-01-01"), 1'000);
  program.settle();
  program.key(SDLK_v);
  REQUIRE(other(program) < at("2019-01-01"));
  CHECK(xOf(program, other(program)) > program.layout().ruler.min.x);
  CHECK(xOf(program, program.view().clock.now) < program.layout().ruler.max.x);
}

TEST_CASE("both playheads can be dragged") {
  uitest::Program program({.date = "2019-11-12"});
  compare(program, CompareAs::sideBySide, at("2009-11-12"));
  program.settle();
  const geo::Instant now = program.view().clock.now;
  const float y = program.layout().lanes.min.y + 30, x = xOf(program, other(program));
  program.drag({x, y}, {x + 60, y});
  CHECK(xOf(program, other(program)) == Approx(x + 60).margin(1.5));
  CHECK(program.view().clock.now == now);
  const float own = xOf(program, now);
  program.drag({own, y}, {own - 50, y});
  CHECK(xOf(program, program.view().clock.now) == Approx(own - 50).margin(1.5));
  CHECK(xOf(program, other(program)) == Approx(x + 60).margin(1.5));
}

TEST_CASE("the divider of a swipe goes with the mouse and with the keys") {
  uitest::Program program({.date = "2019-11-12"});
  compare(program, CompareAs::swipe, at("2009-11-12"));
  program.settle();
  const app::MapExtent extent = program.view().extent;
  const ui::Rect map = program.layout().map;
  const app::MapArea room = app::windowArea(program.session().frame().viewport, program.view());
  program.drag({app::dividerX(room, 0.5F), 300}, {map.max.x * 0.8F, 320});
  CHECK(app::dividerX(room, program.view().comparison.divider) == Approx(map.max.x * 0.8F).margin(2));
  CHECK(program.view().extent == extent);
  const float before = program.view().comparison.divider;
  program.key(SDLK_LEFT, static_cast<SDL_Keymod>(KMOD_LCTRL | KMOD_LSHIFT));
  CHECK(program.view().comparison.divider < before - 0.02F);
  CHECK(program.rect("###map>###swipe", {"###divider"}).width() >= 24);
}

TEST_CASE("Tab reaches the divider, and the arrow keys move it and not the playhead") {
  uitest::Program program({.date = "2019-11-12"});
  compare(program, CompareAs::swipe, at("2009-11-12"));
  program.settle();
  const geo::Instant now = program.view().clock.now;
  const auto& focus = program.session().memory().focus;
  for (std::size_t i = 0; i <= focus.stops.size() && !focus.takesArrows; ++i) program.key(SDLK_TAB);
  REQUIRE(focus.takesArrows);
  const render::Image before = program.picture();
  program.key(SDLK_RIGHT);
  program.key(SDLK_RIGHT);
  program.key(SDLK_LEFT, KMOD_LSHIFT);
  CHECK(program.view().comparison.divider == Approx(0.5F + 2 * 0.02F - 10 * 0.02F));
  CHECK(program.view().clock.now == now);
  CHECK(program.picture().pixels != before.pixels);
  program.key(SDLK_TAB);
  program.key(SDLK_RIGHT);
  CHECK(program.view().clock.now > now);
}

TEST_CASE("a click on either map tells of that map's date") {
  uitest::Program program({.date = "2019-11-12"});
  compare(program, CompareAs::sideBySide, at("2009-11-12"));
  program.view().clock.mode = app::Mode::instant;
  program.settle();
  for (const std::size_t side : {0U, 1U}) {
    program.key(SDLK_ESCAPE);
    program.frames(30);
    program.click(onMap(program, side, chaco));
    CHECK(program.view().selection == app::Selection{app::Selection::What::country, "PRY"});
    CHECK(program.session().memory().details.ofOtherDate == (side == 0));
    CHECK(program.view().clock.now == app::momentOf(*geo::parseEdtf("2019-11-12")));
  }
}

TEST_CASE("dragging and zooming hold the place under the mouse on both maps") {
  uitest::Program program({.date = "2019-11-12"});
  compare(program, CompareAs::sideBySide, at("2009-11-12"));
  program.settle();
  for (const std::size_t side : {0U, 1U}) {
    const glm::vec2 before = onMap(program, side, chaco);
    program.wheel(before, 2);
    CHECK(onMap(program, side, chaco).x == Approx(before.x).margin(1));
    CHECK(onMap(program, side, chaco).y == Approx(before.y).margin(1));
    program.drag(before, before + glm::vec2(40, 20));
    CHECK(onMap(program, side, chaco).x == Approx(before.x + 40).margin(1));
    CHECK(onMap(program, side, chaco).y == Approx(before.y + 20).margin(1));
  }
}

TEST_CASE("what changed is a list, and a click in it selects without moving the dates") {
  uitest::Program program({.date = "2018-04-01"});
  compare(program, CompareAs::difference, at("2018-03-01"));
  program.settle();
  program.frames(30);
  const geo::Instant now = program.view().clock.now;
  program.click("###details>###changes", {"###CHL"});
  CHECK(program.view().selection == app::Selection{app::Selection::What::country, "CHL"});
  CHECK(program.view().clock.now == now);
  program.key(SDLK_ESCAPE);
  program.frames(30);
  CHECK(program.exists("###details>###changes", {"###CHL"}));
}

}  // namespace
