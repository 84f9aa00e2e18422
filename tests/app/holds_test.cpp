// "Who governed, what it belonged to, what happened": the bundled timeline answers as the record says.
#include "app/holds.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/state_json.hpp"
#include "geo/edtf.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;

std::string governs(const char* country, const char* date) {
  const geo::Government* government = app::governmentAt(bundledWorld(), country, app::momentOf(*geo::parseEdtf(date)));
  return government ? government->name : "";
}

TEST_CASE("who governed on a day") {
  CHECK(governs("VEN", "2002-04-10") == "Hugo Chávez");
  CHECK(governs("VEN", "2002-04-12") == "Pedro Carmona");
  CHECK(governs("VEN", "2002-04-15") == "Hugo Chávez");
  CHECK(governs("BOL", "2019-11-13") == "Jeanine Áñez");
  CHECK(governs("BOL", "2020-11-09") == "Luis Arce");
  CHECK(governs("HND", "2009-06-29") == "Roberto Micheletti");
  CHECK(governs("VEN", "2019-06-01") == "Nicolás Maduro");
}

nlohmann::ordered_json stateOf(const char* date, const char* country) {
  return app::stateJson(bundledWorld(), {date, *geo::parseEdtf(date), country, geo::Language::en});
}

TEST_CASE("the state of Bolivia on 13 November 2019") {
  const auto state = stateOf("2019-11-13", "BOL");
  REQUIRE(state["countries"].size() == 1);
  CHECK(state["countries"][0]["iso_a3"] == "BOL");
  CHECK(state["countries"][0]["capital"] == "Sucre");
  CHECK(state["countries"][0]["population"]["year"].get<int>() > 2000);
  CHECK_FALSE(state["countries"][0]["events"].empty());
}

TEST_CASE("ALBA on 1 June 2010 is without Honduras") {
  const geo::Alliance* alba = bundledWorld().registry.alliance("alba");
  REQUIRE(alba);
  std::vector<std::string> members;
  for (const geo::MembershipAt& m : geo::membersAt(*alba, support::at("2010-06-01")))
    members.push_back(m.membership->country);
  CHECK(std::count(members.begin(), members.end(), "HND") == 0);
  for (const char* member : {"CUB", "VEN", "BOL", "NIC", "ECU", "DMA", "ATG", "VCT"}) {
    INFO(member);
    CHECK(std::count(members.begin(), members.end(), member) == 1);
  }
}

TEST_CASE("Venezuela's contested years are said to be contested") {
  CHECK(stateOf("2019-06-01", "VEN")["countries"][0]["government"]["contested"] == true);
  CHECK(stateOf("2012-06-01", "VEN")["countries"][0]["government"]["contested"] == false);
}

TEST_CASE("a march has a position of its own") {
  const auto state = stateOf("2021-11-26", "BOL");
  bool found = false;
  for (const auto& event : state["events"])
    if (event["id"] == "march-homeland-bolivia-2021") {
      found = true;
      CHECK(event["position"] != event["place"]);
      CHECK(event["presence"] == "certain");
      CHECK(event["start"] == "2021-11-23");
    }
  CHECK(found);
}

TEST_CASE("a date without a time is the whole day") {
  const geo::When day = *geo::parseEdtf("2002-04-12");
  CHECK(geo::toCivil(app::momentOf(day)) == geo::Civil{2002, 4, 12, 23, 59, 59});
  CHECK(geo::toCivil(app::momentOf(*geo::parseEdtf("2002-04-12T10:00"))).hour == 10);
}

}  // namespace
