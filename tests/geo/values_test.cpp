// Values of countries by date: tables of countries and years, and what holds when.
#include "geo/values.hpp"

#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "geo/joins.hpp"
#include "geo/readers.hpp"
#include "tests/geo/temporary_folder.hpp"

namespace {

geo::Instant at(const char* edtf) {
  return geo::parseEdtf(edtf)->bounds.earliestStart;
}

geo::Timeline read(const std::string& name, std::string_view text) {
  const support::TemporaryFolder folder;
  return geo::readFile(folder.file(name, text)).value;
}

}  // namespace

TEST_CASE("a table of countries and years is values, each holding in its year") {
  const geo::Timeline table = read(
      "x.csv", "Country Name,Country Code,Year,Value\nBolivia,BOL,1960,3.7\nBolivia,BOL,1961,3.8\nPeru,PER,1960,10\n");
  REQUIRE(table.events.empty());
  REQUIRE(table.attributes.size() == 1);
  const geo::Attribute& value = table.attributes[0];
  REQUIRE(value.name == "Value");
  REQUIRE(value.numeric);
  REQUIRE(*geo::valueAt(value, "BOL", at("1960-12-31"))->number == 3.7);
  REQUIRE(*geo::valueAt(value, "BOL", at("1961-01-01"))->number == 3.8);
  REQUIRE(geo::valueAt(value, "BOL", at("1962-01-01")) == nullptr);
  REQUIRE(geo::valueAt(value, "BOL", at("1959-12-31")) == nullptr);
  REQUIRE(geo::valueAt(value, "PER", at("1961-06-01")) == nullptr);
  REQUIRE(geo::valueAt(value, "CHL", at("1960-06-01")) == nullptr);
  REQUIRE(table.files[0].layers[0].recognisedAs == "country-year");
  REQUIRE(table.files[0].layers[0].rows == 3);
}

TEST_CASE("words are categories, numbers of states become codes, empty cells are no data") {
  const geo::Timeline table =
      read("x.csv", "ccode,year,regime,score\n145,1980,military,\n145,1983,democracy,7\n155,1980,military,-7\n");
  REQUIRE(table.attributes.size() == 2);
  REQUIRE_FALSE(table.attributes[0].numeric);
  REQUIRE(geo::valueAt(table.attributes[0], "BOL", at("1980-06-01"))->text == "military");
  REQUIRE(table.attributes[1].numeric);
  REQUIRE(geo::valueAt(table.attributes[1], "BOL", at("1980-06-01")) == nullptr);
  REQUIRE(*geo::valueAt(table.attributes[1], "CHL", at("1980-06-01"))->number == -7);
}

TEST_CASE("years from and to give spans; of several values the one that began last holds") {
  const geo::Timeline table = read("x.csv", "iso3,start_year,end_year,status\nBOL,1900,1950,a\nBOL,1930,1940,b\n");
  REQUIRE(table.attributes.size() == 1);
  const auto word = [&](const char* when) { return geo::valueAt(table.attributes[0], "BOL", at(when))->text; };
  REQUIRE(word("1910-01-01") == "a");
  REQUIRE(word("1935-01-01") == "b");
  REQUIRE(word("1945-01-01") == "a");
}

TEST_CASE("tables of events stay events") {
  REQUIRE(read("x.csv", "country,year,month,day,coup\nBolivia,1980,7,17,2\n").events.size() == 1);
  REQUIRE(read("x.csv", "iso3,year,value,lat,lon\nBOL,1980,1,-16,-68\n").events.size() == 1);
  REQUIRE(read("x.csv", "iso3,year,deaths\nBOL,1980,1\nBOL,1980,3\n").events.size() == 2);  // twice a year
  REQUIRE(read("x.csv", "iso3,year,title,deaths\nBOL,1980,One,1\nBOL,1981,Two,3\n").events.size() == 2);
}

TEST_CASE("rows without a year or a country are reported and left out") {
  const support::TemporaryFolder folder;
  const auto read = geo::readFile(folder.file("x.csv", "iso3,year,value\nBOL,1980,1\nBOL,soon,2\n,1981,3\n"));
  REQUIRE(read.value.attributes[0].values.size() == 1);
  REQUIRE(read.problems.count() == 2);
  REQUIRE(read.problems.list()[0].row == 3);
}

TEST_CASE("countries called by name are found") {
  const geo::Basemap known = geo::loadPrepared(MAREA_BINARY_DIR "/share/marea/basemap.marea");
  geo::Timeline table = read("x.csv", "country,year,value\nBolivia,1980,1\nMéxico,1980,2\nAtlantis,1980,3\n");
  const auto without = geo::join(table.attributes, known);
  REQUIRE(without.size() == 1);
  REQUIRE(without[0].name == "Atlantis");
  REQUIRE(without[0].values == 1);
  REQUIRE(geo::valueAt(table.attributes[0], "BOL", at("1980-06-01")));
  REQUIRE(geo::valueAt(table.attributes[0], "MEX", at("1980-06-01")));
  REQUIRE(geo::valueAt(table.attributes[0], "Atlantis", at("1980-06-01")));
}

TEST_CASE("a state that is gone does not colour the one that lies there today, and is listed") {
  const geo::Basemap known = geo::loadPrepared(MAREA_BINARY_DIR "/share/marea/basemap.marea");
  geo::Timeline table = read("x.csv", "ccode,year,value\n265,1975,1\n260,1975,2\n345,2010,3\n345,1975,4\n");
  const auto without = geo::join(table.attributes, known);
  REQUIRE(geo::valueAt(table.attributes[0], "DEU", at("1975-06-01"))->text == "2");
  REQUIRE(geo::valueAt(table.attributes[0], "SRB", at("2010-06-01"))->text == "3");
  REQUIRE_FALSE(geo::valueAt(table.attributes[0], "SRB", at("1975-06-01")));
  REQUIRE(without.size() == 2);
  REQUIRE(without[0].name == "DDR");
  REQUIRE(without[0].why.find("1990-10-03") != std::string::npos);
}

TEST_CASE("real tables of countries and years") {
  const std::filesystem::path data = MAREA_SOURCE_DIR "/../shared/data/1_events";
  if (!std::filesystem::exists(data)) {
    WARN("skipped: no " << data);
    return;
  }
  const geo::Timeline people = geo::readFile(data / "world_bank_population_by_country_year.csv").value;
  REQUIRE(people.events.empty());
  REQUIRE(people.attributes.size() == 1);
  REQUIRE(people.attributes[0].values.size() == 9425);
  REQUIRE(*geo::valueAt(people.attributes[0], "BOL", at("2000-06-01"))->number > 8e6);
  const geo::Timeline coups = geo::readFile(data / "coups_powell_thyne_country_year.csv").value;
  REQUIRE(coups.attributes.size() == 2);
  double all = 0;
  for (const geo::Value& value : coups.attributes[0].values) all += *value.number;
  REQUIRE(all == 228);
}
