// The map as pixels: the bundled timeline in each theme, projection and situation, small.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/export/picture.hpp"
#include "app/turning.hpp"
#include "tests/support/gl_context.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;

struct Machine {
  support::GlContext context;
  render::Renderer renderer{bundledWorld().fonts};
};

Machine& machine() {
  static Machine one;
  return one;
}

std::string golden(const std::string& name, const app::State& state, const app::Figure& figure = {true, ""},
                   int width = 480, int height = 320) {
  const app::PictureOptions options{"x.png", width, height, 0.75F, figure};
  return support::differenceFromGolden("map-" + name,
                                       machine().renderer.picture(app::figureFrame(bundledWorld(), state, options)));
}

app::State at(const char* edtf) {
  return support::stateAt(bundledWorld(), edtf);
}

TEST_CASE("golden: the region as it opens") {
  CHECK(golden("opening", at("2019-11-30")) == "");
}

TEST_CASE("golden: dark and print") {
  app::State state = at("2019-11-30");
  state.view.theme = app::ThemeName::dark;
  CHECK(golden("dark", state) == "");
  state.view.theme = app::ThemeName::print;
  CHECK(golden("print", state) == "");
}

TEST_CASE("golden: every projection, the whole world") {
  for (const geo::ProjectionInfo& row : geo::projections()) {
    app::State state = at("2010-06-01");
    app::project(state.view, bundledWorld(), std::string(row.name));
    app::fitMap(state.view, bundledWorld(), {-180, -80, 180, 80});
    INFO(row.name);
    CHECK(golden("world-" + std::string(row.name), state, {false, ""}) == "");
  }
}

TEST_CASE("golden: the globe from three sides") {
  struct Side {
    const char* name;
    geo::LonLat centre;
    app::ThemeName theme;
  };
  for (const Side& side : {Side{"andes", {-72, -12}, app::ThemeName::light},
                           {"date-line", {-178, 20}, app::ThemeName::dark},
                           {"south-pole", {-60, -82}, app::ThemeName::print}}) {
    app::State state = at("2010-06-01");
    app::project(state.view, bundledWorld(), "orthographic");
    app::turnTo(state.view, side.centre);
    state.view.theme = side.theme;
    INFO(side.name);
    CHECK(golden(std::string("globe-") + side.name, state) == "");
  }
}

TEST_CASE("turning the globe by hand shows the bytes of drawing each turn anew") {
  app::State state = at("2002-04-01");
  app::project(state.view, bundledWorld(), "orthographic");
  const render::Viewport viewport{480, 320, 0.75F};
  machine();
  for (int i = 0; i < 12; ++i) {
    if (i % 3 != 2) app::panMap(state.view, {}, {23, -7});  // every third frame another day of the same turn
    app::step(state.view, 40, {});
    const render::Frame frame =
        app::compose(bundledWorld(), state, viewport, app::windowArea(viewport, state.view), {});
    const render::Image filmed = machine().renderer.filmed(frame);
    REQUIRE(filmed == machine().renderer.picture(frame));
  }
}

TEST_CASE("golden: borders that change with the clock, the Pacific coast before and after") {
  app::WorldOptions options;
  options.basemap = MAREA_SOURCE_DIR "/tests/files/borders";
  const auto world = app::loadWorld(options, app::findResources());
  const render::Viewport viewport{480, 320, 0.75F};
  app::State state = support::stateAt(*world, "1870-06-01");
  app::fitMap(state.view, *world, {-82, -30, -55, -8});
  for (const char* year : {"1870", "1890"}) {
    state.view.clock.now = support::at(year);
    const app::PictureOptions figure{"x.png", 480, 320, 0.75F, {true, ""}};
    CHECK(support::differenceFromGolden(std::string("map-borders-") + year,
                                        machine().renderer.picture(app::figureFrame(*world, state, figure))) == "");
    const render::Frame frame = app::compose(*world, state, viewport, app::windowArea(viewport, state.view), {});
    const render::Image filmed = machine().renderer.filmed(frame);
    CHECK(filmed == machine().renderer.picture(frame));
  }
}

TEST_CASE("golden: countries by population") {
  app::State state = at("2019-11-30");
  app::colourBy(state.project, "population");
  CHECK(golden("population", state) == "");
}

TEST_CASE("golden: a march on its road, three days") {
  const app::Stage figure{.size = {0, 0}, .axisWidth = 1280};  // no details beside it
  for (const char* day : {"2021-11-23", "2021-11-26", "2021-11-29"}) {
    app::State state = at(day);
    app::goTo(state.view, bundledWorld(), {app::Selection::What::event, "march-homeland-bolivia-2021"}, figure);
    app::seekText(state.view, day, {});
    CHECK(golden(std::string("march-") + day, state) == "");
  }
}

TEST_CASE("golden: a caravan, three days") {
  const app::Stage figure{.size = {0, 0}, .axisWidth = 1280};
  for (const char* day : {"2018-10-16", "2018-10-28", "2018-11-10"}) {
    app::State state = at(day);
    app::goTo(state.view, bundledWorld(), {app::Selection::What::event, "migrant-caravan-2018"}, figure);
    app::seekText(state.view, day, {});
    CHECK(golden(std::string("caravan-") + day, state) == "");
  }
}

TEST_CASE("golden: one government goes over into the next") {
  for (const char* day : {"2006-01-20", "2006-01-28", "2006-03-15"}) {
    app::State state = at(day);
    state.view.softChanges = true;
    app::fitMap(state.view, bundledWorld(), {-72, -24, -56, -9});
    CHECK(golden(std::string("government-") + day, state) == "");
  }
}

TEST_CASE("golden: a coup by the hour") {
  for (const char* hour : {"2002-04-11T15:00", "2002-04-12T18:00", "2002-04-14T04:00"}) {
    app::State state = at(hour);
    state.view.clock.window = {.days = 4};
    app::fitMap(state.view, bundledWorld(), {-76, -2, -58, 13});
    std::string name = std::string("coup-") + hour;
    name.erase(std::remove(name.begin(), name.end(), ':'), name.end());
    CHECK(golden(name, state) == "");
  }
}

TEST_CASE("golden: an alliance's members, Honduras suspended from the OAS") {
  app::State state = at("2010-06-01");
  app::select(state.view, {app::Selection::What::alliance, "oas"});
  CHECK(golden("alliance", state) == "");
}

TEST_CASE("golden: three alliances at once, each told apart; one comes, one goes") {
  for (const char* day : {"2006-05-10", "2010-01-20", "2012-08-15"}) {
    app::State state = at(day);
    for (const char* id : {"alba", "mercosur", "can"}) app::toggleAlliance(state.project, id);
    CHECK(golden(std::string("blocs-") + day, state) == "");
  }
}

TEST_CASE("golden: columns that converge, before they meet and after") {
  for (const char* day : {"1997-02-25", "1997-04-01", "1997-04-18"}) {
    app::State state = at(day);
    app::fitMap(state.view, bundledWorld(), {-58, -26, -38, -10});
    CHECK(golden(std::string("columns-") + day, state) == "");
  }
}

TEST_CASE("golden: an attempt that fails, and one whose name is disputed") {
  for (const char* hour : {"1981-06-27T12:00", "2019-11-11T12:00", "2019-11-20"}) {
    app::State state = at(hour);
    state.view.clock.window = {.days = 30};
    app::fitMap(state.view, bundledWorld(), {-72, -24, -56, -8});
    std::string name = std::string("disputed-") + hour;
    name.erase(std::remove(name.begin(), name.end(), ':'), name.end());
    CHECK(golden(name, state) == "");
  }
}

TEST_CASE("golden: protests that spread, three days") {
  for (const char* day : {"2022-12-09", "2022-12-17", "2023-01-25"}) {
    app::State state = at(day);
    state.view.clock.window = {.months = 2};
    app::select(state.view, {app::Selection::What::event, "peru-protests-2022-2023"});
    app::fitMap(state.view, bundledWorld(), {-82, -19, -66, -3});
    CHECK(golden(std::string("spread-") + day, state) == "");
  }
}

TEST_CASE("golden: what is only possible is hollow, what is known of a province is soft, of a country a badge") {
  app::State state = at("1953-01-10");
  app::fitMap(state.view, bundledWorld(), {-74, -24, -56, -8});
  CHECK(golden("place-country", state) == "");
  state = at("1994-01-10");
  app::fitMap(state.view, bundledWorld(), {-97, 13, -88, 19});
  CHECK(golden("place-province", state) == "");
}

TEST_CASE("golden: La Paz from near is a coast and a border, not a polygon with corners") {
  app::State state = at("2010-06-01");
  app::fitMap(state.view, bundledWorld(), {-70.5, -18, -66.5, -15.2});
  CHECK(golden("titicaca", state, {false, ""}) == "");
}

TEST_CASE("golden: portrait, in Portuguese") {
  app::State state = at("2019-11-30");
  state.view.language = geo::Language::pt;
  CHECK(golden("portrait-pt", state, {true, ""}, 320, 440) == "");
}

TEST_CASE("a scrub that mends what changed shows the bytes of drawing all") {
  app::State state = at("2002-04-01");
  const render::Viewport viewport{480, 320, 0.75F};
  machine();
  std::size_t mended = 0;
  for (int i = 0; i < 40; ++i) {
    app::step(state.view, 40, {});
    state.view.hover = {app::Selection::What::country, i % 3 ? "BRA" : "PER"};
    const render::Frame frame =
        app::compose(bundledWorld(), state, viewport, app::windowArea(viewport, state.view), {});
    const render::Image filmed = machine().renderer.filmed(frame);
    mended += machine().renderer.lastStatistics().mended;
    REQUIRE(filmed == machine().renderer.picture(frame));
  }
  CHECK(mended > 0);
}

TEST_CASE("tiles of a poster meet without a seam") {
  const app::State state = at("2019-11-30");
  const app::PictureOptions options{"x.png", 800, 600, 1.5F, {true, ""}};
  const render::Frame frame = app::figureFrame(bundledWorld(), state, options);
  const render::Image whole = machine().renderer.picture(frame);
  for (const render::Tile& tile : {render::Tile{0, 0, 400, 300},
                                   {400, 0, 400, 300},
                                   {0, 300, 400, 300},
                                   {400, 300, 400, 300},
                                   {137, 211, 301, 97}}) {
    const render::Image part = machine().renderer.picture(frame, tile);
    std::size_t different = 0;
    for (int y = 0; y < tile.height; ++y)
      for (int x = 0; x < tile.width * 4; ++x)
        different += part.pixels[static_cast<std::size_t>(y) * tile.width * 4 + x] !=
                     whole.pixels[(static_cast<std::size_t>(y + tile.y) * 800 + tile.x) * 4 + x];
    CHECK(different == 0);
  }
}

/// How many bytes differ between a part of a picture and the same part drawn in four tiles that meet in its middle.
std::size_t seam(const render::Frame& frame, const render::Tile& part) {
  const render::Image whole = machine().renderer.picture(frame, part);
  const int w = part.width / 2, h = part.height / 2;
  std::size_t different = 0;
  for (const glm::ivec2 from : {glm::ivec2{0, 0}, {w, 0}, {0, h}, {w, h}}) {
    const render::Image tile = machine().renderer.picture(frame, {part.x + from.x, part.y + from.y, w, h});
    for (int y = 0; y < h; ++y)
      for (int x = 0; x < w * 4; ++x)
        different += tile.pixels[static_cast<std::size_t>(y) * w * 4 + x] !=
                     whole.pixels[static_cast<std::size_t>(y + from.y) * part.width * 4 + from.x * 4 + x];
  }
  return different;
}

TEST_CASE("a poster of 16384 pixels has no seam where its tiles meet, names, hatches and inset included") {
  app::State state = at("2019-11-30");
  const app::PictureOptions poster{"x.png", 16'384, 16'384, 16, {true, ""}};
  const render::Frame far = app::figureFrame(bundledWorld(), state, poster);
  CHECK(seam(far, {8'192 - 120, 8'192 - 90, 240, 180}) == 0);
  app::fitMap(state.view, bundledWorld(), {-95, 14, -90, 18.5});
  const render::Frame near = app::figureFrame(bundledWorld(), state, poster);
  const auto inset = std::find_if(near.layers.begin(), near.layers.end(), [](const auto& l) { return l.pane; });
  REQUIRE(inset != near.layers.end());
  const glm::ivec2 corner(inset->pane->min * poster.scale);
  CHECK(seam(near, {corner.x - 80, corner.y - 60, 160, 120}) == 0);
  CHECK(seam(near, {corner.x + 700, corner.y + 500, 240, 180}) == 0);
}

TEST_CASE("the largest poster has no seam either, far beyond where floats lose the thousandths of a pixel") {
  const app::PictureOptions poster{"x.png", app::largestPicture, app::largestPicture, 32, {true, ""}};
  const render::Frame frame = app::figureFrame(bundledWorld(), at("2019-11-30"), poster);
  for (const glm::ivec2 middle : {glm::ivec2{24'576, 16'384}, {16'384, 24'576}, {8'192, 31'000}, {32'000, 900}})
    CHECK(seam(frame, {middle.x - 120, middle.y - 90, 240, 180}) == 0);
}

TEST_CASE("golden: Chiapas with its provinces, towns and inset, in each theme") {
  app::State state = at("1994-01-10");
  state.view.language = geo::Language::es;
  app::fitMap(state.view, bundledWorld(), {-95, 14, -90, 18.5});
  for (const auto& [name, theme] : {std::pair("light", app::ThemeName::light), std::pair("dark", app::ThemeName::dark),
                                    std::pair("print", app::ThemeName::print)}) {
    state.view.theme = theme;
    CHECK(golden(std::string("chiapas-") + name, state, {true, ""}, 720, 480) == "");
  }
}

TEST_CASE("golden: Chile and Argentina, named along their land") {
  app::State state = at("1973-09-12");
  app::fitMap(state.view, bundledWorld(), {-77, -56, -52, -20});
  CHECK(golden("southern-cone", state, {true, ""}, 480, 600) == "");
}

}  // namespace
