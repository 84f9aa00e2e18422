// Which state a code or a name means, at which date, and where it was governed from.
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>

#include "geo/edtf.hpp"
#include "geo/readers.hpp"
#include "geo/states.hpp"

using namespace geo;

namespace {

Instant at(const char* edtf) {
  return parseEdtf(edtf)->bounds.earliestStart;
}

std::string named(const char* name) {
  return stateOf(name, StateCodes::any);
}

}  // namespace

TEST_CASE("a state by each of its codes") {
  CHECK(stateOf("145", StateCodes::cow) == "BOL");
  CHECK(stateOf("145", StateCodes::gleditschWard) == "BOL");
  CHECK(stateOf("068", StateCodes::isoNumber) == "BOL");
  CHECK(stateOf("68.0", StateCodes::isoNumber) == "BOL");
  CHECK(stateOf("BL", StateCodes::fips) == "BOL");
  CHECK(stateOf("CI", StateCodes::fips) == "CHL");
  CHECK(named("CI") == "CIV");
  CHECK(named("BO") == "BOL");
  CHECK(named("BOL") == "BOL");
  CHECK(stateOf("385", StateCodes::cow) == "NOR");
  CHECK(named("NO") == "NOR");
}

TEST_CASE("the lists differ in the Pacific") {
  CHECK(stateOf("970", StateCodes::cow) == "NRU");
  CHECK(stateOf("970", StateCodes::gleditschWard) == "KIR");
  CHECK(stateOf("971", StateCodes::gleditschWard) == "NRU");
}

TEST_CASE("a number that was given on means the state of its date") {
  CHECK(stateOf("345", StateCodes::cow, at("1900")) == "SRB");
  CHECK(stateOf("345", StateCodes::cow, at("1975")) == "YUG");
  CHECK(stateOf("345", StateCodes::cow, at("2005")) == "SCG");
  CHECK(stateOf("345", StateCodes::cow, at("2010")) == "SRB");
  CHECK(stateOf("678", StateCodes::gleditschWard, at("1980")) == "YAR");
  CHECK(stateOf("678", StateCodes::gleditschWard, at("2000")) == "YEM");
  CHECK(stateOf("679", StateCodes::gleditschWard, at("2000")) == "YEM");
  CHECK(stateOf("680", StateCodes::cow, at("1980")) == "YMD");
  CHECK(stateOf("265", StateCodes::cow, at("1975")) == "DDR");
  CHECK(stateOf("260", StateCodes::cow, at("1975")) == "DEU");
  CHECK(stateOf("255", StateCodes::cow, at("1900")) == "DEU");
  CHECK(stateOf("816", StateCodes::cow, at("1970")) == "VNM");
  CHECK(stateOf("817", StateCodes::cow, at("1970")) == "RVN");
  CHECK(stateOf("315", StateCodes::cow, at("1970")) == "CSK");
  CHECK(stateOf("365", StateCodes::cow, at("1970")) == "RUS");
}

TEST_CASE("names as three languages and the data sets write them") {
  for (const auto& [name, code] : std::vector<std::pair<const char*, const char*>>{
           {"Bolivia", "BOL"},
           {"Plurinational State of Bolivia", "BOL"},
           {"Brasil", "BRA"},
           {"México", "MEX"},
           {"Perú", "PER"},
           {"Países Bajos", "NLD"},
           {"Coreia do Sul", "KOR"},
           {"Korea, Dem. People's Rep.", "PRK"},
           {"Congo, Dem. Rep.", "COD"},
           {"DR Congo (Zaire)", "COD"},
           {"Congo", "COG"},
           {"Congo (Kinshasa)", "COD"},
           {"Yemen (North Yemen)", "YEM"},
           {"St. Lucia", "LCA"},
           {"Trinidad & Tobago", "TTO"},
           {"Bahamas, The", "BHS"},
           {"Cote d'Ivoire", "CIV"},
           {"Côte d’Ivoire", "CIV"},
           {"Russia (Soviet Union)", "RUS"},
           {"USSR", "RUS"},
           {"East Germany", "DDR"},
           {"Checoslovaquia", "CSK"},
           {"Turkiye", "TUR"},
           {"Atlantis", ""},
       }) {
    CAPTURE(name);
    CHECK(named(name) == code);
  }
  CHECK(goneSince("DDR") == "1990-10-03");
  CHECK(goneSince("DEU").empty());
}

TEST_CASE("the capital is that of the date") {
  CHECK(capitalOf("BRA", at("1955"))->name == "Rio de Janeiro");
  CHECK(capitalOf("BRA", at("1964-03-31"))->name == "Brasília");
  CHECK(capitalOf("PAK", at("1958-10-07"))->name == "Karachi");
  CHECK(capitalOf("BOL", at("1980-07-17"))->name == "La Paz");
  CHECK(capitalOf("RVN", at("1963-11-01"))->name == "Saigon");
  CHECK_FALSE(capitalOf("ATA", at("1963-11-01")));
}

TEST_CASE("capitals lie where the Correlates of War project has them") {
  const std::filesystem::path path = MAREA_SOURCE_DIR "/../shared/data/2_alliances/cow_capitals.csv";
  if (!std::filesystem::exists(path)) {
    WARN("skipped: no " << path.filename());
    return;
  }
  std::size_t far = 0, none = 0;
  const Loaded<Timeline> loaded = readFile(path);
  REQUIRE(loaded.value.events.size() == 242);
  for (const Event& event : loaded.value.events) {
    REQUIRE(event.countries.size() == 1);
    const Bounds& bounds = event.when.bounds;
    const auto own = capitalOf(event.countries[0], Instant{bounds.earliestEnd.seconds - 2 * secondsPerDay});
    if (!own) {
      ++none;
      continue;
    }
    const LonLat apart = own->at - event.places.at(0).at;
    if (std::hypot(apart.x * std::cos(own->at.y * 0.01745), apart.y) > 0.7) {
      ++far;
      UNSCOPED_INFO(event.title.in[0] << " " << event.start << ": here " << own->name);
    }
  }
  CHECK(none == 0);
  CHECK(far <= 16);
}
