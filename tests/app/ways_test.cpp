// Ways over the Earth: long legs that are on no road are great circles, for the eye, the head and the mouse alike;
// towns that no source names are hollow; regions that are no province are soft discs of their size.
#include "app/ways.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/compose.hpp"
#include "app/legend.hpp"
#include "app/moment.hpp"
#include "app/pick.hpp"
#include "app/travel.hpp"
#include "app/travel_words.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"

namespace {

constexpr geo::LonLat lima{-77, -12}, madrid{-3.7, 40.4};
constexpr render::Viewport viewport{1400, 700, 1};
constexpr app::MapArea area{{0, 0}, {1400, 700}};

/// A flight, a caravan between the same places, one over the antimeridian.
const app::World& world() {
  static const support::TemporaryFolder folder;
  static const auto made = [] {
    const std::string when =
        R"("when":{"timespans":[{"start":{"in":"2001-01-01T08:00"},"end":{"in":"2001-01-01T18:00"}}]})";
    const std::string line = R"("geometry":{"type":"LineString","coordinates":[[-77,-12],[-3.7,40.4]]})";
    app::WorldOptions options;
    options.files = {folder.file("ways.geojson",
                                 R"({"type":"FeatureCollection","features":[
      {"type":"Feature","id":"flight","properties":{"kind":"flight","title":"Flight"},)" +
                                     when + "," + line + R"(},
      {"type":"Feature","id":"walk","properties":{"kind":"march","title":"Walk","mode":"foot","waypoints":[{"name":"Lima"},{"name":"Madrid","assumed":true}]},)" +
                                     when + "," + line + R"(},
      {"type":"Feature","id":"reserve","properties":{"kind":"protest","title":"Reserve","places":[{"name":"Yasuní","country":"ECU","extent":"area","radius_km":500}]},)" +
                                     when + R"(,"geometry":{"type":"Point","coordinates":[-75.5,-1]}}]})")};
    return app::loadWorld(options, app::findResources());
  }();
  return *made;
}

app::State stateIn(const char* projection) {
  app::State state;
  state.view = app::openingView(world(), {});
  app::project(state.view, world(), projection);
  app::fitMap(state.view, world(), {-90, -30, 10, 55});
  state.view.clock.mode = app::Mode::instant;
  state.view.clock.now = support::at("2001-01-01T13:00");
  return state;
}

const geo::Event& event(const char* id) {
  return *world().events.whole(*world().events.find(id));
}

const render::Layer& layer(const render::Frame& frame, const char* name) {
  return *std::ranges::find(frame.layers, name, &render::Layer::name);
}

float farthest(const std::vector<glm::vec2>& points, glm::vec2 from, glm::vec2 to) {
  const glm::vec2 d = to - from;
  float out = 0;
  for (const glm::vec2 p : points)
    out = std::max(out, std::abs((p.x - from.x) * d.y - (p.y - from.y) * d.x) / std::sqrt(d.x * d.x + d.y * d.y));
  return out;
}

}  // namespace

TEST_CASE("a long leg is a great circle unless it stands for a road; a short one never is") {
  CHECK(app::isGreatCircle(event("flight"), lima, madrid));
  CHECK_FALSE(app::isGreatCircle(event("walk"), lima, madrid));
  CHECK_FALSE(app::isGreatCircle(event("flight"), {-77, -12}, {-73, -12}));
  CHECK(app::isGreatCircle(event("flight"), {-77, -12}, {-72, -12}));
  CHECK(app::isGreatCircle(event("flight"), {178, 0}, {-177, 0}));
  CHECK_FALSE(app::isGreatCircle(event("flight"), {179, 0}, {-179, 0}));
  CHECK(app::placeOnLeg(event("flight"), {179, 0}, {-179, 0}, 0.75).x == Approx(-179.5));
  const geo::LonLat middle = app::placeOnLeg(event("flight"), lima, madrid, 0.5);
  CHECK(app::kilometresBetween(lima, middle) == Approx(app::kilometresBetween(middle, madrid)));
  CHECK(app::kilometresBetween(lima, middle) * 2 == Approx(app::kilometresBetween(lima, madrid)));
  CHECK(app::positionAt(event("flight"), support::at("2001-01-01T13:00"))->at.y == Approx(middle.y).margin(0.1));
  CHECK(app::positionAt(event("walk"), support::at("2001-01-01T13:00"))->at.y == Approx(14.2).margin(0.1));
}

TEST_CASE("head, trail and road ahead are one line in every projection") {
  for (const char* projection : {"mercator", "equal-earth", "laea", "orthographic"}) {
    INFO(projection);
    const app::State state = stateIn(projection);
    const app::Moment moment = app::momentShown(world(), state, viewport, area, {});
    const render::Frame frame = app::compose(world(), state, viewport, area, {});
    const auto head = moment.screen(app::positionAt(event("flight"), state.view.clock.now)->at);
    REQUIRE(head);
    std::vector<glm::vec2> all;
    for (const render::Stroke& stroke : layer(frame, "routes").strokes)
      if (stroke.points.size() > 60) all.insert(all.end(), stroke.points.begin(), stroke.points.end());
    REQUIRE_FALSE(all.empty());
    const auto near = [&](glm::vec2 to) {
      return std::ranges::any_of(all, [&](glm::vec2 p) { return std::hypot(p.x - to.x, p.y - to.y) < 8; });
    };
    CHECK(near(*head));
    if (std::string(projection) == "mercator") CHECK(farthest(all, *moment.screen(lima), *moment.screen(madrid)) > 15);
    if (std::string(projection) == "orthographic") CHECK(head->y > 0);
  }
}

TEST_CASE("the mouse finds a great circle where it is drawn, and not on the chord") {
  const app::State state = stateIn("mercator");
  const app::Moment moment = app::momentShown(world(), state, viewport, area, {});
  const auto picked = [&](glm::vec2 at) { return app::pick(world(), state, viewport, area, at).id; };
  for (const double share : {0.25, 0.75})
    CHECK(picked(*moment.screen(app::placeOnLeg(event("flight"), lima, madrid, share))) == "flight");
  CHECK(picked((*moment.screen(lima) + *moment.screen(madrid)) * 0.5F) == "walk");
}

TEST_CASE("a town that no source names is hollow, and said so") {
  const app::State state = stateIn("mercator");
  const app::Moment moment = app::momentShown(world(), state, viewport, area, {});
  const render::Frame frame = app::compose(world(), state, viewport, area, {});
  const auto waypoint = [&](geo::LonLat place) -> const render::Marker& {
    const auto& markers = layer(frame, "routes").markers;
    const auto found = std::ranges::find(markers, *moment.screen(place), &render::Marker::at);
    REQUIRE(found != markers.end());
    return *found;
  };
  const render::Colour ink = waypoint(lima).fill;
  CHECK(waypoint(madrid).fill == moment.theme.land);
  CHECK(waypoint(madrid).outline == ink);
  const app::Messages english;
  CHECK(app::townsInWords(event("walk"), english) == "1 of 2 towns on the road is in no source (hollow)");
  CHECK(app::townsInWords(event("flight"), english).empty());
  const auto rows = app::legendRows(world(), state);
  CHECK(std::ranges::count_if(rows, [](const app::LegendRow& row) {
          return row.mark && row.mark->mark == app::Mark::assumed && row.count == 1;
        }) == 1);
}

TEST_CASE("a region that is no province is a soft disc of its size, at every zoom") {
  app::State state = stateIn("mercator");
  const auto disc = [&] {
    const render::Frame frame = app::compose(world(), state, viewport, area, {});
    const auto& markers = layer(frame, "places").markers;
    const auto found = std::ranges::find(markers, render::Shape::glow, &render::Marker::shape);
    REQUIRE(found != markers.end());
    CHECK(layer(frame, "places").fills.empty());
    return found->size;
  };
  const float wide = disc();
  app::fitMap(state.view, world(), {-78, -4, -73, 2});
  const float near = disc();
  CHECK(near > 3 * wide);
  const app::Moment moment = app::momentShown(world(), state, viewport, area, {});
  const glm::vec2 north = *moment.screen({-75.5, -1 + 500 / 111.2}), middle = *moment.screen({-75.5, -1});
  CHECK(near == Approx(2.5F * (middle.y - north.y)).epsilon(0.05));
}
