// Movements that spread: the entries that must say where they came, and when, do; and places that have a day come in
// the order of their days, so that what is drawn grows outwards.
#include <catch2/catch.hpp>

#include "tests/data/bundled.hpp"

using bundled::Feature;
using bundled::Json;

namespace {

struct Spread {
  const char* id;
  std::size_t dated;  ///< at least so many places with a date of their own
};

constexpr Spread spreads[] = {{"via-campesina-spread-1992", 11},
                              {"mst-spread-1984", 9},
                              {"recuperated-enterprises-argentina-2001", 7},
                              {"recuperated-enterprises-neighbours-1999", 4},
                              {"ni-una-menos-spread-2015", 5},
                              {"zapatista-caracoles-2003", 4},
                              {"green-tide-region-2018", 7},
                              {"piqueteros-spread-1996", 5},
                              {"estallido-2019", 16},
                              {"uprising-ecuador-1990", 5},
                              {"june-2013-brazil", 11},
                              {"yosoy132-2012", 3},
                              {"whinsec-withdrawals-2004-2012", 7}};

std::size_t datedPlaces(const Feature& feature) {
  std::size_t count = 0;
  for (const Json& place : bundled::list(feature.properties(), "places")) count += place.contains("date");
  return count;
}

}  // namespace

TEST_CASE("a movement that spread says when it came where") {
  for (const Spread& spread : spreads) {
    INFO(spread.id);
    const Feature* feature = bundled::find(spread.id);
    REQUIRE(feature != nullptr);
    CHECK(datedPlaces(*feature) >= spread.dated);
  }
}

TEST_CASE("the places of an entry come in the order of their dates") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.id);
    geo::Instant last = bundled::firstMoment(bundled::stated(feature, "start"));
    for (const Json& place : bundled::list(feature.properties(), "places")) {
      if (!place.contains("date")) continue;
      INFO(place["name"] << " on " << place["date"]);
      const geo::Instant at = bundled::firstMoment(place["date"]);
      // The year of a place may be all that is known where the start is known to the day.
      CHECK((at >= last || place["date"].get<std::string>().size() < 10));
      last = std::max(at, last);
    }
  }
}
