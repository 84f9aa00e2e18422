// Hexagons: a grid that holds every place once, counts that add up, colours that mean the same at every date, picking.
#include "app/hexagons.hpp"

#include "app/compose.hpp"
#include "app/heat.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <set>

#include "app/holds.hpp"
#include "app/legend.hpp"
#include "app/pick.hpp"
#include "app/verbs.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"

namespace {

const app::World& quakes() {
  static const support::TemporaryFolder folder;
  static const auto world = [] {
    std::string rows = "date,lon,lat,depth\n";
    for (int i = 0; i < 4'000; ++i)
      rows += "20" + std::to_string(10 + i % 10) + "-03-0" + std::to_string(1 + i % 9) + "," +
              std::to_string(-72 + (i * 7 % 1'000) * 0.004 * (i % 3)) + "," +
              std::to_string(-33 + (i * 13 % 1'000) * 0.003) + "," + std::to_string(i % 50) + "\n";
    app::WorldOptions options;
    options.files = {folder.file("quakes.csv", rows)};
    return app::loadWorld(options, app::findResources());
  }();
  return *world;
}

app::State stateOf(const app::World& world) {
  app::State state;
  state.view = app::openingView(world, {});
  state.view.clock.mode = app::Mode::cumulative;
  state.view.clock.now = support::at("2021");
  app::layerStyle(state.project, world, 0).as = app::ShowAs::hexagons;
  return state;
}

constexpr render::Viewport viewport{900, 700, 1};
constexpr app::MapArea area{{0, 0}, {900, 700}};

app::Moment momentOf(const app::State& state) {
  return app::momentShown(quakes(), state, viewport, area, {});
}

TEST_CASE("every point lies in the hexagon whose middle is nearest") {
  const app::HexGrid grid{0.125};
  for (int i = 0; i < 4'000; ++i) {
    const glm::dvec2 point{std::sin(i * 1.7) * 3, std::cos(i * 2.3) * 2};
    const glm::ivec2 cell = grid.cellOf(point);
    const double own = glm::length(grid.middleOf(cell) - point);
    CHECK(own <= grid.radius + 1e-9);
    for (const glm::ivec2 step : {glm::ivec2(1, 0), {0, 1}, {-1, 1}, {-1, 0}, {0, -1}, {1, -1}})
      CHECK(glm::length(grid.middleOf(cell + step) - point) >= own - 1e-9);
  }
}

TEST_CASE("the counts add up to what is in sight, and stand still while the map is dragged") {
  app::State state = stateOf(quakes());
  std::size_t sum = 0;
  std::set<std::pair<int, int>> before;
  for (const app::HexCell& cell : app::hexagons(momentOf(state), 0))
    sum += cell.count, before.emplace(cell.cell.x, cell.cell.y);
  CHECK(sum == 4'000);
  CHECK(before.size() > 10);
  app::panMap(state.view, {{900, 700}, 900}, {17, -9});
  std::set<std::pair<int, int>> after;
  for (const app::HexCell& cell : app::hexagons(momentOf(state), 0)) after.emplace(cell.cell.x, cell.cell.y);
  CHECK(after == before);
}

TEST_CASE("a hexagon says how many and which; marks are not drawn under it") {
  const app::State state = stateOf(quakes());
  const app::Moment moment = momentOf(state);
  CHECK(app::signs(moment).empty());
  const auto cells = app::hexagons(moment, 0);
  const auto most = std::ranges::max_element(cells, {}, &app::HexCell::count);
  const glm::vec2 at = moment.onPage(app::hexGrid(moment.camera).middleOf(most->cell));
  const app::Selection picked = app::pick(quakes(), state, viewport, area, at);
  REQUIRE(picked.what == app::Selection::What::place);
  const auto named = app::hexNamed(picked.id);
  REQUIRE(named);
  CHECK(named->cell == most->cell);
  CHECK(app::rowsIn(quakes(), state, *named).size() == most->count);
  for (const char* wrong : {"", "hex", "hex 1 2 3", "hex a b c d", "hex 99 0 0 0", "hex 1 2 3 4 5", "BOL"})
    CHECK_FALSE(app::hexNamed(wrong));
}

TEST_CASE("the colours mean the same at every date") {
  app::State state = stateOf(quakes());
  state.view.clock.mode = app::Mode::window;
  state.view.clock.window = {.years = 1};
  const auto breaks = app::hexBreaks(momentOf(state), 0);
  REQUIRE_FALSE(breaks.empty());
  CHECK(breaks.size() <= 5);
  state.view.clock.now = support::at("2013-07");
  CHECK(app::hexBreaks(momentOf(state), 0) == breaks);
  const auto rows = app::densityRows(momentOf(state));
  CHECK(rows.size() == breaks.size() + 1);
  std::size_t cells = 0;
  for (const app::LegendRow& row : rows) cells += row.count;
  CHECK(cells == app::hexagons(momentOf(state), 0).size());
}

TEST_CASE("heat is the number of events within a round distance") {
  app::State state = stateOf(quakes());
  app::layerStyle(state.project, quakes(), 0).as = app::ShowAs::heat;
  const app::Moment moment = momentOf(state);
  const auto map = app::heatMap(moment, 0);
  REQUIRE(map);
  const auto reach = app::heatReach(moment);
  const float disc = 3.14159265F * reach->points * reach->points / (app::HeatMap::side * app::HeatMap::side);
  double sum = 0, most = 0;
  for (const float value : map->near)
    sum += static_cast<double>(value), most = std::max(most, static_cast<double>(value));
  CHECK(sum / static_cast<double>(disc) == Approx(4'000).epsilon(0.01));
  // Counted one by one where it is thickest: a bell is not a disc, but about as many lie under it.
  const auto top = std::ranges::max_element(map->near) - map->near.begin();
  const glm::vec2 at = map->first + (glm::vec2(top % map->columns, top / map->columns) + 0.5F) * app::HeatMap::side;
  int counted = 0;
  for (const glm::vec2 point : app::placedOf(quakes(), moment.plane, moment.active, 0).points)
    counted += glm::length(moment.onPage(point) - at) <= reach->points;
  CHECK(most > 0.6 * counted);
  CHECK(most < 1.5 * counted);
  const auto rows = app::densityRows(moment);
  REQUIRE_FALSE(rows.empty());
  CHECK(app::headingOf(quakes(), state.project, state.view, rows.front(), true).starts_with("Events within "));
  const render::Frame frame = app::compose(quakes(), state, viewport, area, {});
  const render::Layer& drawn = *std::ranges::find(frame.layers, "heat maps", &render::Layer::name);
  REQUIRE(drawn.rasters.size() == 1);
  const render::Raster& raster = drawn.rasters[0];
  const auto inRaster = [&](glm::vec2 point) {
    const glm::ivec2 pixel((point - raster.min) / (raster.max - raster.min) *
                           glm::vec2(raster.pixels->width, raster.pixels->height));
    return raster.pixels->colours[static_cast<std::size_t>(pixel.y * raster.pixels->width + pixel.x)];
  };
  CHECK(inRaster(at).a > 150);
  CHECK(inRaster(raster.min + 1.0F).a == 0);  // a little more than what is warm
}

TEST_CASE("a place on a heat map is what lies within the distance that its legend names") {
  app::State state = stateOf(quakes());
  app::layerStyle(state.project, quakes(), 0).as = app::ShowAs::heat;
  const app::Moment moment = momentOf(state);
  const auto reach = app::heatReach(moment);
  REQUIRE(reach);
  const auto placed = app::placedOf(quakes(), moment.plane, moment.active, 0);
  const glm::vec2 at = moment.onPage(placed.points[7]);
  const app::Selection picked = app::pick(quakes(), state, viewport, area, at);
  REQUIRE(picked.what == app::Selection::What::place);
  const auto near = app::nearNamed(picked.id);
  REQUIRE(near);
  CHECK(app::nearName(*near) == picked.id);
  std::size_t counted = 0;
  for (const glm::vec2 point : placed.points)
    counted += glm::length(moment.onPage(point) - at) <= reach->points ? 1 : 0;
  const auto rows = app::rowsIn(quakes(), state, *near);
  CHECK(rows.size() > 10);
  CHECK(std::abs(static_cast<double>(rows.size()) - static_cast<double>(counted)) <= 2);  // on the rim either will do
  CHECK_FALSE(app::nearAt(moment, {5, 5}));
  for (const char* wrong : {"near", "near 1 2", "near 1 2 0 0", "near 1 2 3 0 5", "near 1 2 3 70000", "near nan 1 1 0"})
    CHECK_FALSE(app::nearNamed(wrong));
}

}  // namespace
