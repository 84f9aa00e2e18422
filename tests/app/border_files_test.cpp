// Which files are taken for borders of countries before anybody reads them.
#include "app/border_files.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/compose.hpp"
#include "app/legend.hpp"
#include "app/theme.hpp"
#include "tests/geo/temporary_folder.hpp"
#include "tests/support/world.hpp"

namespace fs = std::filesystem;

namespace {

std::string polygon(const std::string& properties) {
  return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{)" + properties +
         R"(},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})";
}

}  // namespace

TEST_CASE("borders of countries with dates are told from events with areas") {
  const support::TemporaryFolder folder;
  const auto looks = [&](const char* name, const std::string& text) {
    return app::looksLikeBorders(folder.file(name, text));
  };
  CHECK(looks("cshapes.geojson", polygon(R"("cntry_name":"Bolivia","gwcode":145,"gwsdate":"1886","gwedate":"2019")")));
  CHECK(looks("states.json", polygon(R"("ISO_A3":"BOL","START_DATE":"1886","END_DATE":"2019")")));
  CHECK(looks("world_1914.geojson", polygon(R"("NAME":"Bolivia","ABBREVN":"Bol.","SUBJECTO":"Bolivia")")));
  CHECK_FALSE(looks("world.geojson", polygon(R"("NAME":"Bolivia","ABBREVN":"Bol.","SUBJECTO":"Bolivia")")));
  CHECK_FALSE(looks("floods.geojson", polygon(R"("name":"Beni","start_date":"2014","end_date":"2014")")));
  CHECK_FALSE(looks("wars.geojson", R"({"gwcode":145,"start_date":"1932","end_date":"1935","type":"Point"})"));
  CHECK_FALSE(looks("events.csv", "gwcode,start_date,end_date\n145,1932,1935\n"));
  CHECK_FALSE(looks("shapes.geojson", polygon(R"("my_gwcode_2":1,"the_start_date_of_it":"1886","end_dates":"2019")")));
  CHECK_FALSE(app::looksLikeBorders(folder.path() / "none.geojson"));
  CHECK_FALSE(app::looksLikeBorders({}));
}

TEST_CASE("a folder with shapes of several years holds borders; one with a single such file, or tables, does not") {
  CHECK(app::looksLikeBorders(fs::path(MAREA_SOURCE_DIR) / "tests" / "files" / "borders"));
  const support::TemporaryFolder folder;
  folder.file("world_1914.geojson", "{}");
  folder.file("budget_2001.csv", "");
  folder.file("budget_2002.csv", "");
  CHECK_FALSE(app::looksLikeBorders(folder.path()));
  folder.file("world_bc500.geojson", "{}");
  CHECK(app::looksLikeBorders(folder.path()));
  CHECK(app::looksLikeBorders(folder.file("world_1945.geojson", polygon(R"("NAME":"Peru")"))));
}

TEST_CASE("other people's files of borders are known as such") {
  const fs::path shared = fs::path(MAREA_SOURCE_DIR) / ".." / "shared" / "data";
  if (!fs::exists(shared)) {
    WARN("skipped: no shared data");
    return;
  }
  const fs::path boundaries = shared / "3_boundaries";
  CHECK(app::looksLikeBorders(boundaries / "historical_basemaps"));
  CHECK(app::looksLikeBorders(boundaries / "historical_basemaps" / "world_1914.geojson"));
  CHECK(app::looksLikeBorders(boundaries / "ahcb" / "us_counties_historical_A-L.fgb"));
  CHECK(app::looksLikeBorders(boundaries / "ahcb" / "us_states_historical_A-M.geojson"));
  CHECK(app::looksLikeBorders(boundaries / "ahcb" / "shp" / "us_counties_hist_lores_A-C.shp"));
  for (const auto& entry : fs::recursive_directory_iterator(shared / "1_events")) {
    INFO(entry.path());
    CHECK_FALSE(app::looksLikeBorders(entry.path()));
  }
}

TEST_CASE(
    "land that two countries have at once is striped in the colours of both, and the legend says so, while both are "
    "there") {
  const support::TemporaryFolder folder;
  const auto state = [](const char* code, const char* to, double west) {
    const auto corner = [west](double x, double y) {
      return "[" + std::to_string(west + x) + "," + std::to_string(y) + "]";
    };
    return R"({"type":"Feature","properties":{"iso_a3":")" + std::string(code) +
           R"(","start_date":"1825","end_date":")" + to + R"("},"geometry":{"type":"Polygon","coordinates":[[)" +
           corner(0, -26) + "," + corner(8, -26) + "," + corner(8, -16) + "," + corner(0, -16) + "," + corner(0, -26) +
           "]]}}";
  };
  app::WorldOptions options;
  options.basemap =
      folder.file("claims.geojson", R"({"type":"FeatureCollection","features":[)" + state("BOL", "1935", -66) + "," +
                                        state("PRY", "2019", -62) + "]}");
  const auto world = app::loadWorld(options, app::findResources());
  const auto stripes = [&](const char* date, const char* projection) {
    app::State now = support::stateAt(*world, date);
    app::project(now.view, *world, projection);
    const render::Frame frame = app::compose(*world, now, {800, 600, 1}, {{0, 0}, {800, 600}}, {});
    const auto ground = std::ranges::find(frame.layers, "ground", &render::Layer::name);
    std::size_t out = 0;
    if (ground->fills.size() > 1)
      for (const render::Paint& paint : ground->fills[1].paints) out += paint.hatch == render::Hatch::diagonal;
    const auto rows = app::legendRows(*world, now);
    CHECK((std::ranges::count(rows, &app::claimedLook(), &app::LegendRow::tendency) == 1) == (out == 1));
    now.project.colourBy = app::ColourBy::nothing;
    if (const auto alone = app::legendRows(*world, now); !alone.empty() && alone.back().tendency)
      CHECK(app::headingOf(*world, now.project, now.view, alone.back(), true) == "Borders");
    return out;
  };
  CHECK(stripes("1932", "laea") == 1);
  CHECK(stripes("1932", "orthographic") == 1);
  CHECK(stripes("1990", "laea") == 0);
}
