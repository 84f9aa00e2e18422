// The base map that Marea ships: who is in it, and whether the right country lies under a place.
#include "geo/basemap.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

using geo::LonLat;

namespace {

const geo::Basemap& world() {
  static const geo::Basemap basemap = geo::loadPrepared(MAREA_BINARY_DIR "/share/marea/basemap.marea");
  return basemap;
}

std::string codeAt(double lon, double lat) {
  const geo::Area* area = world().countryAt({lon, lat});
  return area == nullptr ? "" : area->code;
}

nlohmann::json ledger() {
  std::ifstream file(MAREA_SOURCE_DIR "/data/timeline/countries.json");
  return nlohmann::json::parse(file);
}

}  // namespace

TEST_CASE("every country of the timeline is in the map, with its names") {
  for (const auto& row : ledger()) {
    const std::string code = row["iso_a3"];
    INFO(code);
    const geo::Area* area = world().country(code);
    REQUIRE(area != nullptr);
    REQUIRE(area->country == code);
    REQUIRE(area->name.get(geo::Language::en) == row["name"]);
    REQUIRE(area->name.get(geo::Language::es) == row["name_es"]);
    REQUIRE(area->name.get(geo::Language::pt) == row["name_pt"]);
  }
}

TEST_CASE("a capital lies in its country, or in the harbour before it") {
  int inside = 0, all = 0;
  for (const auto& row : ledger()) {
    const std::string code = row["iso_a3"];
    const double lon = row["capital"]["lon"], lat = row["capital"]["lat"];
    INFO(code << " " << row["capital"]["name"]);
    std::set<std::string> near{codeAt(lon, lat)};
    const bool onLand = near.count("") == 0;
    for (int i = 0; !onLand && i < 32; ++i) {  // within 0.04 degrees: the coast of a small island is smoothed
      const double away = i < 16 ? 0.02 : 0.04;
      near.insert(codeAt(lon + away * std::cos(i * 0.3927), lat + away * std::sin(i * 0.3927)));
    }
    near.erase("");
    CHECK(near == std::set{code});
    inside += onLand;
    ++all;
  }
  CHECK(inside >= all - 6);
}

TEST_CASE("territories are areas of their own") {
  CHECK(codeAt(-52.33, 4.94) == "GUF");
  CHECK(codeAt(-66.4, 18.2) == "PRI");
  CHECK(codeAt(-61.02, 14.65) == "MTQ");
  CHECK(codeAt(-59.0, -51.7) == "FLK");
  CHECK(codeAt(16.0, 78.5) == "SJM");
  CHECK(codeAt(2.35, 48.85) == "FRA");
  CHECK(codeAt(20.9, 42.6) == "XKX");
  CHECK(codeAt(10.75, 59.9) == "NOR");
  CHECK(codeAt(33.6, 35.3) == "CYN");
  CHECK(codeAt(44.0, 9.6) == "SOL");
  CHECK(codeAt(-10.0, 26.0) == "ESH");
  CHECK(codeAt(31.9, -28.6) == "ZAF");
  CHECK(codeAt(28.2, -29.5) == "LSO");  // a hole of South Africa
  for (const geo::Area& area : world().countries) CHECK((area.code.size() == 3 && area.code != "-99"));
}

TEST_CASE("at sea there is nobody") {
  CHECK(codeAt(-30, -30).empty());
  CHECK(codeAt(-90, 0.9).empty());
  CHECK(codeAt(51, 42).empty());  // the Caspian Sea
  CHECK(codeAt(NAN, 0).empty());
  CHECK(codeAt(0, 89.9).empty());
  CHECK(geo::Basemap{}.countryAt({0, 0}) == nullptr);
}

TEST_CASE("the antimeridian and the pole are no gaps") {
  for (const double lon : {179.95, 180.0, -180.0, -179.95, 540.0, -179.999}) {
    CHECK(codeAt(lon, 67.5) == "RUS");  // Chukotka
    CHECK(codeAt(lon, 71.2) == "RUS");  // Wrangel Island
    CHECK(codeAt(lon, -85) == "ATA");
    CHECK(codeAt(lon, -90) == "ATA");
  }
  CHECK(codeAt(180, -16.95) == "FJI");  // Taveuni ends there, Rabi begins beyond
  CHECK(codeAt(-180, -16.8) == "FJI");
  for (double lon = -180; lon <= 180; lon += 0.5) CHECK(codeAt(lon, -89.99) == "ATA");
}

TEST_CASE("every level has every country, and no line runs along the seams") {
  for (const geo::Level& level : world().levels) {
    std::set<std::uint32_t> seen;
    for (const geo::AreaMesh& mesh : level.countryMeshes) seen.insert(mesh.area);
    CHECK(seen.size() == world().countries.size());
    bool alongSeam = false;
    for (const geo::BorderLine& line : level.borders) {
      for (std::uint32_t i = line.first + 1; i < line.first + line.count; ++i) {
        const glm::vec2 a = level.points[i - 1], b = level.points[i];
        alongSeam |= (std::abs(a.x) == 180 && a.x == b.x) || (a.y == -90 && b.y == -90);
      }
    }
    CHECK_FALSE(alongSeam);
  }
}

TEST_CASE("every side of a border is drawn once") {
  for (const geo::Level& level : world().levels) {
    std::set<std::array<float, 4>> sides;
    std::size_t count = 0;
    for (const geo::BorderLine& line : level.borders) {
      if (line.kind == geo::BorderKind::disputed) continue;  // claims may cross what is there
      for (std::uint32_t i = line.first + 1; i < line.first + line.count; ++i, ++count) {
        glm::vec2 a = level.points[i - 1], b = level.points[i];
        if (b.x < a.x || (b.x == a.x && b.y < a.y)) std::swap(a, b);
        sides.insert({a.x, a.y, b.x, b.y});
      }
    }
    CHECK(sides.size() == count);
  }
}

TEST_CASE("every border knows whose it is: a coast one country's, a border two") {
  const auto number = [](const char* code) {
    return static_cast<std::uint32_t>(world().country(code) - world().countries.data());
  };
  for (const geo::Level& level : world().levels) {
    const std::vector<geo::BorderSides> sides = geo::borderSides(level);
    REQUIRE(sides.size() == level.borders.size());
    std::size_t unknown = 0, countries = 0;
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      const geo::BorderKind kind = level.borders[i].kind;
      if (kind == geo::BorderKind::coast) unknown += sides[i].first == geo::BorderSides::nobody;
      if (kind == geo::BorderKind::coast) CHECK(sides[i].second == geo::BorderSides::nobody);
      if (kind != geo::BorderKind::country) continue;
      ++countries;
      unknown += sides[i].second == geo::BorderSides::nobody;
      pairs.insert(std::minmax(sides[i].first, sides[i].second));
    }
    INFO("tolerance " << level.tolerance << ", " << countries << " borders");
    CHECK(unknown * 100 <= sides.size());
    CHECK(pairs.contains(std::minmax(number("BOL"), number("PER"))));
    CHECK(pairs.contains(std::minmax(number("BRA"), number("ARG"))));
    CHECK_FALSE(pairs.contains(std::minmax(number("BOL"), number("ECU"))));
  }
}

TEST_CASE("levels grow finer, and provinces are those of the region") {
  const auto& levels = world().levels;
  REQUIRE(levels.size() == 3);
  for (std::size_t i = 1; i < levels.size(); ++i) {
    CHECK(levels[i].tolerance < levels[i - 1].tolerance);
    CHECK(levels[i].points.size() > levels[i - 1].points.size());
  }
  std::size_t bolivian = 0;
  for (const geo::Area& area : world().provinces) bolivian += area.country == "BOL";
  CHECK(bolivian == 9);
  CHECK_FALSE(levels.back().provinceMeshes.empty());
}

TEST_CASE("a label lies in its country") {
  for (const geo::Area& area : world().countries) {
    INFO(area.code);
    CHECK(codeAt(area.label.x, area.label.y) == area.code);
    CHECK((area.label.x >= area.box.west && area.label.x <= area.box.east));
  }
}
