// Every country code is known, and every point lies in the country that its entry states, or near it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "tests/data/bundled.hpp"
#include "tests/data/distance.hpp"
#include "tests/support/world.hpp"

using bundled::Feature;
using bundled::Json;

namespace {

constexpr double nearEnough = 30;  ///< km: harbours, islets, and coasts that the map smooths

const geo::Basemap& map() {
  return support::bundledWorld().basemap;
}

bool isKnown(const std::string& code) {
  const auto& rows = bundled::countries();
  return std::ranges::any_of(rows, [&](const Json& row) { return row["iso_a3"] == code; }) ||
         map().country(code) != nullptr;
}

geo::LonLat pointOf(const Json& coordinates) {
  return {coordinates.at(0).get<double>(), coordinates.at(1).get<double>()};
}

/// The points of a geometry, whatever its depth.
void collectPoints(const Json& coordinates, std::vector<geo::LonLat>& out) {
  if (coordinates.at(0).is_number()) return out.push_back(pointOf(coordinates));
  for (const Json& inner : coordinates) collectPoints(inner, out);
}

std::vector<geo::LonLat> pointsOf(const Feature& feature) {
  std::vector<geo::LonLat> out;
  if (!feature.json["geometry"].is_null()) collectPoints(feature.json["geometry"]["coordinates"], out);
  return out;
}

}  // namespace

TEST_CASE("every country code is known") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.id);
    const Json& p = feature.properties();
    std::vector<std::string> codes;
    if (p.contains("country")) codes.push_back(p["country"]);
    for (const Json& code : bundled::list(p, "countries")) codes.push_back(code);
    for (const char* key : {"places", "members", "editions"})
      for (const Json& row : bundled::list(p, key))
        if (row.contains("country")) codes.push_back(row["country"]);
    for (const std::string& code : codes) {
      INFO(code);
      CHECK(isKnown(code));
    }
  }
}

TEST_CASE("the countries of an entry's places are among its countries") {
  for (const Feature& feature : bundled::features()) {
    if (!bundled::isEvent(feature)) continue;
    INFO(feature.id);
    const Json& codes = feature.properties()["countries"];
    CHECK_FALSE(codes.empty());
    for (const Json& place : bundled::list(feature.properties(), "places")) {
      INFO(place);
      CHECK(std::ranges::find(codes, place["country"]) != codes.end());
    }
  }
}

TEST_CASE("the distance to a country is 0 inside, small on its coast and large elsewhere") {
  CHECK(bundled::kilometresTo(map(), "BOL", {-68.13, -16.5}) == 0);
  CHECK(bundled::kilometresTo(map(), "BOL", {-70.02, -15.84}) == Approx(100).margin(60));  // Puno, in Peru
  CHECK(bundled::kilometresTo(map(), "BOL", {-47.9, -15.8}) == bundled::farAway);          // Brasília
}

TEST_CASE("every place lies within 30 km of its country") {
  for (const Feature& feature : bundled::features()) {
    const Json& places = bundled::list(feature.properties(), "places");
    const std::vector<geo::LonLat> points = pointsOf(feature);
    for (std::size_t i = 0; i < places.size() && i < points.size(); ++i) {
      const std::string country = bundled::text(places[i], "country");
      if (country.empty()) continue;  // where an alliance was founded
      INFO(feature.id << ": " << places[i]["name"] << " is stated to be in " << country);
      CHECK(bundled::kilometresTo(map(), country, points[i]) < nearEnough);
    }
  }
}

TEST_CASE("every waypoint of a march lies within 30 km of one of its countries") {
  for (const Feature& feature : bundled::features()) {
    if (feature.kind != "march") continue;
    for (const geo::LonLat at : pointsOf(feature)) {
      INFO(feature.id << ": " << at.x << ", " << at.y);
      CHECK(bundled::kilometresToAny(map(), feature.properties()["countries"], at) < nearEnough);
    }
  }
}
