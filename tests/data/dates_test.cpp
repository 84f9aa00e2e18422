// Every date of the timeline is EDTF and nothing ends before it begins.
#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "tests/data/bundled.hpp"

using bundled::Feature;
using bundled::Json;

namespace {

const std::string openEnd = "..";
/// A last step may say what an event led to within a month.
constexpr std::int64_t aftermath = 30 * geo::secondsPerDay;

void checkDate(const Json& object, const char* key) {
  if (!object.contains(key) || object[key].is_null() || object[key] == openEnd) return;
  std::string why;
  INFO(key << ": " << object[key]);
  const auto when = geo::parseEdtf(object[key].get<std::string>(), {}, &why);
  INFO(why);
  CHECK(when.has_value());
}

void checkOrder(const std::string& start, const std::string& end) {
  const auto from = geo::parseEdtf(start), to = geo::parseEdtf(end);
  INFO(start << " to " << end);
  REQUIRE(from.has_value());
  REQUIRE(to.has_value());
  CHECK(geo::isOrdered(geo::spanning(*from, *to)));
}

/// Whether a part can have been while the whole was: dates of a part that lie wholly outside, by more than `after`
/// seconds, are a slip.
void checkWithin(const Feature& feature, const std::string& part, std::int64_t after = 0) {
  const auto whole = geo::parseEdtf(bundled::stated(feature, "start")), inner = geo::parseEdtf(part);
  const auto end = geo::parseEdtf(bundled::stated(feature, "end"));
  INFO(part << " is not within " << bundled::stated(feature, "start") << " to " << bundled::stated(feature, "end"));
  REQUIRE(inner.has_value());
  CHECK(inner->bounds.latestEnd > whole->bounds.earliestStart);
  if (end && end->start.kind == geo::EndKind::known)
    CHECK(inner->bounds.earliestStart.seconds < end->bounds.latestEnd.seconds + after);
}

}  // namespace

TEST_CASE("every date is EDTF") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.id);
    for (const char* edge : {"start", "end"})
      for (const Json& span : feature.json["when"]["timespans"])
        for (const char* key : {"in", "earliest", "latest"})
          if (span.contains(edge)) checkDate(span[edge], key);
    CHECK_FALSE(bundled::stated(feature, "start").empty());
    CHECK(bundled::stated(feature, "start") != openEnd);
    const Json& p = feature.properties();
    for (const char* key : {"as_of", "scheduled_to"}) checkDate(p, key);
    for (const Json& place : bundled::list(p, "places")) checkDate(place, "date");
    for (const Json& edition : bundled::list(p, "editions")) checkDate(edition, "date");
    for (const Json& phase : bundled::list(p, "phases")) checkDate(phase, "at");
    for (const Json& row : bundled::list(p, "members"))
      for (const char* key : {"from", "to"}) checkDate(row, key);
    for (const Json& line : bundled::waypoints(feature))
      for (const Json& point : line) checkDate(point, "date");
  }
}

TEST_CASE("nothing ends before it begins") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.id);
    if (const std::string end = bundled::stated(feature, "end"); !end.empty() && end != openEnd)
      checkOrder(bundled::stated(feature, "start"), end);
    for (const Json& row : bundled::list(feature.properties(), "members")) {
      INFO(row["country"]);
      if (row["to"].is_string()) checkOrder(row["from"], row["to"]);
    }
  }
}

TEST_CASE("the steps of an event are in order") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.id);
    std::string last;
    for (const Json& phase : bundled::list(feature.properties(), "phases")) {
      const std::string at = phase["at"];
      INFO(last << " before " << at);
      // What is known to the day may follow an hour of that day, but not one of the next.
      if (!last.empty()) CHECK(geo::parseEdtf(at)->bounds.latestEnd > bundled::firstMoment(last));
      if (!last.empty() && at.size() >= last.size()) CHECK_FALSE(bundled::firstMoment(at) < bundled::firstMoment(last));
      last = at;
    }
  }
}

TEST_CASE("the steps of an event lie within it; only the last may tell what it led to within a month") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.id);
    const Json& phases = bundled::list(feature.properties(), "phases");
    for (std::size_t i = 0; i < phases.size(); ++i)
      checkWithin(feature, phases[i]["at"], i + 1 == phases.size() ? aftermath : 0);
  }
}

TEST_CASE("an event reaches its places while it lasts") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.id);
    for (const Json& place : bundled::list(feature.properties(), "places"))
      if (place.contains("date")) checkWithin(feature, place["date"]);
    for (const Json& line : bundled::waypoints(feature))
      for (const Json& point : line)
        if (point.contains("date")) checkWithin(feature, point["date"]);
  }
}
