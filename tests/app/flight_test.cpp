// The map's moves: from here to there in 0.4 s, given up when a hand takes the map.
#include "app/flight.hpp"

#include <catch2/catch.hpp>

#include "app/saved.hpp"
#include "tests/support/world.hpp"

namespace {

using app::MapExtent;

constexpr MapExtent here{{0, 0}, {1, 0.6}}, there{{0.5, -0.2}, {0.1, 0.06}};

app::View departed() {
  app::View view;
  view.extent = there;
  app::depart(view, {here, view.centre});
  return view;
}

TEST_CASE("a flight begins where it was, arrives after 0.4 s and is over") {
  app::View view = departed();
  CHECK(view.extent == here);
  app::fly(view, 0.2);
  CHECK(view.extent.half.x < here.half.x);
  CHECK(view.extent.half.x > there.half.x);
  app::fly(view, 0.21);
  CHECK(view.extent == there);
  CHECK_FALSE(view.flight);
}

TEST_CASE("the same seconds in other portions are the same place") {
  app::View a = departed(), b = departed();
  app::fly(a, 0.25);
  for (int i = 0; i < 25; ++i) app::fly(b, 0.01);
  CHECK(a.extent.centre.x == Approx(b.extent.centre.x));
  CHECK(a.extent.half.x == Approx(b.extent.half.x));
}

TEST_CASE("the scale only goes one way") {
  double before = 2;
  for (int i = 0; i <= 20; ++i) {
    const double half = app::between(here, there, i / 20.0).half.x;
    CHECK(half < before);
    before = half;
  }
  CHECK(app::between(here, there, 0) == here);
  CHECK(app::between(here, there, 1).half.x == Approx(there.half.x));
  CHECK(app::between(here, there, 1).centre.x == Approx(there.centre.x));
}

TEST_CASE("a globe turns the shorter way, across the date line too, and ends where it should") {
  app::View view;
  view.projection = "orthographic";
  view.centre = {-170, -20};
  view.extent = here;
  app::depart(view, {here, {170, 10}});
  CHECK(view.centre == glm::dvec2(170, 10));
  app::fly(view, 0.2);
  CHECK(std::abs(view.centre.x) == Approx(180));
  CHECK(view.centre.y == Approx(-5));
  app::fly(view, 0.3);
  CHECK(view.centre == glm::dvec2(-170, -20));
}

TEST_CASE("a hand on the map ends it where it is") {
  app::View view = departed();
  app::fly(view, 0.2);
  const MapExtent middle = view.extent;
  app::panMap(view, {}, {0, 0});
  app::fly(view, 10);
  CHECK(view.extent == middle);
}

TEST_CASE("readers who want no motion are there at once") {
  app::View view;
  view.reducedMotion = true;
  view.extent = there;
  app::depart(view, {here, view.centre});
  CHECK(view.extent == there);
  CHECK_FALSE(view.flight);
}

TEST_CASE("what is saved on the way is the end of it") {
  app::Saved saved;
  saved.state.view = departed();
  CHECK(app::savedFrom(app::savedText(saved, {}), {}, "test").value.state.view.extent == there);
}

TEST_CASE("another projection on the way starts from the end of it") {
  const app::World& world = support::bundledWorld();
  app::View view = app::openingView(world, {});
  app::goTo(view, world, {app::Selection::What::country, "BOL"}, {});
  app::fly(view, 0.1);
  app::View landed = app::arrived(view);
  app::project(view, world, "mercator");
  app::project(landed, world, "mercator");
  CHECK(view == landed);
}

}  // namespace
