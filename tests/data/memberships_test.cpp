// Who belonged to what: memberships within the life of their alliance, one at a time, suspensions lying over them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "geo/edtf.hpp"
#include "tests/data/bundled.hpp"

using bundled::Feature;
using bundled::Json;

namespace {

/// From the first to the last moment at which a row can have held. A day of change belongs to both sides, so the last
/// one is where the end begins.
struct Reach {
  geo::Instant from, to;
};

geo::Instant endOf(const std::string& edtf) {
  return edtf.empty() || edtf == ".." ? geo::distantFuture : bundled::firstMoment(edtf);
}

geo::Instant lastMoment(const std::string& edtf) {
  return edtf.empty() || edtf == ".." ? geo::distantFuture : geo::parseEdtf(edtf)->bounds.latestEnd;
}

Reach reachOf(const Json& row) {
  return {bundled::firstMoment(row["from"]), endOf(bundled::text(row, "to"))};
}

bool overlap(const Reach& a, const Reach& b) {
  return a.from < b.to && b.from < a.to;
}

bool has(const Json& row, const char* status) {
  return row["status"] == status;
}

void checkLife(const Feature& alliance, const Json& row) {
  const std::string founded = bundled::stated(alliance, "start"), dissolved = bundled::stated(alliance, "end");
  INFO("the alliance lasted from " << founded << " to " << dissolved);
  CHECK(lastMoment(row["from"]) > bundled::firstMoment(founded));
  CHECK(bundled::firstMoment(row["from"]) < lastMoment(dissolved));
  CHECK(endOf(bundled::text(row, "to")) <= lastMoment(dissolved));
}

void checkPair(const Json& a, const Json& b) {
  if (a["country"] != b["country"] || !overlap(reachOf(a), reachOf(b))) return;
  INFO(a << " and " << b);
  CHECK(has(a, "suspended") != has(b, "suspended"));
}

bool isMemberDuring(const Json& members, const Json& suspension) {
  return std::ranges::any_of(members, [&](const Json& row) {
    return has(row, "member") && row["country"] == suspension["country"] &&
           reachOf(row).from <= reachOf(suspension).from &&
           lastMoment(bundled::text(suspension, "to")) <= lastMoment(bundled::text(row, "to"));
  });
}

template <class Visit>
void eachAlliance(const Visit& visit) {
  for (const Feature& feature : bundled::features())
    if (feature.kind == "alliance") visit(feature, bundled::list(feature.properties(), "members"));
}

}  // namespace

TEST_CASE("nobody belongs to an alliance before it was founded or after it was dissolved") {
  eachAlliance([](const Feature& alliance, const Json& members) {
    for (const Json& row : members) {
      INFO(alliance.id << ": " << row);
      checkLife(alliance, row);
    }
  });
}

TEST_CASE("a country belongs to an alliance once at a time") {
  eachAlliance([](const Feature& alliance, const Json& members) {
    INFO(alliance.id);
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) checkPair(members[j], members[i]);
  });
}

TEST_CASE("only a member can be suspended, and only who has left comes back") {
  eachAlliance([](const Feature& alliance, const Json& members) {
    for (const Json& row : members) {
      INFO(alliance.id << ": " << row);
      CHECK(has(row, "suspended") == (row["how"] == "suspended"));
      CHECK(has(row, "observer") == (row["how"] == "observer"));
      if (has(row, "suspended")) CHECK(isMemberDuring(members, row));
      if (row["how"] == "returned")
        CHECK(std::ranges::any_of(members, [&](const Json& other) {
          return has(other, "member") && other["country"] == row["country"] && reachOf(other).from < reachOf(row).from;
        }));
    }
  });
}
