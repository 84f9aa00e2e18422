// Countries by an attribute: classes that mean the same at every date, what map and legend make of them.
#include "app/colouring.hpp"

#include <catch2/catch.hpp>

#include "app/borders.hpp"
#include "app/compose.hpp"
#include "app/legend.hpp"
#include "app/verbs.hpp"
#include "geo/edtf.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;

geo::Instant at(const char* edtf) {
  return support::at(edtf);
}

geo::Attribute numbers(const std::vector<double>& values) {
  std::vector<geo::Value> rows;
  for (std::size_t i = 0; i < values.size(); ++i)
    rows.push_back({"C" + std::to_string(i), geo::distantPast, geo::distantFuture, std::to_string(values[i]), {}});
  return geo::attributeOf("n", std::move(rows));
}

const std::unique_ptr<const app::World>& tableWorld() {
  static const std::unique_ptr<const app::World> world = [] {
    app::WorldOptions options;
    options.files = {MAREA_SOURCE_DIR "/tests/files/regimes.csv"};
    return app::loadWorld(options, app::findResources());
  }();
  return world;
}

std::size_t indexOf(const app::World& world, const char* code) {
  return static_cast<std::size_t>(world.basemap.country(code) - world.basemap.countries.data());
}

TEST_CASE("numbers fall in classes of about as many, with breaks that can be kept in mind") {
  std::vector<double> values;
  for (int i = 1; i <= 600; ++i) values.push_back(i * 1234.5);
  const app::ColourScale scale = app::scaleOf(numbers(values));
  REQUIRE(scale.breaks.size() == 5);
  CHECK(scale.breaks[0] == 120'000);
  std::vector<std::size_t> counts(6);
  for (const geo::Value& value : scale.attribute.values) ++counts[scale.classOf(value)];
  for (const std::size_t count : counts) CHECK((count > 80 && count < 120));
}

TEST_CASE("a few different numbers are a class each; equal ones make one") {
  const app::ColourScale scale = app::scaleOf(numbers({0, 0, 0, 1, 2, 2, 0}));
  CHECK(scale.each);
  CHECK(scale.breaks == std::vector<double>{1, 2});
  CHECK(app::scaleOf(numbers({5, 5, 5})).breaks.empty());
  CHECK(app::scaleOf(numbers({0.25, 0.5})).decimals == 1);
}

TEST_CASE("words beyond the eighth are other") {
  std::vector<geo::Value> rows;
  for (int i = 0; i < 12; ++i)
    for (int k = 0; k <= 12 - i; ++k)
      rows.push_back({"C" + std::to_string(i * 20 + k),
                      geo::distantPast,
                      geo::distantFuture,
                      std::string(1, static_cast<char>('a' + i)),
                      {}});
  const app::ColourScale scale = app::scaleOf(geo::attributeOf("w", std::move(rows)));
  CHECK(scale.categories == std::vector<std::string>{"a", "b", "c", "d", "e", "f", "g", "h"});
  CHECK(scale.classOf({"X", {}, {}, "i", {}}) == app::ColourScale::other);
}

TEST_CASE("a table of countries and years colours the map, and changes at its date") {
  const app::World& world = *tableWorld();
  CHECK(world.events.empty());
  const app::ColourScale* scale = app::colourScale(world, "REGIME");
  REQUIRE(scale);
  const auto classAt = [&](const char* code, const char* when) {
    const app::Colouring colouring = app::colouringAt(world, *scale, at(when), geo::Language::en);
    return colouring.classes.at(colouring.ofCountry.at(indexOf(world, code))).words;
  };
  CHECK(classAt("BOL", "1981-12-31") == "military");
  CHECK(classAt("BOL", "1983-01-01") == "civilian");
  CHECK(classAt("BOL", "1999-01-01") == "No data");
  CHECK(classAt("FRA", "1983-01-01") == "No data");
}

TEST_CASE("the legend of an attribute counts countries and leaves out classes that are not there") {
  const app::World& world = *tableWorld();
  app::Project project;
  app::colourBy(project, "regime");
  app::View view = app::openingView(world, {});
  view.clock.now = at("1983-06-01");
  std::map<std::string, std::size_t> counts;
  for (const app::LegendRow& row : app::legendRows(world, project, view))
    if (row.colour) counts[row.colour->words] = row.count;
  CHECK(counts["civilian"] == 2);
  CHECK(counts["military"] == 1);
  CHECK(counts.contains("No data"));
  CHECK(app::coloursHeading(world, project, view) == "regime");
}

TEST_CASE("a table alone opens coloured by its first column, on its last year") {
  const app::World& world = *tableWorld();
  const app::View view = app::openingView(world, {});
  CHECK(geo::toCivil(view.clock.now).year == 1983);
  CHECK(geo::toCivil(view.clock.first).year == 1981);
}

TEST_CASE("the bundled timeline knows facts to colour by") {
  for (const char* name : {"population", "area_km2", "status"}) CHECK(app::colourScale(bundledWorld(), name));
  CHECK_FALSE(app::colourScale(bundledWorld(), "height"));
}

TEST_CASE("borders say of what date they are where they are not those of the moment") {
  const app::Words& words = bundledWorld().words.in(geo::Language::en);
  const std::string note = app::bordersNote(bundledWorld(), at("1850-01-01"), words);
  CHECK(note.find("Borders as of") == 0);
  const auto own = geo::parseEdtf(bundledWorld().basemap.bordersAsOf);
  REQUIRE(own);
  CHECK(app::bordersNote(bundledWorld(), own->bounds.earliestStart, words).empty());
}

TEST_CASE("the legend knows whether a disputed border is in sight") {
  app::View view = app::openingView(bundledWorld(), {});
  const render::Viewport viewport{1280, 720, 1};
  const auto seen = [&](geo::LonLatBox box) {
    app::fitMap(view, bundledWorld(), box);
    return app::disputedInSight(bundledWorld(), view, viewport, app::windowArea(viewport, view));
  };
  app::project(view, bundledWorld(), "equal-earth");
  CHECK(seen({-180, -80, 180, 80}));
  CHECK_FALSE(seen({-66, -14, -64, -12}));
}

}  // namespace
