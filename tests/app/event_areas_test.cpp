// Areas of events: filled where they are, with holes, across the antimeridian, as long as they hold; found under the
// mouse.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/area_shapes.hpp"
#include "app/compose.hpp"
#include "app/moment.hpp"
#include "app/pick.hpp"
#include "app/verbs.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"

namespace {

/// A square with a hole in Brazil, and one in the Pacific that goes over the antimeridian.
const app::World& squares() {
  static const support::TemporaryFolder folder;
  static const auto world = [] {
    app::WorldOptions options;
    options.files = {folder.file("squares.geojson", R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"name":"ring","start":"2001-01-01","end":"2005-01-01","use":"park"},"geometry":{"type":"Polygon",
       "coordinates":[[[-60,-20],[-40,-20],[-40,0],[-60,0],[-60,-20]],[[-54,-14],[-46,-14],[-46,-6],[-54,-6],[-54,-14]]]}},
      {"type":"Feature","properties":{"name":"dateline","start":"2001-01-01","end":"2010-01-01","use":"sea"},"geometry":{"type":"Polygon",
       "coordinates":[[[175,-20],[-175,-20],[-175,-10],[175,-10],[175,-20]]]}}]})")};
    return app::loadWorld(options, app::findResources());
  }();
  return *world;
}

app::State stateOf(const char* date, const char* projection = "equal-earth") {
  app::State state;
  state.view = app::openingView(squares(), {});
  app::project(state.view, squares(), projection);
  state.view.extent = {{0, 0}, {2.8, 1.4}};
  state.view.clock.mode = app::Mode::instant;
  state.view.clock.now = support::at(date);
  return state;
}

constexpr render::Viewport viewport{1400, 700, 1};
constexpr app::MapArea area{{0, 0}, {1400, 700}};

app::Selection at(const app::State& state, geo::LonLat place) {
  const app::Moment moment = app::momentShown(squares(), state, viewport, area, {});
  const auto point = moment.screen(place);
  REQUIRE(point);
  return app::pick(squares(), state, viewport, area, *point);
}

const render::Layer& areasOf(const render::Frame& frame) {
  return *std::ranges::find(frame.layers, "areas", &render::Layer::name);
}

std::size_t painted(const render::Layer& layer) {
  std::size_t out = 0;
  for (const render::Fill& fill : layer.fills)
    for (const render::Paint& paint : fill.paints) out += paint.colour.a > 0;
  return out;
}

TEST_CASE("an area is filled and outlined while it holds, and no longer") {
  for (const char* projection : {"equal-earth", "mercator", "laea", "orthographic"}) {
    INFO(projection);
    CHECK(painted(areasOf(app::compose(squares(), stateOf("2003-01-01", projection), viewport, area, {}))) == 2);
    CHECK(painted(areasOf(app::compose(squares(), stateOf("2007-01-01", projection), viewport, area, {}))) == 1);
  }
  CHECK(areasOf(app::compose(squares(), stateOf("2015-01-01"), viewport, area, {})).fills.empty());
}

TEST_CASE("the mouse finds an area inside it, not in its hole, on both sides of the antimeridian") {
  const app::State state = stateOf("2003-01-01");
  CHECK(squares().events[*squares().events.find(at(state, {-58, -18}).id)]->title.get(geo::Language::en) == "ring");
  CHECK(at(state, {-50, -10}).what != app::Selection::What::event);
  CHECK(at(state, {178, -15}).what == app::Selection::What::event);
  CHECK(at(state, {-178, -15}).what == app::Selection::What::event);
  CHECK(at(state, {-178, -15}).id == at(state, {178, -15}).id);
  CHECK(at(state, {-160, -15}).what != app::Selection::What::event);
}

TEST_CASE("the mesh of an area covers it and not its hole, nor the whole world where it crosses the antimeridian") {
  const app::MapPlane& plane = squares().maps.plane("equal-earth");
  const std::vector<std::uint32_t> rows{0, 1};
  const auto pieces = squares().areaShapes.of(squares().events, plane, rows);
  REQUIRE(pieces.size() == 1);
  std::vector<double> covered(2, 0);
  const render::Mesh& mesh = *pieces.front().fills;
  for (const render::MeshPart& part : mesh.parts)
    for (std::uint32_t i = part.first; i < part.first + part.count; i += 3) {
      const glm::vec2 a = mesh.vertices[mesh.indices[i]], b = mesh.vertices[mesh.indices[i + 1]],
                      c = mesh.vertices[mesh.indices[i + 2]];
      covered[part.paint] += std::abs(static_cast<double>((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y))) / 2;
    }
  // Equal Earth keeps areas: of the sphere between two parallels, λ (sin φ₂ − sin φ₁).
  const auto sphere = [](double degrees, double south, double north) {
    const double rad = 3.14159265358979 / 180;
    return degrees * rad * (std::sin(north * rad) - std::sin(south * rad));
  };
  const double ring = sphere(20, -20, 0) - sphere(8, -14, -6), dateline = sphere(10, -20, -10);
  std::ranges::sort(covered, std::greater());
  CHECK(covered[0] == Approx(ring).epsilon(0.01));
  CHECK(covered[1] == Approx(dateline).epsilon(0.01));
}

TEST_CASE("an area that can be seen needs no sign; from afar it has one") {
  app::State state = stateOf("2003-01-01");
  for (const app::Sign& sign : app::signs(app::momentShown(squares(), state, viewport, area, {}))) CHECK(sign.isArea);
  CHECK(squares().events.place(1)->x == Approx(180).margin(1));
  state.view.extent.half *= 60.0;
  for (const app::Sign& sign : app::signs(app::momentShown(squares(), state, viewport, area, {})))
    CHECK_FALSE(sign.isArea);
}

}  // namespace
