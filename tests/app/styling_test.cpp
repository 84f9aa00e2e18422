// What events of any file look like: at first sight, by a column, under a filter, in several layers.
#include "app/styling.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "app/compose.hpp"
#include "app/filter_chips.hpp"
#include "app/holds.hpp"
#include "app/legend.hpp"
#include "app/mark_colours.hpp"
#include "app/pick.hpp"
#include "app/verbs.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"

namespace {

std::unique_ptr<const app::World> worldOf(const std::vector<std::filesystem::path>& files, bool withTimeline = false) {
  app::WorldOptions options;
  options.files = files;
  options.withTimeline = withTimeline;
  return app::loadWorld(options, app::findResources());
}

/// Three thousand rows become records in columns. Causes come ever less often; every tenth row has no number.
std::string fires(int rows) {
  const char* causes[] = {"lightning", "farming",   "arson", "campfire", "railway",
                          "machine",   "powerline", "glass", "volcano",  "meteor"};
  std::string out = "date,lon,lat,name,cause,hectares\n";
  for (int i = 0; i < rows; ++i) {
    int cause = 0;
    while (cause < 9 && (i >> cause) % 2 == 1) ++cause;
    out += "2001-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10) + "," +
           std::to_string(-70 + (i % 40) * 0.5) + "," + std::to_string(-40 + (i % 37) * 0.9) + ",fire " +
           std::to_string(i) + "," + causes[cause] + "," + (i % 10 == 3 ? std::string() : std::to_string(i * i % 977)) +
           "\n";
  }
  return out;
}

const app::World& fireWorld() {
  static const support::TemporaryFolder folder;
  static const auto world = worldOf({folder.file("fires.csv", fires(3'000))});
  return *world;
}

app::Project coloured(const app::World& world, const char* column, const char* size = "") {
  app::Project project;
  app::layerStyle(project, world, 0).colourBy = column;
  app::layerStyle(project, world, 0).sizeBy = size;
  return project;
}

std::string classOf(const app::World& world, const app::Project& project, std::uint32_t row) {
  const auto styling = app::stylingOf(world, project);
  return styling->classes[styling->classOf(world, row)].id;
}

TEST_CASE("an unknown file gets colours at first sight, by the column that tells most") {
  const app::World& world = fireWorld();
  REQUIRE(world.events.records() == 3'000);
  const auto styling = app::stylingOf(world, {});
  CHECK(styling->layers.front().colourBy == "cause");
  std::set<std::pair<render::Shape, std::uint8_t>> looks;
  std::size_t rows = 0;
  for (const std::uint16_t one : styling->layers.front().classes) {
    const app::EventClass& kind = styling->classes[one];
    looks.emplace(kind.look.shape, kind.look.light.r);
    rows += kind.rows;
  }
  CHECK(looks.size() == styling->layers.front().classes.size());
  CHECK(rows == 3'000);
  CHECK(styling->layers.front().classes.size() == app::mostCategories + 1);
  CHECK(styling->classes[styling->layers.front().classes.back()].of == app::EventClass::Of::other);
  for (std::uint32_t row = 0; row < 200; ++row) {
    const std::string cause = app::cellOf(world, row, "cause"), shown = classOf(world, {}, row);
    CHECK((shown == cause || (shown == "(other)" && (cause == "volcano" || cause == "meteor"))));
  }
}

TEST_CASE("a class keeps its colour under any filter and at any date") {
  const app::World& world = fireWorld();
  app::Project project;
  const auto before = app::stylingOf(world, project);
  project.filter.period = app::Stretch{support::at("2001-05"), support::at("2001-06")};
  app::layerStyle(project, world, 0).opacity = 0.5F;
  CHECK(app::stylingOf(world, project) == before);
}

TEST_CASE("numbers have round classes and a look for what is missing") {
  const app::World& world = fireWorld();
  const app::Project project = coloured(world, "hectares", "hectares");
  const auto styling = app::stylingOf(world, project);
  const app::LayerLook& look = styling->layers.front();
  REQUIRE(look.numbers);
  REQUIRE(look.sizes);
  std::size_t missing = 0;
  for (std::uint32_t row = 0; row < world.events.size(); ++row) {
    const std::string cell = app::cellOf(world, row, "hectares");
    const app::EventClass& one = styling->classes[styling->classOf(world, row)];
    missing += cell.empty();
    REQUIRE((one.of == app::EventClass::Of::missing) == cell.empty());
    if (cell.empty()) continue;
    REQUIRE(one.number == look.numbers->classOf(std::stod(cell)));
    REQUIRE(*styling->sizeOf(world, row) == look.sizes->sizeOf(std::stod(cell)));
  }
  CHECK(missing == 300);
}

TEST_CASE("the legend names the column, counts what is visible, and has sizes") {
  const app::World& world = fireWorld();
  app::State state;
  state.project = coloured(world, "cause", "hectares");
  state.view = app::openingView(world, {});
  state.view.clock.mode = app::Mode::cumulative;
  state.view.clock.now = support::at("2001-06-01");
  const auto rows = app::legendRows(world, state.project, state.view);
  std::size_t counted = 0;
  for (const app::LegendRow& row : rows) counted += row.kind ? row.count : 0;
  CHECK(counted == app::activeEvents(world, state.project, state.view.clock)->size());
  CHECK(std::ranges::count_if(rows, [](const auto& row) { return row.sized.has_value(); }) >= 2);
  CHECK(app::headingOf(world, state.project, state.view, rows.front(), true) == "cause");
}

TEST_CASE("a class that is switched off is left out everywhere, and comes back by its chip") {
  const app::World& world = fireWorld();
  app::Project project;
  app::toggleClass(project, world, 0, "arson");
  const auto shown = app::filtered(world, project);
  CHECK_FALSE(shown->all);
  for (const std::uint32_t row : shown->rows) REQUIRE(app::cellOf(world, row, "cause") != "arson");
  const auto chips = app::filterChips(world, project, geo::Language::en);
  REQUIRE(chips.size() == 1);
  CHECK(chips.front().words == "without: arson");
  app::dropChip(project, chips.front().id);
  CHECK(app::filtered(world, project)->all);
}

TEST_CASE("large dots lie below small ones, and each is found under the mouse") {
  const app::World& world = fireWorld();
  app::State state;
  state.project = coloured(world, "cause", "hectares");
  state.view = app::openingView(world, {});
  state.view.clock.mode = app::Mode::cumulative;
  state.view.clock.now = support::at("2002-01-01");
  const render::Viewport viewport{900, 700, 1};
  const app::MapArea area{{0, 0}, {900, 700}};
  const render::Frame frame = app::compose(world, state, viewport, area, {});
  const auto cloud = std::ranges::find(frame.layers, "cloud", &render::Layer::name);
  REQUIRE(cloud != frame.layers.end());
  REQUIRE(cloud->dots.size() > 4);
  std::size_t dots = 0;
  for (std::size_t i = 0; i < cloud->dots.size(); ++i) {
    dots += cloud->dots[i].all->size();
    if (i > 0) CHECK(cloud->dots[i].size < cloud->dots[i - 1].size);
  }
  CHECK(dots == 3'000);
  const glm::vec2 at = cloud->dots.back().all->back().at;
  CHECK(app::pick(world, state, viewport, area, at).what == app::Selection::What::event);
}

TEST_CASE("Marea's own kinds keep their looks, and those of a file get others") {
  const support::TemporaryFolder folder;
  const auto world = worldOf({folder.file("mixed.csv",
                                          "date,lon,lat,kind\n2001-01-01,-70,-30,coup\n2001-01-02,-71,-30,flood\n"
                                          "2001-01-03,-72,-30,drought\n2001-01-04,-72,-30,drought\n")});
  const auto styling = app::stylingOf(*world, {});
  const auto looks = [&](const char* kind) {
    for (std::uint32_t row = 0; row < world->events.size(); ++row)
      if (app::kindName(*world, row) == kind) return styling->look(*world, row);
    return app::kinds().back();
  };
  CHECK(looks("coup").light == app::kindOf("coup").light);
  CHECK(looks("flood").light != app::kinds().back().light);
  CHECK(looks("flood").shape != looks("drought").shape);
}

TEST_CASE("recognised sets are coloured and sized by what tells them apart") {
  const support::TemporaryFolder folder;
  const auto quakes = worldOf({folder.file("quakes.csv",
                                           "time,latitude,longitude,depth,mag,magType,place\n"
                                           "2010-02-27T06:34:11Z,-36.1,-72.9,22,8.8,mww,Chile\n"
                                           "2010-02-28T11:25:00Z,-34.9,-71.6,35,6.1,mww,Chile\n"
                                           "2010-03-05T11:47:00Z,-36.6,-73.3,18,6.6,mww,Chile\n")});
  const app::LayerLook& look = app::stylingOf(*quakes, {})->layers.front();
  CHECK(look.colourBy == "mag");
  CHECK(look.sizeBy == "mag");
  REQUIRE(look.sizes);
  CHECK(look.sizes->logarithmic);
  const std::filesystem::path ucdp = MAREA_SOURCE_DIR "/../shared/data/1_events/ucdp_ged_syria_2016_2017.csv";
  if (!std::filesystem::exists(ucdp)) {
    WARN("skipped: no UCDP file");
    return;
  }
  const auto syria = worldOf({ucdp});
  CHECK(app::stylingOf(*syria, {})->layers.front().colourBy == "kind");
  CHECK(app::stylingOf(*syria, {})->layers.front().sizeBy == "best");
  CHECK(app::stylingOf(*syria, {})->layers.front().classes.size() == 3);
}

TEST_CASE("several files are layers: order, visibility and a mode of their own, the timeline below") {
  const support::TemporaryFolder folder;
  const auto a = folder.file("a.csv", "date,lon,lat,type\n2001-01-01,-70,-30,x\n2001-03-01,-70,-30,y\n");
  const auto b = folder.file("b.csv", "date,lon,lat,type\n2001-01-01,-60,-20,x\n2001-02-01,-60,-20,z\n");
  const auto world = worldOf({a, b}, true);
  REQUIRE(world->layers.size() == 3);
  CHECK(world->layers[0].isTimeline);
  CHECK(app::layerOrder(*world, {}) == std::vector<std::uint16_t>{1, 2, 0});
  app::Project project;
  app::moveLayer(project, *world, 2, -1);
  CHECK(app::layerOrder(*world, project) == std::vector<std::uint16_t>{2, 1, 0});
  app::moveLayer(project, *world, 0, -9);
  CHECK(app::layerOrder(*world, project) == std::vector<std::uint16_t>{0, 2, 1});
  app::layerStyle(project, *world, 0).isVisible = false;
  for (const std::uint32_t row : app::filtered(*world, project)->rows) CHECK(app::layerOf(*world, row) != 0);
  CHECK(app::filtered(*world, project)->rows.size() == 4);
  app::Clock clock;
  clock.mode = app::Mode::instant;
  clock.now = support::at("2001-04-01");
  CHECK(app::activeEvents(*world, project, clock)->empty());
  app::layerStyle(project, *world, 1).mode = app::Mode::cumulative;
  CHECK(app::activeEvents(*world, project, clock)->size() == 2);
  project.files = {a, b};
  app::removeLayer(project, *world, 2);
  CHECK(project.files == std::vector<std::filesystem::path>{a});
}

}  // namespace
