// What the timeline answers for days that a reader would look up, against the record.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/state_json.hpp"
#include "app/holds.hpp"
#include "geo/edtf.hpp"
#include "tests/support/world.hpp"

using Json = nlohmann::ordered_json;

namespace {

const app::World& world() {
  return support::bundledWorld();
}

Json stateOf(const char* date, const char* country) {
  return app::stateJson(world(), {date, *geo::parseEdtf(date), country, geo::Language::en});
}

Json countryOf(const char* date, const char* country) {
  const Json state = stateOf(date, country);
  REQUIRE(state["countries"].size() == 1);
  return state["countries"][0];
}

bool hasEvent(const Json& country, const char* id) {
  const Json& events = country["events"];
  return std::count(events.begin(), events.end(), Json(id)) == 1;
}

std::string membership(const Json& country, const char* alliance) {
  for (const Json& one : country["alliances"])
    if (one["id"] == alliance) return one["status"];
  return "none";
}

}  // namespace

TEST_CASE("Venezuela in April 2002, by the hour") {
  const Json during = countryOf("2002-04-12T10:00", "VEN"), after = countryOf("2002-04-15", "VEN");
  CHECK(during["government"]["name"] == "Pedro Carmona");
  CHECK(during["government"]["contested"] == true);
  CHECK(hasEvent(during, "coup-venezuela-2002"));
  CHECK(after["government"]["name"] == "Hugo Chávez");
  CHECK(after["government"]["from"] == "2002-04-14");
  CHECK_FALSE(hasEvent(after, "coup-venezuela-2002"));
}

TEST_CASE("Bolivia on 13 November 2019, still in ALBA and UNASUR") {
  const Json bolivia = countryOf("2019-11-13", "BOL");
  CHECK(bolivia["government"]["name"] == "Jeanine Áñez");
  CHECK(bolivia["government"]["contested"] == true);
  CHECK(hasEvent(bolivia, "anez-interim-government-2019"));
  CHECK(membership(bolivia, "alba") == "member");
  CHECK(membership(countryOf("2019-11-20", "BOL"), "alba") == "none");
}

TEST_CASE("the March for the Homeland on its fourth day is between Panduro and La Paz") {
  const Json state = stateOf("2021-11-26", "BOL");
  std::vector<double> heads;
  for (const Json& event : state["events"])
    if (event["id"] == "march-homeland-bolivia-2021") heads.push_back(event["position"]["lat"]);
  REQUIRE(heads.size() == 1);
  CHECK(heads[0] > -17.52);
  CHECK(heads[0] < -16.50);
}

TEST_CASE("Honduras after the coup: a contested government, suspended from the OAS a week later") {
  const Json honduras = countryOf("2009-06-29", "HND");
  CHECK(honduras["government"]["name"] == "Roberto Micheletti");
  CHECK(honduras["government"]["contested"] == true);
  CHECK(membership(honduras, "oas") == "member");
  CHECK(membership(honduras, "alba") == "member");
  const Json later = countryOf("2010-06-01", "HND");
  CHECK(membership(later, "oas") == "suspended");
  CHECK(membership(later, "alba") == "none");
}

TEST_CASE("Mexico on the second day of the Zapatista rising, NAFTA a day old") {
  const Json mexico = countryOf("1994-01-02", "MEX");
  CHECK(mexico["government"]["name"] == "Carlos Salinas de Gortari");
  CHECK(hasEvent(mexico, "zapatista-uprising-1994"));
  CHECK(membership(mexico, "nafta") == "member");
}

TEST_CASE("a country outside the region has a name in each language") {
  for (const char* code : {"BEL", "CHE", "GBR", "MOZ"})
    for (const geo::Language language : geo::languages) {
      INFO(code);
      CHECK(app::countryName(world(), code, language).size() > 3);
    }
  CHECK(app::countryName(world(), "CHE", geo::Language::es) == "Suiza");
  CHECK(app::countryName(world(), "CHE", geo::Language::pt) == "Suíça");
}

TEST_CASE("what spreads is told of a country from the day when it came there") {
  CHECK_FALSE(hasEvent(countryOf("1994-01-02", "MEX"), "via-campesina-spread-1992"));
  CHECK(hasEvent(countryOf("1996-06-01", "MEX"), "via-campesina-spread-1992"));
  CHECK_FALSE(hasEvent(countryOf("2016-01-01", "PER"), "ni-una-menos-spread-2015"));
  CHECK(hasEvent(countryOf("2016-09-01", "PER"), "ni-una-menos-spread-2015"));
}
