// The bundled table of cities, and what is wrong with others.
#include "geo/cities.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "geo/basemap.hpp"
#include "tests/geo/temporary_folder.hpp"

namespace {

const std::vector<geo::City>& bundled() {
  static const auto read = geo::readCities(std::filesystem::path(MAREA_SOURCE_DIR) / "data" / "cities.tsv");
  REQUIRE(read.problems.empty());
  return read.value;
}

const geo::City& city(const std::string& name, const std::string& country) {
  const auto found = std::ranges::find_if(
      bundled(), [&](const geo::City& one) { return one.name.in[0] == name && one.country == country; });
  if (found == bundled().end()) throw std::runtime_error("no " + name);
  return *found;
}

TEST_CASE("the cities of the region are there, with names in three languages") {
  CHECK(bundled().size() > 4'000);
  CHECK(city("Mexico City", "MEX").name.get(geo::Language::es) == "Ciudad de México");
  CHECK(city("Havana", "CUB").name.get(geo::Language::pt) == "Havana");
  CHECK(city("Havana", "CUB").name.get(geo::Language::es) == "La Habana");
  CHECK(city("La Paz", "BOL").kind == geo::CityKind::capital);
  CHECK(city("Sucre", "BOL").kind == geo::CityKind::capital);
  CHECK(city("Tuxtla Gutiérrez", "MEX").kind == geo::CityKind::provinceCapital);
  CHECK(city("Ocosingo", "MEX").population > 15'000);
}

TEST_CASE("within its distance a city is the first of those that come before it") {
  CHECK(city("El Alto", "BOL").firstWithin < 15);
  CHECK(city("Cochabamba", "BOL").firstWithin > 100);
}

TEST_CASE("cities lie in the country that they name, but for some on a coast or a border") {
  const geo::Basemap map = geo::loadPrepared(std::filesystem::path(MAREA_BINARY_DIR) / "share/marea/basemap.marea");
  const auto elsewhere = std::ranges::count_if(bundled(), [&](const geo::City& one) {
    const geo::Area* under = map.countryAt(one.at);
    return under && under->code != one.country;
  });
  CHECK(elsewhere < 40);
}

TEST_CASE("a bad row costs itself alone; another file is refused") {
  const support::TemporaryFolder folder;
  const auto path = folder.path() / "cities.tsv";
  std::ofstream(path) << "name\tname_es\tname_pt\tcountry\tkind\tpopulation\tlon\tlat\tfirst_within_km\n"
                      << "Aqui\t\t\tBRA\tcity\t20000\t-50\t-10\t12\n"
                      << "Nowhere\t\t\tBRA\tcity\t20000\t-500\t-10\t12\n"
                      << "Short\t\t\tBRA\n"
                      << "NaN\t\t\tBRA\tcity\tnan\t-50\t-10\t12\n";
  const auto read = geo::readCities(path);
  CHECK(read.value.size() == 1);
  CHECK(read.problems.count() == 3);
  CHECK(read.problems.list()[0].row == 3);
  std::ofstream(path) << "something else\n";
  CHECK_THROWS_AS(geo::readCities(path), geo::Error);
  CHECK_THROWS_AS(geo::readCities(folder.path() / "no such file"), geo::Error);
}

}  // namespace
