// A page's legend beside its kinds: what sizes stand for, and the classes of an attribute of countries through time.
#include "app/export/page_legend.hpp"

#include <catch2/catch.hpp>

#include "app/colouring.hpp"
#include "app/opening_state.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"

TEST_CASE("a page says what the sizes of its signs stand for") {
  const support::TemporaryFolder folder;
  std::string rows = "date,lon,lat,magnitude\n";
  for (int i = 0; i < 60; ++i)
    rows += "2010-03-" + std::to_string(10 + i % 20) + ",-70,-30," + std::to_string(4 + i % 5) + "\n";
  app::WorldOptions options;
  options.files = {folder.file("quakes.csv", rows)};
  const auto world = app::loadWorld(options, app::findResources());
  const app::State state = app::openingState(*world);
  const app::PageJson sizes = app::pageSizes(*world, state);
  REQUIRE(sizes.size() == 1);
  CHECK(sizes[0][0] == "magnitude");
  REQUIRE(sizes[0][1].size() >= 2);
  CHECK(sizes[0][1][0][1].get<double>() < sizes[0][1][1][1].get<double>());
  CHECK(app::pageScale(*world, state).is_null());
  CHECK(app::pageSizes(support::bundledWorld(), {}).empty());
}

TEST_CASE("a page has the classes of an attribute, and of every country what it was when") {
  const app::World& world = support::bundledWorld();
  app::State state = app::openingState(world);
  state.project.colourBy = app::ColourBy::attribute;
  state.project.colourAttribute = "population";
  const app::PageJson scale = app::pageScale(world, state);
  REQUIRE(scale.is_object());
  const std::size_t classes = scale["classes"].size();
  CHECK(classes > 4);
  REQUIRE(scale["of"].contains("BOL"));
  const auto& bolivia = scale["of"]["BOL"];
  REQUIRE_FALSE(bolivia.empty());
  for (const auto& one : bolivia) CHECK(one[2].get<std::size_t>() < classes - 1);
  const app::Colouring now =
      app::colouringAt(world, *app::scaleShown(world, state.project), state.view.clock.now, geo::Language::en);
  CHECK(scale["classes"][bolivia.back()[2].get<std::size_t>()]["name"] ==
        now.classes[now.ofCountry[static_cast<std::size_t>(world.basemap.country("BOL") -
                                                           world.basemap.countries.data())]]
            .words);
}
