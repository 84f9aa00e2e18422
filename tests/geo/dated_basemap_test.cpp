// Boundary files with dates: shapes that hold for a time, one file a year, and what they are called.
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>

#include "geo/edtf.hpp"
#include "geo/globe.hpp"
#include "geo/joins.hpp"
#include "tests/geo/temporary_folder.hpp"

namespace fs = std::filesystem;
using geo::LonLat;
using support::TemporaryFolder;

namespace {

std::string square(double west, double south, double east, double north) {
  const auto corner = [](double x, double y) { return "[" + std::to_string(x) + "," + std::to_string(y) + "]"; };
  return "[[" + corner(west, south) + "," + corner(east, south) + "," + corner(east, north) + "," +
         corner(west, north) + "," + corner(west, south) + "]]";
}

std::string feature(const std::string& properties, const std::string& rings) {
  return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":{"type":"Polygon","coordinates":)" +
         rings + "}}";
}

fs::path written(const fs::path& path, const std::vector<std::string>& features) {
  std::ofstream file(path);
  file << R"({"type":"FeatureCollection","features":[)";
  for (std::size_t i = 0; i < features.size(); ++i) file << (i ? "," : "") << features[i];
  file << "]}";
  return path;
}

geo::Instant at(const char* edtf) {
  return geo::parseEdtf(edtf)->bounds.earliestStart;
}

/// Bolivia loses its coast; Chile is there before and after, and its shape of 1884 is no longer that of 1880.
geo::Basemap pacific(const fs::path& folder) {
  const auto shape = [](const char* name, int code, const char* from, const char* to) {
    const auto part = [](const char* key, const std::string& value) { return "\"" + std::string(key) + "\":" + value; };
    const std::string start(from), end(to);
    return part("cntry_name", "\"" + std::string(name) + "\"") + "," + part("gwcode", std::to_string(code)) + "," +
           part("gwsyear", start.substr(0, 4)) + "," + part("gwsmonth", std::to_string(std::stoi(start.substr(5, 2)))) +
           "," + part("gwsday", std::to_string(std::stoi(start.substr(8, 2)))) + "," +
           part("gweyear", end.substr(0, 4)) + "," + part("gwemonth", std::to_string(std::stoi(end.substr(5, 2)))) +
           "," + part("gweday", std::to_string(std::stoi(end.substr(8, 2))));
  };
  const fs::path path = written(folder / "shapes.geojson",
                                {feature(shape("Bolivia", 145, "1866-01-01", "1884-04-03"), square(-70, -26, -60, -16)),
                                 feature(shape("Chile", 155, "1866-01-01", "1884-04-03"), square(-74, -40, -70, -26)),
                                 feature(shape("Bolivia", 145, "1884-04-04", "2019-12-31"), square(-68, -22, -60, -16)),
                                 feature(shape("Chile", 155, "1884-04-04", "2019-12-31"), square(-74, -40, -68, -22))});
  return geo::readBasemap(path).value;
}

const geo::Area* placed(const geo::Basemap& map, LonLat place, const char* when) {
  return map.countryAt(place, at(when));
}

}  // namespace

TEST_CASE("shapes of CShapes' columns hold between their dates, by the states' numbers") {
  const geo::Basemap map = pacific(TemporaryFolder().path());
  REQUIRE(map.countries.size() == 4);
  REQUIRE(placed(map, {-69, -24}, "1880-01-01")->code == "BOL");
  REQUIRE(placed(map, {-69, -24}, "1884-04-03")->code == "BOL");
  REQUIRE(placed(map, {-69, -24}, "1884-04-04")->code == "CHL");
  REQUIRE(placed(map, {-69, -24}, "2025-01-01")->code == "CHL");  // the last ones stay
  REQUIRE(placed(map, {-69, -24}, "1860-01-01") == nullptr);
  REQUIRE(map.country("BOL", at("1880-01-01"))->box.south == Approx(-26));
  REQUIRE(map.country("BOL")->box.south == Approx(-22));
  REQUIRE(map.shownAsOf(at("1900-01-01")).empty());
  REQUIRE(map.shownAsOf(at("2025-01-01")) == "2019-12-31");
}

TEST_CASE("a dated border is there while both neighbours are; a coast is nobody else's") {
  const geo::Basemap map = pacific(TemporaryFolder().path());
  double borders = 0, coasts = 0;
  for (const geo::BorderLine& line : map.levels[0].borders) {
    REQUIRE(line.area < map.countries.size());
    double length = 0;
    for (std::uint32_t i = line.first + 1; i < line.first + line.count; ++i) {
      const glm::vec2 step = map.levels[0].points[i] - map.levels[0].points[i - 1];
      length += static_cast<double>(std::abs(step.x) + std::abs(step.y));
    }
    if (map.countries[line.area].holds(at("1880-01-01")))
      (line.kind == geo::BorderKind::country ? borders : coasts) += length;
  }
  // The squares of 1880 touch in a corner only: two outlines, no border.
  REQUIRE(borders == 0);
  REQUIRE(coasts == Approx(40 + 36));
}

TEST_CASE("files named by year are one map, each holding until the next") {
  const TemporaryFolder folder;
  const auto named = [](const char* name) { return R"("NAME":")" + std::string(name) + "\""; };
  written(folder.path() / "world_bc500.geojson", {feature(named("Chavín"), square(-80, -15, -70, -5))});
  written(folder.path() / "world_1800.geojson", {feature(named("Viceroyalty of Peru"), square(-80, -20, -65, -2)),
                                                 feature(named("Brazil"), square(-65, -20, -40, -2))});
  written(folder.path() / "world_1914.geojson",
          {feature(named("Peru"), square(-80, -18, -69, -2)), feature(named("Brazil"), square(-69, -20, -40, -2))});
  std::ofstream(folder.path() / "notes.txt") << "not a map";
  std::ofstream(folder.path() / "places_2021-09-24.geojson") << "a day, not a year";
  geo::Basemap map = geo::readBasemap(folder.path()).value;
  REQUIRE(map.countries.size() == 5);
  REQUIRE(map.editions.size() == 3);
  REQUIRE(placed(map, {-75, -10}, "-0499-06-01")->name.get(geo::Language::en) == "Chavín");
  REQUIRE(placed(map, {-75, -10}, "1913-12-31")->name.get(geo::Language::en) == "Viceroyalty of Peru");
  REQUIRE(placed(map, {-75, -10}, "1914-01-01")->name.get(geo::Language::en) == "Peru");
  REQUIRE(placed(map, {-67, -10}, "1913-12-31") != placed(map, {-67, -10}, "1914-01-01"));
  REQUIRE(placed(map, {-75, -10}, "-0600-01-01") == nullptr);
  REQUIRE(map.shownAsOf(at("1900-01-01")) == "1800");
  REQUIRE(map.shownAsOf(at("-0200-01-01")) == "-0499");
  REQUIRE(map.shownAsOf(at("2020-01-01")) == "1914");
  double between = 0;
  for (const geo::BorderLine& line : map.levels[0].borders)
    if (line.kind == geo::BorderKind::country && map.countries[line.area].holds(at("1914-01-01")))
      between += line.box.north - line.box.south;
  REQUIRE(between == Approx(16));  // of Peru and Brazil, once
}

TEST_CASE("the base map of a folder is kept prepared, with its dates, until a file in it changes") {
  const TemporaryFolder folder, cache;
  written(folder.path() / "map_1900.geojson", {feature(R"("NAME":"Peru","pop":4)", square(-80, -18, -69, -2))});
  const geo::Basemap first = geo::readBasemap(folder.path(), cache.path()).value;
  const geo::Basemap again = geo::readBasemap(folder.path(), cache.path()).value;
  REQUIRE(again.editions == first.editions);
  REQUIRE(again.columns == std::vector<std::string>{"pop"});
  REQUIRE(again.countries[0].cells == std::vector<std::string>{"4"});
  REQUIRE(again.countries[0].from == at("1900-01-01"));
  written(folder.path() / "map_1950.geojson", {feature(R"("NAME":"Peru")", square(-80, -18, -70, -2))});
  REQUIRE(geo::readBasemap(folder.path(), cache.path()).value.editions.size() == 2);
}

TEST_CASE("a folder without years in its names is refused with a sentence") {
  const TemporaryFolder folder;
  REQUIRE_THROWS_AS(geo::readBasemap(folder.path()), geo::Error);
}

TEST_CASE("shapes join the countries that are known by code, else by name; the rest are listed") {
  const TemporaryFolder folder;
  const auto named = [](const char* name) { return R"("NAME":")" + std::string(name) + "\""; };
  const geo::Basemap known = geo::loadPrepared(MAREA_BINARY_DIR "/share/marea/basemap.marea");
  geo::Basemap map =
      geo::readBasemap(written(folder.path() / "x.geojson",
                               {feature(named("PERÚ"), square(-80, -18, -69, -2)),
                                feature(named("Dutch Guiana"), square(-58, 2, -54, 6)),
                                feature(R"("NAME":"whatever","ISO_A3":"BOL")", square(-68, -22, -60, -16)),
                                feature(named("Araucania"), square(-74, -40, -71, -37))}))
          .value;
  const geo::Joins joins = geo::join(map, known);
  REQUIRE(joins.areas == 4);
  REQUIRE(joins.joined == 3);
  REQUIRE(joins.without == std::vector<std::string>{"Araucania"});
  REQUIRE(map.country("PER"));
  REQUIRE(map.country("SUR"));
  REQUIRE(map.country("BOL"));
}

TEST_CASE("real boundary files with dates: a hundred US states and historical maps of the world") {
  const fs::path data = MAREA_SOURCE_DIR "/../shared/data/3_boundaries";
  if (!fs::exists(data)) {
    WARN("skipped: no " << data);
    return;
  }
  const geo::Basemap states = geo::readBasemap(data / "ahcb/us_states_historical_A-M.geojson").value;
  REQUIRE(placed(states, {-149.9, 61.2}, "1900-01-01")->name.get(geo::Language::en).find("Alaska") == 0);
  REQUIRE(placed(states, {-149.9, 61.2}, "1860-01-01") == nullptr);
  REQUIRE(geo::readBasemap(data / "historical_basemaps/world_1914.geojson").value.editions.empty());
}

TEST_CASE("land that two countries have at once is an overlap; a hair's breadth and other times are none") {
  const TemporaryFolder folder;
  const auto state = [](const char* name, const char* from, const char* to) {
    return R"("name":")" + std::string(name) + R"(","start_date":")" + from + R"(","end_date":")" + to + "\"";
  };
  const geo::Basemap map =
      geo::readBasemap(
          written(folder.path() / "claims.geojson",
                  {feature(state("Bolivia", "1825", "1935"), square(-66, -26, -58, -16)),
                   feature(state("Paraguay", "1811", "1938"), square(-62, -24, -54, -18)),
                   feature(state("Brazil", "1822", "1938"), square(-54.01, -24, -40, -18)),  // drawn apart by a hair
                   feature(state("Tawantinsuyu", "1438", "1533"), square(-66, -26, -58, -16))}))  // long before
          .value;
  REQUIRE(map.overlaps.size() == 1);
  CHECK(map.countries[map.overlaps[0].first].code == "Bolivia");
  CHECK(map.countries[map.overlaps[0].second].code == "Paraguay");
  double area = 0;
  const geo::Level& level = map.levels[0];
  for (const geo::AreaMesh& mesh : level.overlapMeshes) {
    CHECK(mesh.area == 0);
    for (std::uint32_t i = mesh.firstIndex; i < mesh.firstIndex + mesh.indexCount; i += 3) {
      const auto corner = [&](std::uint32_t n) { return glm::dvec2(level.vertices[level.indices[i + n]]); };
      const glm::dvec2 a = corner(1) - corner(0), b = corner(2) - corner(0);
      area += std::abs(a.x * b.y - a.y * b.x) / 2;
    }
  }
  CHECK(area == Approx(4 * 6));
}
