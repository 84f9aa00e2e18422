// What a server is asked for, from what is looked at; and what is kept of its answers. No server.
#include <catch2/catch.hpp>

#include "app/live/cache.hpp"
#include "app/live/discs.hpp"
#include "app/live/wish.hpp"
#include "app/pick.hpp"
#include "app/saved.hpp"
#include "app/verbs.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"

namespace {

using app::live::areaShown;
using app::live::boxAround;
using geo::live::Area;

constexpr render::Viewport page{1280, 800, 1};

Area shown(const char* projection, const geo::LonLatBox& box) {
  const app::World& world = support::bundledWorld();
  app::View view;
  view.projection = projection;
  app::fitMap(view, world, box);
  return areaShown(world, view, page, app::windowArea(page, view));
}

app::live::AnswerHandle answerOf(std::size_t count, int day) {
  auto out = std::make_shared<geo::live::Answer>();
  out->count = count;
  out->to.choice.from = {day * geo::secondsPerDay};
  out->to.choice.to = {(day + 1) * geo::secondsPerDay};
  return out;
}

geo::live::Wish wishAt(int day) {
  geo::live::Wish wish;
  wish.choice.from = wish.choice.to = {day * geo::secondsPerDay + 10};
  return wish;
}

}  // namespace

TEST_CASE("a disc of what a server has counted answers the mouse") {
  const support::TemporaryFolder folder;
  app::WorldOptions options;
  options.files = {folder.file("a.csv", "date,lon,lat\n2001-01-01,-60,-10\n")};
  const auto world = app::loadWorld(options, app::findResources());
  world->live = std::make_shared<app::live::Tables>();
  geo::live::Cell many, few;
  many.middle = geo::LonLat{-60, -10}, many.count = 1'000, many.column = 1;
  few.middle = geo::LonLat{-59, -10}, few.count = 10, few.column = 2;
  world->layerOfFile = {0, 1};  // nobody asks what else the table holds: no layer is its own
  world->live->sources.emplace_back().file = 1;
  world->live->cells = {many, few};
  app::State state;
  state.view = app::openingView(*world, {});
  app::fitMap(state.view, *world, {-62, -12, -57, -8});
  const app::MapArea area = app::windowArea(page, state.view);
  const app::Moment moment = app::momentShown(*world, state, page, area, {});
  const auto discs = app::live::discsShown(moment);
  REQUIRE(discs.size() == 2);
  CHECK(discs[0].size > discs[1].size);
  const app::Selection picked = app::pick(*world, state, page, area, discs[1].at);
  CHECK(picked.what == app::Selection::What::place);
  CHECK(app::live::discCount(picked.id) == 10U);
  CHECK_FALSE(app::live::discCount("hex 1 2 3 4"));
  CHECK_FALSE(app::live::discAt(moment, discs[1].at + glm::vec2(0, 40)));
}

TEST_CASE("a box lies around places on the shorter way about the Earth") {
  CHECK(boxAround({{-70, -10}, {-60, 5}}) == Area{-70, -10, -60, 5});
  CHECK(boxAround({{175, -20}, {-175, -10}, {178, -15}}) == Area{175, -20, 185, -10});
  CHECK(boxAround({{20, 1}}) == Area{20, 1, 20, 1});
  CHECK(boxAround({}) == Area{});
}

TEST_CASE("what the map shows is asked for, in any projection") {
  for (const char* projection : {"mercator", "equal-earth", "laea"}) {
    INFO(projection);
    const Area area = shown(projection, {-72, -22, -56, -8});
    CHECK(holds(area, {-72, -22, -56, -8}));
    CHECK(area.east - area.west < 60);
    CHECK(area.north - area.south < 50);
  }
  CHECK(holds(shown("mercator", {-180, -60, 180, 70}), {-180, -60, 180, 70}));
}

TEST_CASE("over the antimeridian the box stays small") {
  const Area area = shown("equal-earth", {170, -25, 180, -10});
  CHECK(area.west < 170);
  CHECK(area.east - area.west < 66);
  app::View globe;
  globe.projection = "orthographic";
  globe.centre = {180, -15};
  globe.extent.half = {0.2, 0.2};
  const app::World& world = support::bundledWorld();
  const Area round = areaShown(world, globe, page, app::windowArea(page, globe));
  CHECK(holds(round, {175, -20, 185, -10}));
  CHECK(round.east - round.west < 80);
  globe.centre = {0, 89};
  CHECK(areaShown(world, globe, page, app::windowArea(page, globe)).east == 180);  // all longitudes meet at the pole
}

TEST_CASE("answers are kept while they are few, the ones used last") {
  app::live::Cache cache(1'000);
  for (int day = 0; day < 5; ++day) cache.keep(answerOf(300, day));
  CHECK(cache.rows() <= 1'000);
  CHECK(cache.of(wishAt(0)) == nullptr);
  CHECK(cache.of(wishAt(2)) != nullptr);
  cache.keep(answerOf(300, 9));
  CHECK(cache.of(wishAt(2)) != nullptr);  // was used
  CHECK(cache.of(wishAt(3)) == nullptr);
  cache.keep(answerOf(5'000, 20));
  CHECK(cache.of(wishAt(20)) != nullptr);  // the newest, however large
}

TEST_CASE("a project keeps the address of a table without what is secret") {
  app::Saved saved;
  saved.state.project.files = {"postgresql://ana:hunter2@db.example/c?table=t", "/data/mine/events.csv"};
  const std::string text = app::savedText(saved, "/data/mine");
  CHECK(text.find("hunter2") == std::string::npos);
  CHECK(text.find("PG:dbname=c host=db.example user=ana table=t") != std::string::npos);
  const auto read = app::savedFrom(text, "/elsewhere", "x");
  CHECK(read.value.state.project.files[0] == "PG:dbname=c host=db.example user=ana table=t");
  CHECK(read.value.state.project.files[1] == "/elsewhere/events.csv");
}
