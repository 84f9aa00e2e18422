// The import doctor's reading side: repairs of whole columns and problems by row.
#include <catch2/catch.hpp>

#include "reading.hpp"

using namespace geo;
using support::layer;

namespace {

Loaded<Timeline> read(const std::string& text) {
  const support::TemporaryFolder folder;
  return readFile(folder.file("some.csv", text));
}

LonLat placeOf(const Loaded<Timeline>& loaded, std::size_t event) {
  return loaded.value.events.at(event).places.at(0).at;
}

const std::string bolivia =
    "date,lat,lon,country\n2000,-68.1,-16.5,Bolivia\n2001,-65.3,-19.0,Bolivia\n2002,-63.2,-17.8,Bolivia\n";
const std::string signless =
    "date,lat,lon,country\n2000,16.5,68.1,BOL\n2001,19.0,65.3,BOL\n2002,17.8,63.2,BOL\n2003,,,BOL\n";

}  // namespace

TEST_CASE("longitude and latitude that are swapped show by the country that rows state") {
  const auto loaded = read(bolivia);
  CHECK(placeOf(loaded, 0) == LonLat{-68.1, -16.5});
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].row == 0);
  CHECK(loaded.problems.list()[0].field == "lon, lat");
}

TEST_CASE("signs that were lost show likewise, and only where all rows have lost them") {
  const auto loaded = read(signless);
  CHECK(placeOf(loaded, 0) == LonLat{-68.1, -16.5});
  CHECK(loaded.problems.count() == 3);  // two signs, and a row without a place
  const auto one = read("date,lat,lon,country\n2000,-16.5,-68.1,BOL\n2001,-19,-65.3,BOL\n2002,-17.8,63.2,BOL\n");
  CHECK(placeOf(one, 2) == LonLat{63.2, -17.8});
  REQUIRE(one.problems.count() == 1);
  CHECK(one.problems.list()[0].row == 4);
  CHECK(one.problems.list()[0].expected == "a place in BOL, as the row says");
}

TEST_CASE("without a country only what cannot be degrees says that they are swapped") {
  const auto loaded = read("date,lat,lon\n2000,-122.4,37.8\n2001,-118.2,34\n2002,-87.6,41.9\n");
  CHECK(placeOf(loaded, 0) == LonLat{-122.4, 37.8});
  const auto typo = read("date,lat,lon\n2000,48.8,2.3\n2001,52.5,13.4\n2002,95.5,12.5\n");
  CHECK(placeOf(typo, 0) == LonLat{2.3, 48.8});
  CHECK(typo.problems.count() > 0);
}

TEST_CASE("metres of a projection are refused and not placed") {
  const auto loaded = read("date,x,y\n2000,1017039,178484\n2001,1048718,195665\n2002,1001234,201234\n");
  CHECK(loaded.value.events.size() == 3);
  CHECK(loaded.value.events[0].places.empty());
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].row == 0);
}

TEST_CASE("0, 0 and codes for missing are no places") {
  const auto loaded = read("date,lat,lon\n2000,0,0\n2001,-99,-99\n2002,N/A,.\n2003,-16.5,-68.1\n");
  CHECK(loaded.value.events[0].places.empty());
  CHECK(loaded.value.events[1].places.empty());
  CHECK(loaded.value.events[2].places.empty());
  CHECK(loaded.value.events[3].places.size() == 1);
  CHECK(layer(loaded).repaired == 2);
}

TEST_CASE("rows that repeat another are kept and said once") {
  const auto loaded = read("date,what\n2000,a\n2000,a\n2001,b\n2000,a\n");
  CHECK(loaded.value.events.size() == 4);
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].row == 3);
  CHECK(loaded.problems.list()[0].found == "2 rows");
}
