// How an event spreads: from its first place, along dates, by the nearest way.
#include "app/spreading.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>

#include "app/moment.hpp"
#include "geo/edtf.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;

geo::Place place(double lon, double lat, const char* date) {
  geo::Place out;
  out.name = "p" + std::to_string(static_cast<int>(lon));
  out.at = {lon, lat};
  if (date) out.when = geo::parseEdtf(date);
  return out;
}

geo::Event movement() {
  geo::Event event;
  event.id = "m";
  event.kind = "movement";
  event.when = *geo::parseEdtf("2000-01-01/2000-12-31");
  event.places = {place(0, 0, nullptr), place(10, 0, "2000-02-01"), place(12, 0, "2000-03-01"),
                  place(-3, 0, "2000-03-01")};
  return event;
}

TEST_CASE("it is only where it has come to") {
  CHECK(app::reachedAt(movement(), support::at("2000-01-15"), 0).size() == 1);
  CHECK(app::reachedAt(movement(), support::at("2000-02-01"), 0).size() == 2);
  CHECK(app::reachedAt(movement(), support::at("2000-03-02"), 0).size() == 4);
}

TEST_CASE("each place is reached from the nearest that was reached before") {
  const auto all = app::reachedAt(movement(), support::at("2000-06-01"), 0);
  CHECK_FALSE(all[0].from);
  CHECK(all[1].from == 0U);
  CHECK(all[2].from == 1U);
  CHECK(all[3].from == 0U);  // not from the other that was reached on the same day
}

TEST_CASE("a place that was just reached grows") {
  const double week = 7.0 * geo::secondsPerDay;
  CHECK(app::reachedAt(movement(), support::at("2000-02-01"), week)[1].grown == 0);
  CHECK(app::reachedAt(movement(), support::at("2000-02-04T12:00"), week)[1].grown == Approx(0.5));
  CHECK(app::reachedAt(movement(), support::at("2000-02-10"), week)[1].grown == 1);
}

TEST_CASE("places without dates are there together, and nothing links them") {
  geo::Event event = movement();
  for (geo::Place& one : event.places) one.when.reset();
  for (const app::Reached& reached : app::reachedAt(event, support::at("2000-01-01"), 1e6)) {
    CHECK(reached.grown == 1);
    CHECK_FALSE(reached.from);
  }
}

/// The sign of an event on a page of the region.
std::vector<app::Sign> signsOf(const app::State& state, const char* id, glm::vec2 size = {960, 600}) {
  const render::Viewport page{static_cast<int>(size.x), static_cast<int>(size.y), 1};
  const app::Moment moment = app::momentShown(bundledWorld(), state, page, {{0, 0}, size}, {});
  std::vector<app::Sign> all = app::signs(moment);
  std::erase_if(all, [&](const app::Sign& sign) { return bundledWorld().events[sign.row]->id != id; });
  return all;
}

TEST_CASE("the whole country is a badge below its name, not a pin in its middle") {
  for (std::size_t row = 0; row < bundledWorld().events.size(); ++row) {
    const geo::EventHandle held = bundledWorld().events[row];
    const geo::Event& event = *held;
    if (event.places.size() != 1 || event.places[0].extent != geo::Extent::country) continue;
    app::State state = support::stateAt(bundledWorld(), "2000-01-01");
    state.view.clock.now = event.when.bounds.earliestStart;
    app::select(state.view, {app::Selection::What::event, event.id});
    const geo::Area* area = bundledWorld().basemap.country(event.places[0].country);
    REQUIRE(area);
    app::fitMap(state.view, bundledWorld(), area->box);
    const auto signs = signsOf(state, event.id.c_str());
    INFO(event.id);
    REQUIRE(signs.size() == 1);
    CHECK(signs[0].extent == geo::Extent::country);
  }
}

TEST_CASE("signs at one place gather under a number from afar and come apart from near") {
  app::State state = support::stateAt(bundledWorld(), "1980-01-01");
  state.view.clock.mode = app::Mode::cumulative;
  const auto gathered = [&](const geo::LonLatBox& box) {
    app::fitMap(state.view, bundledWorld(), box);
    const render::Viewport page{960, 600, 1};
    std::size_t most = 0;
    for (const app::Sign& sign : app::signs(app::momentShown(bundledWorld(), state, page, {{0, 0}, {960, 600}}, {})))
      most = std::max(most, sign.gathered);
    return most;
  };
  const std::size_t far = gathered({-80, -40, -50, 10}), near = gathered({-68.2, -16.6, -68.0, -16.4});
  CHECK(far > near);
}

TEST_CASE("dragging the map regroups nothing: every sign moves with it") {
  app::State state = support::stateAt(bundledWorld(), "2019-11-30");
  const render::Viewport page{960, 600, 1};
  const auto signs = [&] {
    return app::signs(app::momentShown(bundledWorld(), state, page, {{0, 0}, {960, 600}}, {}));
  };
  const std::vector<app::Sign> before = signs();
  REQUIRE(before.size() > 5);
  const double unit = std::max(state.view.extent.half.x / 480, state.view.extent.half.y / 300);  // of a point
  for (int i = 1; i <= 12; ++i) {
    state.view.extent.centre.x += unit * 0.83;
    const std::vector<app::Sign> after = signs();
    for (const app::Sign& sign : before) {
      if (sign.at.x < 200 || sign.at.x > 760 || sign.at.y < 100 || sign.at.y > 500) continue;
      const glm::vec2 to = sign.at - glm::vec2(0.83F * static_cast<float>(i), 0);
      INFO(bundledWorld().events[sign.row]->id << " after " << i << " steps");
      CHECK(std::ranges::any_of(after, [&](const app::Sign& s) {
        return s.row == sign.row && s.gathered == sign.gathered && glm::length(s.at - to) < 0.1F;
      }));
    }
  }
}

}  // namespace
