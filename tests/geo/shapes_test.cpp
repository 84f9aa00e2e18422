// Any file of country polygons as a base map: codes, repairs, the antimeridian, the cache.
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "geo/basemap.hpp"
#include "geo/shapes/shapes_seam.hpp"
#include "tests/geo/temporary_folder.hpp"

namespace fs = std::filesystem;

namespace {

fs::path folder() {
  static const support::TemporaryFolder own;
  return own.path();
}

fs::path written(const std::string& name, const std::string& text) {
  std::ofstream(folder() / name, std::ios::binary) << text;
  return folder() / name;
}

std::string feature(const std::string& properties, const std::string& geometry) {
  return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":)" + geometry + "}";
}

std::string collection(const std::string& features) {
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

std::string box(double west, double south, double east, double north) {
  const auto point = [](double x, double y) { return "[" + std::to_string(x) + "," + std::to_string(y) + "]"; };
  return R"({"type":"Polygon","coordinates":[[)" + point(west, south) + "," + point(east, south) + "," +
         point(east, north) + "," + point(west, north) + "," + point(west, south) + "]]}";
}

double area(const std::vector<geo::Polygon>& polygons) {
  double sum = 0;
  for (const geo::Polygon& polygon : polygons) sum += geo::area(polygon);
  return sum;
}

fs::path shared(const std::string& name) {
  return fs::path(MAREA_SOURCE_DIR "/../shared/data/3_boundaries") / name;
}

bool skipped(const fs::path& path) {
  if (fs::exists(path)) return false;
  WARN("skipped: " << path.string() << " is not here");
  return true;
}

std::string codeAt(const geo::Basemap& map, double lon, double lat) {
  const geo::Area* found = map.countryAt({lon, lat});
  return found == nullptr ? "" : found->code;
}

}  // namespace

TEST_CASE("codes come from the best column, whatever its case; -99 is none") {
  const fs::path path = written(
      "codes.geojson",
      collection(feature(R"("ISO_A3_EH":"FRA","iso_a3":"-99","NAME":"France")", box(0, 0, 1, 1)) + "," +
                 feature(R"("ISO_A3_EH":"-99","iso_a3":"-99","ADM0_A3":"KOS","NAME":"Kosovo")", box(2, 0, 3, 1)) + "," +
                 feature(R"("NAME":"Gran Colombia")", box(4, 0, 5, 1)) + "," +
                 feature(R"("ISO_A3_EH":"FRA")", box(6, 0, 7, 1))));
  const geo::Basemap map = geo::readBasemap(path).value;
  REQUIRE(map.countries.size() == 3);
  REQUIRE(codeAt(map, 0.5, 0.5) == "FRA");
  REQUIRE(codeAt(map, 6.5, 0.5) == "FRA");
  REQUIRE(codeAt(map, 2.5, 0.5) == "KOS");
  REQUIRE(codeAt(map, 4.5, 0.5) == "Gran Colombia");
  REQUIRE(map.country("FRA")->name.get(geo::Language::en) == "France");
}

TEST_CASE("features without a polygon are skipped with a problem that names the row") {
  const fs::path path =
      written("holes.geojson", collection(feature(R"("iso_a3":"AAA")", "null") + "," +
                                          feature(R"("iso_a3":"BBB")", R"({"type":"Point","coordinates":[1,2]})") +
                                          "," + feature(R"("iso_a3":"CCC")", R"({"type":"Polygon","coordinates":[]})") +
                                          "," + feature(R"("iso_a3":"DDD")", box(0, 0, 1, 1))));
  const auto read = geo::readBasemap(path);
  REQUIRE(read.value.countries.size() == 1);
  REQUIRE(read.problems.count() == 3);
  REQUIRE(read.problems.list()[0].action == geo::Action::skipped);
  REQUIRE(read.problems.list()[1].row == 2);
}

TEST_CASE("neighbours share one border, coasts are their own") {
  const fs::path path = written("two.geojson", collection(feature(R"("iso_a3":"AAA")", box(0, 0, 1, 1)) + "," +
                                                          feature(R"("iso_a3":"BBB")", box(1, 0, 2, 1))));
  const geo::Basemap map = geo::readBasemap(path).value;
  double border = 0, coast = 0;
  const geo::Level& level = map.levels.front();
  for (const geo::BorderLine& line : level.borders)
    for (std::uint32_t i = line.first + 1; i < line.first + line.count; ++i) {
      const double length =
          std::hypot(level.points[i].x - level.points[i - 1].x, level.points[i].y - level.points[i - 1].y);
      (line.kind == geo::BorderKind::coast ? coast : border) += length;
    }
  REQUIRE(border == Approx(1));
  REQUIRE(coast == Approx(6));
}

TEST_CASE("a polygon that crosses itself is repaired and reported") {
  const fs::path path = written(
      "bow.geojson", collection(feature(R"("iso_a3":"AAA")",
                                        R"({"type":"Polygon","coordinates":[[[0,0],[10,10],[10,0],[0,10],[0,0]]]})")));
  const auto read = geo::readBasemap(path);
  REQUIRE(read.problems.count() == 1);
  REQUIRE(read.problems.list()[0].action == geo::Action::repaired);
  REQUIRE(codeAt(read.value, 2, 5) == "AAA");
  REQUIRE(codeAt(read.value, 8, 5) == "AAA");
  REQUIRE(codeAt(read.value, 5, 8).empty());
}

TEST_CASE("rings across the antimeridian are cut there, whichever way they are written") {
  const geo::Mended jumping = geo::mendedPolygon({{{178, -18}, {-178, -18}, {-178, -15}, {178, -15}}});
  const geo::Mended beyond = geo::mendedPolygon({{{178, -18}, {182, -18}, {182, -15}, {178, -15}}});
  for (const geo::Mended& mended : {jumping, beyond}) {
    REQUIRE(mended.polygons.size() == 2);
    REQUIRE(area(mended.polygons) == Approx(12));
    REQUIRE_FALSE(mended.repaired);
    for (const geo::Polygon& polygon : mended.polygons)
      for (const glm::dvec2 p : polygon[0]) REQUIRE((std::abs(p.x) >= 178 && std::abs(p.x) <= 180));
  }
}

TEST_CASE("a side from seam to seam is a point, but a band round the world stays one") {
  const geo::Mended islet = geo::mendedPolygon({{{180, -16}, {-180, -16}, {-179, -17}, {-180, -18}, {179, -17}}});
  REQUIRE(area(islet.polygons) == Approx(2));
  REQUIRE(area(geo::mendedPolygon({{{-180, -60}, {180, -60}, {180, 60}, {-180, 60}}}).polygons) == Approx(360 * 120));
  REQUIRE(area(geo::mendedPolygon({{{-180, -90}, {180, -90}, {180, -72}, {0, -70}, {-180, -72}}}).polygons) ==
          Approx(360 * 19));
}

TEST_CASE("a hole on the other side of the antimeridian is found") {
  const geo::Mended mended =
      geo::mendedPolygon({{{170, 0}, {-170, 0}, {-170, 10}, {170, 10}}, {{-178, 4}, {-176, 4}, {-176, 6}, {-178, 6}}});
  REQUIRE(area(mended.polygons) == Approx(196));
}

TEST_CASE("a ring round the pole is closed at the pole") {
  geo::Ring ring;
  for (int lon = -175; lon < 180; lon += 10) ring.emplace_back(lon, -70);
  const geo::Mended mended = geo::mendedPolygon({ring});
  REQUIRE(area(mended.polygons) == Approx(360 * 20));
}

TEST_CASE("what lies outside the Earth is left out") {
  REQUIRE(geo::mendedPolygon({{{0, 0}, {5e6, 0}, {5e6, 5e6}}}).polygons.empty());
  REQUIRE(geo::mendedPolygon({{{0, 0}, {NAN, 0}, {1, 1}}}).outside);
  REQUIRE(geo::mendedPolygon({}).polygons.empty());
}

TEST_CASE("files that cannot be used are refused in one sentence") {
  REQUIRE_THROWS_AS(geo::readBasemap(folder() / "none.geojson"), geo::Error);
  REQUIRE_THROWS_AS(geo::readBasemap(folder()), geo::Error);
  REQUIRE_THROWS_AS(geo::readBasemap(written("empty.geojson", "")), geo::Error);
  REQUIRE_THROWS_AS(geo::readBasemap(written("noise.gpkg", std::string(5000, '\x81'))), geo::Error);
  REQUIRE_THROWS_AS(
      geo::readBasemap(written("points.geojson", collection(feature("", R"({"type":"Point","coordinates":[1,2]})")))),
      geo::Error);
  REQUIRE_THROWS_AS(geo::readBasemap("/vsicurl/http://localhost/countries.geojson"), geo::Error);
}

TEST_CASE("an unchanged file comes from the cache, a changed one is read again") {
  const fs::path cache = folder() / "cache";
  fs::remove_all(cache);
  const fs::path path = written("cached.geojson", collection(feature(R"("iso_a3":"AAA")", box(0, 0, 1, 1))));
  REQUIRE(codeAt(geo::readBasemap(path, cache).value, 0.5, 0.5) == "AAA");
  REQUIRE(std::distance(fs::directory_iterator(cache), fs::directory_iterator{}) == 1);
  const fs::path kept = fs::directory_iterator(cache)->path();

  // What is kept is what is used: another map put in its place shows.
  geo::Basemap other = geo::loadPrepared(kept);
  other.countries[0].code = "ZZZ";
  geo::savePrepared(other, kept);
  REQUIRE(codeAt(geo::readBasemap(path, cache).value, 0.5, 0.5) == "ZZZ");

  std::ofstream(kept, std::ios::binary | std::ios::trunc) << "damaged";
  REQUIRE(codeAt(geo::readBasemap(path, cache).value, 0.5, 0.5) == "AAA");

  written("cached.geojson", collection(feature(R"("iso_a3":"BBB")", box(0, 0, 1, 1)) + " "));
  REQUIRE(codeAt(geo::readBasemap(path, cache).value, 0.5, 0.5) == "BBB");
}

TEST_CASE("Natural Earth and other public files of countries") {
  if (skipped(shared("natural_earth"))) return;
  for (const char* name :
       {"natural_earth/ne_110m_admin_0_countries.geojson", "natural_earth/ne_110m_admin_0_countries.shp",
        "natural_earth/ne_50m_admin_0_countries.gpkg"}) {
    INFO(name);
    const geo::Basemap map = geo::readBasemap(shared(name)).value;
    REQUIRE(map.countries.size() > 170);
    for (const char* code : {"BOL", "FRA", "NOR", "VEN"}) REQUIRE(map.country(code) != nullptr);
    REQUIRE(codeAt(map, -64, -17) == "BOL");
    REQUIRE(codeAt(map, 100, 65) == "RUS");
    REQUIRE(codeAt(map, -175, 66.5) == "RUS");
    REQUIRE(codeAt(map, 30, -80) == "ATA");
  }
}

TEST_CASE("borders of the past, and TopoJSON") {
  if (skipped(shared("historical_basemaps/world_1914.geojson"))) return;
  const geo::Basemap past = geo::readBasemap(shared("historical_basemaps/world_1914.geojson")).value;
  REQUIRE(past.countries.size() > 50);
  REQUIRE(past.countryAt({-64, -17}) != nullptr);
  const geo::Basemap atlas = geo::readBasemap(shared("world_atlas/countries-110m.json")).value;
  REQUIRE(atlas.countries.size() > 170);
  REQUIRE(atlas.countryAt({-64, -17})->name.get(geo::Language::en) == "Bolivia");
}

TEST_CASE("countries on both sides of the antimeridian and round the pole") {
  if (skipped(shared("mledoze/fji.geo.json"))) return;
  for (const char* name : {"fji.geo.json", "fji.topo.json", "rus.geo.json", "ata.geo.json"}) {
    INFO(name);
    const geo::Basemap map = geo::readBasemap(shared("mledoze") / name).value;
    double covered = 0;
    for (const geo::AreaMesh& mesh : map.levels[0].countryMeshes)
      covered = std::max(covered, mesh.box.east - mesh.box.west);
    REQUIRE(covered > 0);
    REQUIRE(covered <= 33);  // no run of triangles spans the world
  }
  REQUIRE(geo::readBasemap(shared("mledoze/rus.geo.json")).value.countryAt({100, 65}) != nullptr);
  REQUIRE(geo::readBasemap(shared("mledoze/rus.geo.json")).value.countryAt({-30, 65}) == nullptr);
  REQUIRE(geo::readBasemap(shared("mledoze/ata.geo.json")).value.countryAt({30, -80}) != nullptr);
}
