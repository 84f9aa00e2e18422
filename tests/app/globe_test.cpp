// The globe as it is looked at: turning, zooming, fitting and picking, and what its far side hides.
#include <catch2/catch.hpp>

#include <glm/geometric.hpp>

#include "app/compose.hpp"
#include "app/moment.hpp"
#include "app/pick.hpp"
#include "app/turning.hpp"
#include "app/verbs.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;

constexpr app::Stage stage{};
constexpr render::Viewport window{1280, 720, 1};
constexpr geo::LonLat laPaz{-68.15, -16.5};

app::State globe(geo::LonLat centre) {
  app::State state = support::stateAt(bundledWorld(), "2019-11-12");
  app::project(state.view, bundledWorld(), "orthographic");
  app::turnTo(state.view, centre);
  return state;
}

std::optional<glm::vec2> screen(const app::State& state, geo::LonLat place) {
  const app::Figure none;
  return app::momentShown(bundledWorld(), state, window, app::windowArea(window, state.view), none).screen(place);
}

app::Selection picked(const app::State& state, glm::vec2 at) {
  return app::pick(bundledWorld(), state, window, app::windowArea(window, state.view), at);
}

TEST_CASE("another projection becomes a globe that looks at the same place, whole") {
  app::State state = support::stateAt(bundledWorld(), "2019-11-12");
  const geo::LonLat middle = *bundledWorld().maps.plane("laea").projection.inverse(state.view.extent.centre);
  app::project(state.view, bundledWorld(), "orthographic");
  CHECK(glm::length(state.view.centre - middle) < 1e-9);
  CHECK(state.view.extent.half.y == app::wholeGlobe);
  app::turnTo(state.view, {20, 40});
  app::project(state.view, bundledWorld(), "equal-earth");
  const geo::LonLat after = *bundledWorld().maps.plane("equal-earth").projection.inverse(state.view.extent.centre);
  CHECK(glm::length(after - geo::LonLat(20, 40)) < 1e-6);
}

TEST_CASE("the hand turns the globe: the place that it took stays under it") {
  app::State state = globe({-72, -12});
  const glm::vec2 from = *screen(state, laPaz), to = from + glm::vec2(83, -41);
  app::dragMap(state.view, stage, from, to);
  CHECK(glm::length(*screen(state, laPaz) - to) < 0.05F);
  CHECK(state.view.extent.centre == glm::dvec2(0.0));
}

TEST_CASE("beyond the rim and over a pole the hand turns the globe as far as it goes") {
  app::State state = globe({-72, -12});
  for (int i = 0; i < 200; ++i) app::dragMap(state.view, stage, {5, 5}, {25, 45});
  CHECK(std::abs(state.view.centre.x) <= 180);
  CHECK(state.view.centre.y <= 90);
  for (int i = 0; i < 200; ++i) app::panMap(state.view, stage, {0, 60});
  CHECK(state.view.centre.y == 90);
  for (int i = 0; i < 200; ++i) app::panMap(state.view, stage, {0, -60});
  CHECK(state.view.centre.y == -90);
}

TEST_CASE("the wheel zooms a globe at the cursor") {
  app::State state = globe({-72, -12});
  const glm::vec2 before = *screen(state, laPaz);
  app::zoomMap(state.view, stage, 3, before);
  CHECK(glm::length(*screen(state, laPaz) - before) < 0.05F);
  for (int i = 0; i < 60; ++i) app::zoomMap(state.view, stage, 0.5, {300, 200});
  CHECK(state.view.extent.half.x <= 1.5);
}

TEST_CASE("fitting turns the globe to the middle of a box and fills the map with it") {
  app::State state = globe({100, 30});
  app::fitMap(state.view, bundledWorld(), {-70, -23, -57, -9});
  CHECK(state.view.centre == glm::dvec2(-63.5, -16));
  const app::MapArea area = app::windowArea(window, state.view);
  for (const geo::LonLat corner : {geo::LonLat(-70, -23), {-57, -23}, {-57, -9}, {-70, -9}}) {
    const auto at = screen(state, corner);
    REQUIRE(at);
    CHECK((at->x >= area.min.x - 1 && at->x <= area.max.x + 1 && at->y >= area.min.y - 1 && at->y <= area.max.y + 1));
  }
  app::fitMap(state.view, bundledWorld(), {-180, -80, 180, 80});
  CHECK(state.view.extent.half.x == app::wholeGlobe);
}

TEST_CASE("on every side of the globe the country under a place is picked") {
  struct Case {
    geo::LonLat place;
    const char* country;
  };
  for (const Case& one : {Case{{-65.5, -12.6}, "BOL"},
                          {{178.0, -17.8}, "FJI"},
                          {{-175, 66.5}, "RUS"},
                          {{-164.2, 54.7}, "USA"},
                          {{0, -85}, "ATA"},
                          {{25, 61}, "FIN"}}) {
    app::State state = globe(one.place + geo::LonLat(9, one.place.y > 0 ? -7 : 7));
    for (const std::string& kind : bundledWorld().events.kindNames()) state.project.hiddenKinds.insert(kind);
    const auto at = screen(state, one.place);
    INFO(one.country);
    REQUIRE(at);
    CHECK(picked(state, *at).id == one.country);
  }
  CHECK_FALSE(picked(globe({-72, -12}), {5, 5}));  // beside the globe
}

TEST_CASE("signs, names and roads of the far side are not in the picture") {
  const auto signsOf = [](geo::LonLat centre) {
    app::State state = globe(centre);
    const app::Figure none;
    const app::Moment moment =
        app::momentShown(bundledWorld(), state, window, app::windowArea(window, state.view), none);
    return app::signs(moment).size();
  };
  CHECK(signsOf({-72, -12}) > 5);
  CHECK(signsOf({108, 20}) <= 1);  // a movement of the region that has met in Asia, too
  app::State state = globe({108, 20});
  const render::Frame frame = app::compose(bundledWorld(), state, window, app::windowArea(window, state.view), {});
  for (const render::Layer& layer : frame.layers)
    for (const render::Text& text : layer.texts) CHECK(text.text != "Bolivia");
}

TEST_CASE("a turn makes other meshes, and the same turn the same") {
  const app::Maps& maps = bundledWorld().maps;
  const auto first = maps.meshes("orthographic", {-72, -12}, 0).countries;
  CHECK(maps.meshes("orthographic", {-72, -12}, 0).countries == first);
  CHECK(maps.meshes("orthographic", {-71, -12}, 0).countries != first);
  CHECK(maps.meshes("laea", {-72, -12}, 0).countries == maps.meshes("laea", {5, 5}, 0).countries);
}

}  // namespace
