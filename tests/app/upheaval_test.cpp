// How coups run: the hours that are known, one that is turned back, one that fails.
#include "app/upheaval.hpp"

#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "tests/support/world.hpp"

namespace {

using Course = app::Upheaval::Course;
constexpr double glow = 2.0 * geo::secondsPerDay;

geo::Event coup(const char* when, const char* outcome) {
  geo::Event event;
  event.kind = "coup";
  event.outcome = outcome;
  event.when = *geo::parseEdtf(when);
  return event;
}

app::Shock shock(const geo::Event& event, const char* at) {
  return app::shockAt(app::upheavalOf(event, {}), support::at(at), glow);
}

TEST_CASE("a coup spreads while it lasts, stays, and dies away") {
  const geo::Event event = coup("1973-09-11", "success");
  CHECK(shock(event, "1973-09-10T23:00").strength == 0);
  const app::Shock early = shock(event, "1973-09-11T06:00"), late = shock(event, "1973-09-11T18:00");
  CHECK(early.front < late.front);
  CHECK(late.strength == 1);
  const app::Shock after = shock(event, "1973-09-13T00:00");
  CHECK(after.front == 1);
  CHECK(after.strength == Approx(0.5).margin(0.01));
  CHECK(shock(event, "1973-09-15").strength == 0);
}

TEST_CASE("an attempt that failed comes half as far and pales") {
  const geo::Event event = coup("1970-06-01/1970-06-02", "failed");
  CHECK(shock(event, "1970-06-02T20:00").front < 0.6F);
  CHECK(shock(event, "1970-06-02T20:00").strength < shock(event, "1970-06-01T02:00").strength);
  CHECK_FALSE(app::isPowerFoughtOver(app::upheavalOf(event, {}), support::at("1970-06-01T12:00")));
}

TEST_CASE("one that is turned back shrinks to nothing") {
  const geo::Event event = coup("1979-11-01/1979-11-16", "reversed");
  const app::Shock out = shock(event, "1979-11-08"), back = shock(event, "1979-11-13");
  CHECK_FALSE(out.back);
  CHECK(back.back);
  CHECK(back.front < out.front);
  CHECK(shock(event, "1979-11-16T23:59").front < 0.01F);
  CHECK(shock(event, "1979-11-17").strength == 0);
}

TEST_CASE("Venezuela in April 2002: it begins at the first known hour and turns while Carmona rules") {
  const app::World& world = support::bundledWorld();
  const geo::EventHandle eventHeld = world.events[world.events.find("coup-venezuela-2002").value()];
  const geo::Event& event = *eventHeld;
  const app::Upheaval u = app::upheavalOf(event, world.registry);
  CHECK(u.course == Course::turnsBack);
  CHECK(u.begins == support::at("2002-04-11T10:00"));
  CHECK(u.steps.size() >= 6);
  CHECK(u.turns > support::at("2002-04-12T12:00"));
  CHECK(u.turns < support::at("2002-04-13T14:00"));
  CHECK(app::isPowerFoughtOver(u, support::at("2002-04-12T03:00")));
  CHECK_FALSE(app::isPowerFoughtOver(u, support::at("2002-04-14T03:00")));
  const app::Shock shock = app::shockAt(u, support::at("2002-04-12T05:00"), glow);
  CHECK(shock.rings.size() == 5);  // five hours are known until then
  CHECK(shock.rings.front() == shock.front);
  CHECK(std::is_sorted(shock.rings.rbegin(), shock.rings.rend()));
}

TEST_CASE("every coup of the timeline begins, turns and ends in this order, and its front never leaves its room") {
  const app::World& world = support::bundledWorld();
  for (std::size_t row = 0; row < world.events.size(); ++row) {
    const geo::EventHandle eventHeld = world.events[row];
    const geo::Event& event = *eventHeld;
    if (event.kind != "coup") continue;
    INFO(event.id);
    const app::Upheaval u = app::upheavalOf(event, world.registry);
    CHECK(u.begins <= u.turns);
    CHECK(u.turns <= u.ends);
    for (int i = 0; i <= 20; ++i) {
      const app::Shock s = app::shockAt(u, {u.begins.seconds + (u.ends.seconds - u.begins.seconds) * i / 18}, glow);
      for (const float ring : s.rings) CHECK((ring >= 0 && ring <= s.front && s.front <= 1));
    }
  }
}

TEST_CASE("a country where a coup is under way is said to be fought over, by those who see the coup") {
  const app::World& world = support::bundledWorld();
  app::State state = support::stateAt(world, "2009-06-28T12:00");
  const auto codes = [&] {
    const auto active = app::activeEvents(world, state.project, app::visibleRange(state.view.clock));
    return app::countriesFoughtOver(world, active, state.view.clock.now);
  };
  CHECK(codes() == std::vector<std::string>{"HND"});
  app::toggleKind(state.project, "coup");
  CHECK(codes().empty());
}

}  // namespace
