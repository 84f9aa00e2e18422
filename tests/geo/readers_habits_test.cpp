// Tables as people make them: titles above the header, dates in words, coordinates in any notation.
#include <catch2/catch.hpp>

#include "reading.hpp"

using namespace geo;
using support::layer;
using support::readText;

namespace {

std::vector<std::string> startsOf(const Loaded<Timeline>& loaded) {
  std::vector<std::string> out;
  for (const Event& event : loaded.value.events) out.push_back(event.start);
  return out;
}

LonLat placeOf(const Loaded<Timeline>& loaded, std::size_t event) {
  const auto& places = loaded.value.events.at(event).places;
  return places.empty() ? LonLat{-999, -999} : places.front().at;
}

bool isNear(LonLat a, LonLat b, double most = 1e-4) {
  return std::abs(a.x - b.x) < most && std::abs(a.y - b.y) < most;
}

}  // namespace

TEST_CASE("what stands above the header is said and passed over, and rows keep the numbers of their lines") {
  const auto loaded = readText("some.csv",
                               "Masacres en Colombia;;;\nFuente: CNMH;;;\n;;;\nFecha;Municipio;Latitud;Longitud\n"
                               "20/10/1989;Segovia;7,08;-74,70\n;;;\nTotal;;;\n");
  CHECK(startsOf(loaded) == std::vector<std::string>{"1989-10-20"});
  CHECK(layer(loaded).columns.at("start") == "Fecha");
  CHECK(layer(loaded).columns.at("place") == "Municipio");
  CHECK(layer(loaded).skipped == 2);
  REQUIRE(loaded.problems.count() == 2);  // the row without anything is nobody's data
  CHECK(loaded.problems.list()[0].found == "Masacres en Colombia Fuente: CNMH");
  CHECK(loaded.problems.list()[1].row == 7);
  CHECK(loaded.problems.list()[1].found == "Total");
}

TEST_CASE("comments and the line that names the separator are no header") {
  CHECK(startsOf(readText("a.csv", "# made by x\n# licence\ndate,lat,lon\n2001-01-02,1.5,2.5\n")) ==
        std::vector<std::string>{"2001-01-02"});
  const auto stated = readText("b.csv", "sep=;\nfecha;lat;lon\n2001-01-02;1,5;2,5\n");
  CHECK(startsOf(stated) == std::vector<std::string>{"2001-01-02"});
  CHECK(isNear(placeOf(stated, 0), {2.5, 1.5}));
}

TEST_CASE("a row of data that holds the word date is no header") {
  const auto loaded = readText("a.csv", "opened on,label,kind of\n2001-05-06,a,date\n2002-05-06,b,year\n");
  CHECK(startsOf(loaded) == std::vector<std::string>{"2001-05-06", "2002-05-06"});
}

TEST_CASE("dates in words: before Christ, decades, centuries, seasons, parts and spans of years") {
  const auto loaded = readText(
      "a.csv",
      "year,name\n44 BC,a\n300 a.C.,b\nAD 70,c\nc. 1200 BC,d\n1960s,e\ndécada de 1930,f\nsiglo XIX,g\n19th century,h\n"
      "primavera de 1968,i\nfines de 1910,j\nearly March 2019,k\n1968–1970,l\n2019 Q3,m\n2019-W05,n\n");
  CHECK(loaded.problems.empty());
  CHECK(startsOf(loaded) == std::vector<std::string>{"-0043", "-0299", "0070", "-1199~", "196X", "193X", "18XX", "18XX",
                                                     "1968-21", "[1910-09..1910-12]", "[2019-03-01..2019-03-10]",
                                                     "1968/1970", "2019-35", "2019-01-28/2019-02-03"});
}

TEST_CASE("words that only look like dates are none") {
  const auto loaded = readText("a.csv", "date,name\nArt. 44,a\nBC,b\n12 of 100,c\nlate,d\nsiglo,e\n");
  CHECK(loaded.value.events.empty());
  CHECK(loaded.problems.count() == 5);
}

TEST_CASE("a column of midnights is a column of days; one with a time or a zone is not") {
  CHECK(startsOf(readText("a.csv", "date,n\n2001-05-06 00:00:00.000,a\n2001-05-07T00:00:00,b\n")) ==
        std::vector<std::string>{"2001-05-06", "2001-05-07"});
  CHECK(startsOf(readText("b.csv", "date,n\n2001-05-06 00:00:00,a\n2001-05-07 10:00:00,b\n")).front() ==
        "2001-05-06T00:00:00");
  CHECK(startsOf(readText("c.csv", "date,n\n2001-05-06T00:00:00Z,a\n")).front() == "2001-05-06T00:00:00Z");
}

TEST_CASE("seconds since 1970 with fractions and exponents, and digits of a time") {
  CHECK(startsOf(readText("a.csv",
                          "timestamp,n\n1546300800.25,a\n1.5463008E9,b\n1546300800123,c\n1546300800123456,d\n"
                          "20190101000000,e\n-1111190400000,f\n")) ==
        std::vector<std::string>{"2019-01-01T00:00:00Z", "2019-01-01T00:00:00Z", "2019-01-01T00:00:00Z",
                                 "2019-01-01T00:00:00Z", "2019-01-01T00:00:00", "1934-10-16T00:00:00Z"});
}

TEST_CASE("days of a spreadsheet among dates are read, and said; a year among dates is none") {
  const auto loaded = readText("a.csv", "fecha,n\n1989-12-01,a\n15/07/1997,b\n36573,c\nmarzo de 1999,d\n");
  CHECK(startsOf(loaded) == std::vector<std::string>{"1989-12-01", "1997-07-15", "2000-02-17", "1999-03"});
  CHECK(loaded.problems.list()[0].found == "36573");
  CHECK(startsOf(readText("b.csv", "fecha,n\n1989-12-01,a\n1999,b\n15/07/1997,c\n")).at(1) == "1999");
}

TEST_CASE("three columns: a month by its name, a year with its thousands set off") {
  CHECK(startsOf(readText("a.csv", "Año,Mês,Dia,n\n2013,junho,17,a\n\"1,810\",5,25,b\n2013,,,c\n")) ==
        std::vector<std::string>{"2013-06-17", "1810-05-25", "2013"});
}

TEST_CASE("degrees, minutes and seconds, with the letters of three languages") {
  const auto loaded =
      readText("a.csv",
               "date,lat,lon\n1910,19°25′42″N,99°07′39″W\n1911,\"31° 44' 22\"\" N\",\"106° 29' 13\"\" O\"\n"
               "1912,19.43° N,99.13° W\n1913,\"33°27,5'S\",\"70°40,0'O\"\n1914,13.05 N,88.66 W\n1915,foo,1\n");
  CHECK(isNear(placeOf(loaded, 0), {-99.1275, 19.428333}));
  CHECK(isNear(placeOf(loaded, 1), {-106.486944, 31.739444}));
  CHECK(isNear(placeOf(loaded, 2), {-99.13, 19.43}));
  CHECK(isNear(placeOf(loaded, 3), {-70.666667, -33.458333}));
  CHECK(isNear(placeOf(loaded, 4), {-88.66, 13.05}));
  REQUIRE(loaded.problems.count() == 2);
  CHECK(loaded.problems.list()[0].found == "1, foo");
}

TEST_CASE("both coordinates in one column, whatever it is called; latitude first unless the column shows otherwise") {
  const auto named = readText("a.csv", "date,coordenadas\n2001,\"-16.5, -68.15\"\n2002,\"(-12.05,-77.04)\"\n");
  CHECK(isNear(placeOf(named, 0), {-68.15, -16.5}));
  CHECK(isNear(placeOf(named, 1), {-77.04, -12.05}));
  const auto found = readText("b.csv", "fecha,ubicación\n2001,-16.5 -68.15\n2002,-33.45 -70.66\n");
  CHECK(isNear(placeOf(found, 1), {-70.66, -33.45}));
  CHECK(found.value.events[1].places[0].name.empty());
  const auto lonFirst = readText("c.csv", "date,point\n2001,\"-118.2, 34.05\"\n2002,\"-68.15, -16.5\"\n");
  CHECK(isNear(placeOf(lonFirst, 1), {-68.15, -16.5}));
  const auto counts = readText("d.csv", "date,share\n2001,\"4,5\"\n2002,\"6,7\"\n");
  CHECK(counts.value.events[0].places.empty());
}

TEST_CASE("geometries in a cell: with a reference system, as bytes, as GeoJSON in a column of any name") {
  const auto loaded = readText("a.csv",
                               "date,geom\n2001,SRID=32719;POINT(592000 8175000)\n"
                               "2002,0101000020E61000009A999999990951C000000000008030C0\n2003,POINT(-60 -10)\n");
  CHECK(isNear(placeOf(loaded, 0), {-68.1349, -16.4998}, 0.01));
  CHECK(isNear(placeOf(loaded, 1), {-68.15, -16.5}));
  CHECK(isNear(placeOf(loaded, 2), {-60, -10}));
  const auto shape =
      readText("b.csv", "date;forma\n2001;\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[-68.15,-16.5]}\"\n");
  CHECK(isNear(placeOf(shape, 0), {-68.15, -16.5}));
}

TEST_CASE("metres of UTM with their zone become degrees, which is said") {
  const auto loaded = readText("a.csv",
                               "date,easting,northing,zone\n2001,592000,8175000,19K\n2002,592000,1825000,19N\n"
                               "2003,592000,8175000,19\n2004,,,\n");
  CHECK(isNear(placeOf(loaded, 0), {-68.1349, -16.4998}, 0.01));
  CHECK(isNear(placeOf(loaded, 1), {-68.1349, 16.5}, 0.01));
  CHECK(isNear(placeOf(loaded, 2), placeOf(loaded, 0)));
  REQUIRE_FALSE(loaded.problems.empty());
  CHECK(loaded.problems.list()[0].field == "easting, northing");
}

TEST_CASE("countries with a column for each year are values of countries") {
  const auto loaded =
      readText("API.csv",
               "\"Data Source\",\"World Development Indicators\",\n\n\"Country Name\",\"Country Code\","
               "\"Indicator Name\",\"1960\",\"1961\",\"1962\",\n\"Bolivia\",\"BOL\",\"Population\",\"3\","
               "\"4\",\"\",\n\"Chile\",\"CHL\",\"Population\",\"8\",\"9\",\"10\",\n");
  CHECK(layer(loaded).recognisedAs == "country-year");
  CHECK(layer(loaded).timeStart == "1960");
  REQUIRE(loaded.value.attributes.size() == 1);
  const Attribute& people = loaded.value.attributes[0];
  CHECK(people.name == "Population");
  CHECK(people.numeric);
  CHECK(people.values.size() == 5);
  CHECK(valueAt(people, "CHL", parseEdtf("1962-06")->bounds.earliestStart)->text == "10");
  CHECK(valueAt(people, "BOL", parseEdtf("1962-06")->bounds.earliestStart) == nullptr);
}
