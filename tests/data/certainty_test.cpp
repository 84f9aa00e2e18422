// A coup that is told as certain rests on two accounts, or on one that is an academic data set, a scholarly work or the
// act itself.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

#include "tests/data/bundled.hpp"

using bundled::Feature;
using bundled::Json;

namespace {

constexpr std::array enoughAlone{"Powell & Thyne, University of Kentucky",
                                 "Center for Systemic Peace",
                                 "Goemans, Gleditsch & Chiozza",
                                 "CPDOC, Fundação Getulio Vargas",
                                 "University of Nebraska Press, 1996",
                                 "Presidency of Brazil",
                                 "Government of Bolivia"};

}  // namespace

TEST_CASE("a single minor source makes no certainty") {
  for (const Feature& feature : bundled::features()) {
    if (feature.kind != "coup" || feature.properties()["certainty"] != "certain") continue;
    const Json& sources = feature.properties()["sources"];
    INFO(feature.id << " rests on " << sources);
    CHECK((sources.size() > 1 || std::ranges::count(enoughAlone, bundled::text(sources[0], "publisher")) == 1));
  }
}
