// The verbs: what they change, and what they leave alone.
#include "app/verbs.hpp"

#include <catch2/catch.hpp>

#include "app/compose.hpp"
#include "app/flight.hpp"
#include "app/holds.hpp"
#include "app/moment.hpp"
#include "app/pick.hpp"
#include "tests/support/world.hpp"

namespace {

using app::Selection;
using app::Stage;
using support::bundledWorld;

constexpr Stage stage{};

geo::LonLat placeAt(const app::View& view, glm::vec2 at) {
  const render::Viewport viewport{1280, 720, 1};
  const render::Camera camera = app::cameraFor(view.extent, app::windowArea(viewport, view), viewport);
  const glm::dvec2 offset = glm::dvec2(at - glm::vec2(640, 360)) / camera.pointsPerUnit;
  return *bundledWorld()
              .maps.plane(view.projection)
              .projection.inverse({camera.centre.x + offset.x, camera.centre.y - offset.y});
}

TEST_CASE("zooming keeps the place under the mouse") {
  app::View view = app::openingView(bundledWorld(), stage);
  const glm::vec2 mouse{400, 200};
  const geo::LonLat before = placeAt(view, mouse);
  app::zoomMap(view, stage, 3, mouse);
  CHECK(placeAt(view, mouse).x == Approx(before.x).margin(1e-6));
  CHECK(placeAt(view, mouse).y == Approx(before.y).margin(1e-6));
}

TEST_CASE("panning moves what was under the mouse along with it") {
  app::View view = app::openingView(bundledWorld(), stage);
  const geo::LonLat before = placeAt(view, {400, 200});
  app::panMap(view, stage, {120, -40});
  CHECK(placeAt(view, {520, 160}).x == Approx(before.x).margin(1e-6));
}

TEST_CASE("zooming stops at both ends") {
  app::View view = app::openingView(bundledWorld(), stage);
  for (int i = 0; i < 100; ++i) app::zoomMap(view, stage, 2, {640, 300});
  const app::MapExtent closest = view.extent;
  app::zoomMap(view, stage, 2, {10, 10});
  CHECK(view.extent.half.x == Approx(closest.half.x));
  for (int i = 0; i < 100; ++i) app::zoomMap(view, stage, 0.5, {640, 300});
  CHECK(view.extent.half.x < 10);
}

TEST_CASE("a typed date is EDTF or now, anything else changes nothing") {
  app::View view = app::openingView(bundledWorld(), stage);
  REQUIRE(app::seekText(view, "2002-04-12", {}));
  CHECK(geo::toCivil(view.clock.now) == geo::Civil{2002, 4, 12, 23, 59, 59});
  REQUIRE(app::seekText(view, "1821", {}));
  CHECK(geo::toCivil(view.clock.now).year == 1821);
  const app::View before = view;
  CHECK_FALSE(app::seekText(view, "yesterday", {}));
  CHECK(view == before);
}

TEST_CASE("next and previous event undo one another and skip hidden kinds") {
  const app::World& world = bundledWorld();
  app::View view = app::openingView(world, stage);
  view.clock.now = support::at("2001-01-01");
  app::Project project;
  app::seekNextEvent(view, world, project);
  const geo::Instant first = view.clock.now;
  CHECK(first > support::at("2001-01-01"));
  app::seekNextEvent(view, world, project);
  CHECK(view.clock.now > first);
  app::seekPreviousEvent(view, world, project);
  CHECK(view.clock.now == first);
  for (const std::string& kind : world.events.kindNames()) app::toggleKind(project, kind);
  app::seekNextEvent(view, world, project);
  CHECK(view.clock.now == first);
}

TEST_CASE("changing window, pace or projection keeps the date") {
  app::View view = app::openingView(bundledWorld(), stage);
  const geo::Instant now = view.clock.now;
  app::setWindow(view, {.months = 3});
  app::pace(view, 4);
  app::project(view, bundledWorld(), "mercator");
  app::zoomAxis(view, stage, 0.1, 300);
  app::showAll(view, bundledWorld(), stage);
  CHECK(view.clock.now == now);
}

TEST_CASE("a change of projection looks at the same place") {
  app::View view = app::openingView(bundledWorld(), stage);
  app::fitMap(view, bundledWorld(), {-70, -23, -57, -9});
  const geo::LonLat before = *bundledWorld().maps.plane("laea").projection.inverse(view.extent.centre);
  app::project(view, bundledWorld(), "equal-earth");
  const geo::LonLat after = *bundledWorld().maps.plane("equal-earth").projection.inverse(view.extent.centre);
  CHECK(after.x == Approx(before.x).margin(1e-6));
  CHECK(after.y == Approx(before.y).margin(1e-6));
}

TEST_CASE("going to an event selects it and makes it visible") {
  const app::World& world = bundledWorld();
  app::State state;
  state.view = app::openingView(world, stage);
  for (const char* id : {"march-homeland-bolivia-2021", "cochabamba-water-war-2000", "katari-siege-1781"}) {
    INFO(id);
    app::goTo(state.view, world, {Selection::What::event, id}, stage);
    CHECK(state.view.selection.id == id);
    const auto active = app::activeEvents(world, state.project, app::visibleRange(state.view.clock));
    CHECK(std::any_of(active.begin(), active.end(),
                      [&](const app::ActiveEvent& a) { return world.events[a.row]->id == id; }));
    CHECK(state.view.axis.xOf(state.view.clock.now) > 0);
    CHECK(state.view.axis.xOf(state.view.clock.now) < stage.axisWidth);
  }
}

TEST_CASE("who goes to an event or a country finds it beside the details; to go there again changes nothing") {
  const app::World& world = bundledWorld();
  app::State state;
  state.view = app::openingView(world, stage);
  const render::Viewport viewport{static_cast<int>(stage.size.x), static_cast<int>(stage.size.y), 1};
  const auto onPage = [&](geo::LonLat place) {
    const app::MapArea area = app::windowArea(viewport, state.view);
    return app::momentShown(world, state, viewport, area, {}).screen(place).value();
  };
  const std::pair<Selection, geo::LonLat> places[] = {
      {{Selection::What::event, "march-homeland-bolivia-2021"}, {-67.1, -18.4}},
      {{Selection::What::event, "cochabamba-water-war-2000"}, {-66.16, -17.39}},
      {{Selection::What::country, "BRA"}, {-35.0, -8.0}},
  };
  for (const auto& [selection, place] : places) {
    INFO(selection.id);
    app::goTo(state.view, world, selection, stage);
    state.view = app::arrived(std::move(state.view));
    const app::View once = state.view;
    CHECK(onPage(place).x > 200);
    CHECK(onPage(place).x < stage.size.x - 360);
    app::goTo(state.view, world, selection, stage);
    state.view = app::arrived(std::move(state.view));
    CHECK(state.view.extent.half.x == Approx(once.extent.half.x));
    CHECK(state.view.extent.centre.x == Approx(once.extent.centre.x));
  }
}

TEST_CASE("a click finds the country, the sea finds nothing") {
  const app::World& world = bundledWorld();
  app::State state;
  state.view = app::openingView(world, stage);
  state.view.clock.now = support::at("1800-01-01");  // no event in the way
  const render::Viewport viewport{1280, 720, 1};
  const app::MapArea area = app::windowArea(viewport, state.view);
  const render::Camera camera = app::cameraFor(state.view.extent, area, viewport);
  const auto on = [&](geo::LonLat place) {
    const glm::dvec2 p = (*world.maps.plane("laea").projection.forward(place) - camera.centre) * camera.pointsPerUnit;
    return glm::vec2(640 + p.x, 360 - p.y);
  };
  CHECK(app::pick(world, state, viewport, area, on({-64.7, -16.7})) == Selection{Selection::What::country, "BOL"});
  CHECK(app::pick(world, state, viewport, area, on({-53.0, 4.0})) == Selection{Selection::What::country, "GUF"});
  CHECK(app::pick(world, state, viewport, area, on({-90.0, -30.0})) == Selection{});
}

}  // namespace
