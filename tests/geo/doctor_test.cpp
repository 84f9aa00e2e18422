// The import doctor's reading side: repairs of whole columns, problems by row, and the verdict on each column.
#include <catch2/catch.hpp>

#include "reading.hpp"

using namespace geo;
using support::layer;

namespace {

Loaded<Timeline> read(const std::string& text, const ReadOptions& options = {}) {
  const support::TemporaryFolder folder;
  return readFile(folder.file("some.csv", text), options);
}

ReadOptions without(const char* repair) {
  ReadOptions options;
  options.asFound.insert(repair);
  return options;
}

LonLat placeOf(const Loaded<Timeline>& loaded, std::size_t event) {
  return loaded.value.events.at(event).places.at(0).at;
}

const ColumnVerdict& verdict(const Loaded<Timeline>& loaded, const std::string& column) {
  for (const ColumnVerdict& one : layer(loaded).verdicts)
    if (one.column == column) return one;
  throw std::runtime_error("no verdict on " + column);
}

const std::string bolivia =
    "date,lat,lon,country\n2000,-68.1,-16.5,Bolivia\n2001,-65.3,-19.0,Bolivia\n2002,-63.2,-17.8,Bolivia\n";
const std::string signless =
    "date,lat,lon,country\n2000,16.5,68.1,BOL\n2001,19.0,65.3,BOL\n2002,17.8,63.2,BOL\n2003,,,BOL\n";

}  // namespace

TEST_CASE("longitude and latitude that are swapped show by the country that rows state") {
  const auto loaded = read(bolivia);
  CHECK(placeOf(loaded, 0) == LonLat{-68.1, -16.5});
  REQUIRE(layer(loaded).repairs.size() == 1);
  CHECK(layer(loaded).repairs[0].id == "swapped");
  CHECK(loaded.problems.count() == 1);
  const auto kept = read(bolivia, without("swapped"));
  CHECK(placeOf(kept, 0) == LonLat{-16.5, -68.1});
  CHECK_FALSE(layer(kept).repairs.at(0).made);
}

TEST_CASE("signs that were lost show likewise, and only where all rows have lost them") {
  const auto loaded = read(signless);
  CHECK(placeOf(loaded, 0) == LonLat{-68.1, -16.5});
  CHECK(layer(loaded).repairs.size() == 2);
  const auto one = read("date,lat,lon,country\n2000,-16.5,-68.1,BOL\n2001,-19,-65.3,BOL\n2002,-17.8,63.2,BOL\n");
  CHECK(layer(one).repairs.empty());
  CHECK(placeOf(one, 2) == LonLat{63.2, -17.8});
  REQUIRE(one.problems.count() == 1);
  CHECK(one.problems.list()[0].row == 4);
  CHECK(one.problems.list()[0].expected == "a place in BOL, as the row says");
}

TEST_CASE("without a country only what cannot be degrees says that they are swapped") {
  const auto loaded = read("date,lat,lon\n2000,-122.4,37.8\n2001,-118.2,34\n2002,-87.6,41.9\n");
  CHECK(placeOf(loaded, 0) == LonLat{-122.4, 37.8});
  const auto typo = read("date,lat,lon\n2000,48.8,2.3\n2001,52.5,13.4\n2002,95.5,12.5\n");
  CHECK(layer(typo).repairs.empty());
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
  CHECK(read("date,lat,lon\n2000,0,0\n", without("no-place")).value.events[0].places.size() == 1);
}

TEST_CASE("rows that repeat another are kept and said once") {
  const auto loaded = read("date,what\n2000,a\n2000,a\n2001,b\n2000,a\n");
  CHECK(loaded.value.events.size() == 4);
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].row == 3);
  CHECK(loaded.problems.list()[0].found == "2 rows");
}

TEST_CASE("each column has a verdict: one bad cell never changes what it is") {
  const auto loaded = read(
      "date,lat,lon,country,magnitude,note\n2000,-16.5,-68.1,BOL,7.1,a\n2001,-16.5,-68.1,Perv,6,b\nsoon,-16,200,PER,N/"
      "A,c\n"
      "2003,-16,-68,BOL,big,7\n2004,-16,-68,BOL,5,d\n2005,-16,-68,BOL,5,d\n2006,-16,-68,BOL,5,d\n2007,-16,-68,BOL,5,d\n"
      "2008,-16,-68,BOL,5,d\n2009,-16,-68,BOL,5,d\n2010,-16,-68,BOL,5,d\n2011,-16,-68,BOL,5,d\n2012,-16,-68,BOL,5,d\n");
  REQUIRE(layer(loaded).verdicts.size() == 6);
  CHECK(verdict(loaded, "date").type == CellType::date);
  CHECK(verdict(loaded, "date").role == "start");
  CHECK(verdict(loaded, "date").cells == 13);
  CHECK(verdict(loaded, "date").fitting == 12);
  CHECK(verdict(loaded, "date").misfits == std::vector<ColumnVerdict::Cell>{{4, "soon"}});
  CHECK(verdict(loaded, "lon").type == CellType::longitude);
  CHECK(verdict(loaded, "lon").misfits == std::vector<ColumnVerdict::Cell>{{4, "200"}});
  CHECK(verdict(loaded, "country").misfits == std::vector<ColumnVerdict::Cell>{{3, "Perv"}});
  CHECK(verdict(loaded, "magnitude").type == CellType::number);
  CHECK(verdict(loaded, "magnitude").missing == 1);
  CHECK(verdict(loaded, "magnitude").misfits == std::vector<ColumnVerdict::Cell>{{5, "big"}});
  CHECK(verdict(loaded, "note").type == CellType::text);
}

TEST_CASE("repairs of dates can be taken back") {
  CHECK(read("date,x\n26918,1\n43881,2\n").value.events.size() == 2);
  CHECK(read("date,x\n26918,1\n43881,2\n", without("day-numbers")).value.events.empty());
  CHECK(read("id,year\n1,14\n2,15\n").value.events.size() == 2);
  CHECK(read("id,year\n1,14\n2,15\n", without("short-years")).value.events.empty());
}
