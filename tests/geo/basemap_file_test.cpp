// Prepared files: what is saved is loaded, and a file that lies is refused.
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "geo/basemap_means.hpp"
#include "geo/shapes/basemap_stream.hpp"
#include "tests/geo/temporary_folder.hpp"

namespace fs = std::filesystem;

namespace {

fs::path folder() {
  static const support::TemporaryFolder own;
  return own.path();
}

geo::Basemap small() {
  geo::Basemap map;
  map.source = "a test";
  map.bordersAsOf = "2018";
  map.countries.push_back({"BOL", "BOL", {{"Bolivia", "Bolivia", "Bolívia"}}, {-64, -17}, {-69, -23, -57, -9}});
  geo::Level level;
  level.tolerance = 0.1;
  level.vertices = {{-69, -23}, {-57, -23}, {-63, -9}};
  level.indices = {0, 1, 2};
  level.countryMeshes.push_back({0, 0, 3, {-69, -23, -57, -9}});
  level.points = {{-69, -23}, {-57, -23}};
  level.borders.push_back({geo::BorderKind::country, 0, 2, geo::BorderLine::everyone, {-69, -23, -57, -23}});
  map.levels.push_back(level);
  return map;
}

std::string bytesOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

fs::path written(const std::string& bytes) {
  const fs::path path = folder() / "hostile.marea";
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

/// Saved and loaded again.
geo::Basemap turned(const geo::Basemap& map) {
  const fs::path path = folder() / "map.marea";
  geo::savePrepared(map, path);
  return geo::loadPrepared(path);
}

}  // namespace

TEST_CASE("what is saved is loaded") {
  const geo::Basemap map = turned(small());
  REQUIRE(map.source == "a test");
  REQUIRE(map.bordersAsOf == "2018");
  REQUIRE(map.countries.size() == 1);
  REQUIRE(map.countries[0].name.get(geo::Language::pt) == "Bolívia");
  REQUIRE(map.countries[0].label == geo::LonLat(-64, -17));
  REQUIRE(map.levels.size() == 1);
  REQUIRE(map.levels[0].vertices == small().levels[0].vertices);
  REQUIRE(map.levels[0].borders[0].count == 2);
  REQUIRE(map.countryAt({-63, -18})->code == "BOL");
  REQUIRE(map.countryAt({-60, -10}) == nullptr);
}

TEST_CASE("a file that ends anywhere too soon is refused") {
  geo::savePrepared(small(), folder() / "map.marea");
  const std::string bytes = bytesOf(folder() / "map.marea");
  for (std::size_t length = 0; length < bytes.size(); ++length)
    REQUIRE_THROWS_AS(geo::loadPrepared(written(bytes.substr(0, length))), geo::Error);
  REQUIRE_THROWS_AS(geo::loadPrepared(written(bytes + "x")), geo::Error);
}

TEST_CASE("a changed byte is refused or harmless, wherever it is") {
  geo::savePrepared(small(), folder() / "map.marea");
  const std::string bytes = bytesOf(folder() / "map.marea");
  int refused = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    for (const char value : {'\x00', '\x7f', '\xff'}) {
      std::string changed = bytes;
      changed[i] = value;
      try {
        const geo::Basemap map = geo::loadPrepared(written(changed));
        for (double lon = -180; lon <= 180; lon += 60) map.countryAt({lon, -18});  // must not read out of bounds
      } catch (const geo::Error&) {
        ++refused;
      }
    }
  }
  REQUIRE(refused > 40);
}

TEST_CASE("indices, ranges and places out of bounds are refused") {
  const auto refused = [](auto change) {
    geo::Basemap map = small();
    change(map);
    geo::savePrepared(map, folder() / "bad.marea");
    REQUIRE_THROWS_AS(geo::loadPrepared(folder() / "bad.marea"), geo::Error);
  };
  refused([](geo::Basemap& map) { map.levels[0].indices[1] = 3; });
  refused([](geo::Basemap& map) { map.levels[0].countryMeshes[0].area = 1; });
  refused([](geo::Basemap& map) { map.levels[0].countryMeshes[0].indexCount = 6; });
  refused([](geo::Basemap& map) { map.levels[0].countryMeshes[0].firstIndex = 0xFFFFFFFF; });
  refused([](geo::Basemap& map) { map.levels[0].countryMeshes[0].indexCount = 2; });
  refused([](geo::Basemap& map) { map.levels[0].provinceMeshes = map.levels[0].countryMeshes; });
  refused([](geo::Basemap& map) { map.levels[0].borders[0].count = 3; });
  refused([](geo::Basemap& map) { map.levels[0].borders[0].kind = static_cast<geo::BorderKind>(9); });
  refused([](geo::Basemap& map) { map.levels[0].vertices[0].x = 181; });
  refused([](geo::Basemap& map) { map.levels[0].points[1].y = NAN; });
  refused([](geo::Basemap& map) { map.levels.clear(); });
}

TEST_CASE("what is no prepared file is refused with its name") {
  REQUIRE_THROWS_WITH(geo::loadPrepared(folder() / "none.marea"), Catch::Contains("none.marea"));
  REQUIRE_THROWS_AS(geo::loadPrepared(folder()), geo::Error);
  REQUIRE_THROWS_WITH(geo::loadPrepared(written("PK\x03\x04 something else altogether")),
                      Catch::Contains("hostile.marea"));
}

TEST_CASE("a file that cannot be written is an error, and nothing is left behind") {
  REQUIRE_THROWS_AS(geo::savePrepared(small(), folder() / "no such folder" / "map.marea"), geo::Error);
  geo::savePrepared(small(), folder() / "map.marea");
  REQUIRE_FALSE(fs::exists(folder() / "map.marea.part"));
}

TEST_CASE("a base map on a pipe comes whole with its problems; bytes that end or lie are refused") {
  const fs::path file = folder() / "pipe.geojson";
  std::ofstream(file) << R"({"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"name":"Uno"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]]]}},
    {"type":"Feature","properties":{"name":"Nadie"},"geometry":null}]})";
  std::string bytes;
  geo::writeBasemap(file, [&bytes](std::string_view part) { bytes += part; });
  const geo::Loaded<geo::Basemap> map = geo::basemapFrom(bytes, "pipe.geojson");
  CHECK(map.value.countries.at(0).code == "Uno");
  CHECK(map.problems.count() == 1);
  CHECK(map.problems.list().at(0).found == "no geometry");
  std::vector<geo::ReadingNow> told;
  const std::size_t end = geo::tellFrom(bytes, 0, [&told](const geo::ReadingNow& now) { told.push_back(now); });
  REQUIRE_FALSE(told.empty());
  CHECK(told.back().stage == geo::ReadingStage::ordering);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    REQUIRE_THROWS_AS(geo::basemapFrom(bytes.substr(0, length), "pipe.geojson"), geo::Error);
  for (std::size_t i = end; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = '\xff';
    try {
      geo::basemapFrom(changed, "pipe.geojson").value.countryAt({1, 1});  // must not read out of bounds
    } catch (const geo::Error&) {
    }
  }
}
