// Who governed and what belonged to what, at a moment.
#include "geo/registry.hpp"

#include <catch2/catch.hpp>

#include "geo/edtf.hpp"

using namespace geo;

namespace {

Instant at(const std::string& edtf) {
  return parseEdtf(edtf).value().bounds.earliestStart;
}

Government government(std::string name, const std::string& edtf, bool claimOnly = false) {
  Government term;
  term.country = "VEN";
  term.name = std::move(name);
  term.when = parseEdtf(edtf).value();
  term.claimOnly = claimOnly;
  return term;
}

Membership membership(std::string country, const std::string& edtf, std::string how,
                      MemberStatus status = MemberStatus::member) {
  Membership row;
  row.country = std::move(country);
  row.when = parseEdtf(edtf).value();
  row.how = std::move(how);
  row.status = status;
  return row;
}

Registry someRegistry() {
  Registry registry;
  registry.countries.emplace_back().isoA3 = "VEN";
  registry.governments = {government("claims", "2019-01-23/2023-01-05", true), government("holds", "2013-03-05/.."),
                          government("before", "1999-02-02/2013-03-04"), government("hours", "2002-04-12/2002-04-13")};
  Alliance south;
  south.id = "south";
  south.memberships = {membership("BOL", "2008/2019-11-14", "joined"), membership("BOL", "2020-11-20/..", "returned"),
                       membership("PRY", "1991-03-26/..", "founder"),
                       membership("PRY", "2012-06-29/2013-08-14", "suspended", MemberStatus::suspended),
                       membership("MEX", "2006/..", "observer", MemberStatus::observer)};
  Alliance north;
  north.id = "north";
  north.memberships = {membership("BOL", "1948-04-30/..", "founder")};
  registry.alliances = {north, south};
  return registry;
}

std::vector<std::string> names(const std::vector<const Government*>& governments) {
  std::vector<std::string> all;
  for (const Government* term : governments) all.push_back(term->name);
  return all;
}

std::optional<MemberStatus> statusOf(const Alliance& alliance, const std::string& country, const std::string& edtf) {
  for (const MembershipAt& row : membersAt(alliance, at(edtf)))
    if (row.membership->country == country) return row.membership->status;
  return std::nullopt;
}

}  // namespace

TEST_CASE("who governed on a day") {
  const Registry registry = someRegistry();
  using Names = std::vector<std::string>;
  CHECK(names(governmentsAt(registry, "VEN", at("1998-01-01"))).empty());
  CHECK(names(governmentsAt(registry, "VEN", at("1999-02-02"))) == Names{"before"});
  CHECK(names(governmentsAt(registry, "VEN", at("2013-03-04"))) == Names{"before"});
  CHECK(names(governmentsAt(registry, "VEN", at("2013-03-05"))) == Names{"holds"});
  CHECK(names(governmentsAt(registry, "BOL", at("2013-03-05"))).empty());
}

TEST_CASE("who only claimed the office comes last, who came last comes first") {
  const Registry registry = someRegistry();
  CHECK(names(governmentsAt(registry, "VEN", at("2020"))) == std::vector<std::string>{"holds", "claims"});
  CHECK(names(governmentsAt(registry, "VEN", at("2002-04-12"))) == std::vector<std::string>{"hours", "before"});
}

TEST_CASE("a possible government comes after a certain one") {
  Registry registry;
  registry.governments = {government("perhaps", "2000~/.."), government("surely", "1990/..")};
  const auto found = names(governmentsAt(registry, "VEN", at("1999-06-01")));
  CHECK(found == std::vector<std::string>{"surely", "perhaps"});
}

TEST_CASE("leaving ends a membership and returning begins another") {
  const Registry registry = someRegistry();
  const Alliance& south = *registry.alliance("south");
  CHECK(statusOf(south, "BOL", "2019-11-14") == MemberStatus::member);
  CHECK_FALSE(statusOf(south, "BOL", "2019-11-15"));
  CHECK_FALSE(statusOf(south, "BOL", "2020-11-19"));
  CHECK(statusOf(south, "BOL", "2020-11-20") == MemberStatus::member);
}

TEST_CASE("a suspension lies over the membership while it holds") {
  const Registry registry = someRegistry();
  const Alliance& south = *registry.alliance("south");
  CHECK(statusOf(south, "PRY", "2012-06-28") == MemberStatus::member);
  CHECK(statusOf(south, "PRY", "2012-06-29") == MemberStatus::suspended);
  CHECK(statusOf(south, "PRY", "2013-08-14") == MemberStatus::suspended);
  CHECK(statusOf(south, "PRY", "2013-08-15") == MemberStatus::member);
}

TEST_CASE("a suspension that is only possible does not hide a certain membership") {
  Alliance alliance;
  alliance.memberships = {membership("BOL", "2008-05-23/..", "founder"),
                          membership("BOL", "2019-11/2020-11", "suspended", MemberStatus::suspended)};
  CHECK(statusOf(alliance, "BOL", "2019-11-05") == MemberStatus::member);
  CHECK(statusOf(alliance, "BOL", "2020-01-01") == MemberStatus::suspended);
}

TEST_CASE("members are listed by country, one row each, observers as observers") {
  const Registry registry = someRegistry();
  const auto members = membersAt(*registry.alliance("south"), at("2012-07-01"));
  REQUIRE(members.size() == 3);
  CHECK(members[0].membership->country == "BOL");
  CHECK(members[1].membership->country == "MEX");
  CHECK(members[1].membership->status == MemberStatus::observer);
  CHECK(members[2].membership->country == "PRY");
  CHECK(members[2].membership->status == MemberStatus::suspended);
}

TEST_CASE("what a country belonged to, in the order of the alliances") {
  const Registry registry = someRegistry();
  const auto now = membershipsAt(registry, "BOL", at("2012"));
  REQUIRE(now.size() == 2);
  CHECK(now[0].alliance->id == "north");
  CHECK(now[1].alliance->id == "south");
  CHECK(now[1].held.presence == Presence::certain);
  CHECK(membershipsAt(registry, "BOL", at("1960")).size() == 1);
  CHECK(membershipsAt(registry, "", at("2012")).empty());
}

TEST_CASE("countries and alliances are found by their codes") {
  const Registry registry = someRegistry();
  CHECK(registry.country("VEN") == &registry.countries[0]);
  CHECK(registry.country("XXX") == nullptr);
  CHECK(registry.alliance("north") == &registry.alliances[0]);
  CHECK(registry.alliance("west") == nullptr);
}
