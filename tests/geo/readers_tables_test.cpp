// Tables in plain layouts: columns by their headers, dates as people write them, and files through GDAL.
#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "geo/readers.hpp"
#include "temporary_folder.hpp"

using namespace geo;

namespace {

const std::filesystem::path files = MAREA_SOURCE_DIR "/tests/files";
const std::filesystem::path shared = MAREA_SOURCE_DIR "/../shared/data";

Loaded<Timeline> readCsv(const std::string& text, const ReadOptions& options = {},
                         const std::string& name = "some.csv") {
  const support::TemporaryFolder folder;
  return readFile(folder.file(name, text), options);
}

/// Events and records, by start.
Events together(const Loaded<Timeline>& loaded) {
  return Events(loaded.value.events, loaded.value.tables);
}

/// In the order of the file while there are few.
std::vector<std::string> startsOf(const Loaded<Timeline>& loaded) {
  std::vector<std::string> starts;
  for (const Event& event : loaded.value.events) starts.push_back(event.start);
  if (loaded.value.tables.empty()) return starts;
  const Events events = together(loaded);
  for (std::size_t row = 0; row < events.size(); ++row) starts.push_back(events[row]->start);
  return starts;
}

const LayerReport& layer(const Loaded<Timeline>& loaded) {
  return loaded.value.files.at(0).layers.at(0);
}

bool skipsWithout(const std::filesystem::path& path) {
  if (std::filesystem::exists(path)) return false;
  WARN("skipped: no " << path.filename());
  return true;
}

using Starts = std::vector<std::string>;

}  // namespace

TEST_CASE("Spanish headers, semicolons, decimal commas, days first") {
  const auto loaded = readFile(files / "earthquakes.csv");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.value.events.size() == 2);
  const Event& event = loaded.value.events[0];
  CHECK(event.start == "2010-02-27");
  CHECK(event.title.get(Language::en) == "Cobquecura; «el 27 F»");
  CHECK(event.kind == "sismo");
  CHECK(event.places.at(0).at == LonLat{-72.898, -36.122});
  CHECK(layer(loaded).columns ==
        std::map<std::string, std::string>{
            {"start", "fecha"}, {"lat", "latitud"}, {"lon", "longitud"}, {"title", "título"}, {"kind", "tipo"}});
  CHECK(layer(loaded).timeStart == "1960-05-22");
  CHECK(layer(loaded).timeEnd == "2010-02-27");
}

TEST_CASE("the order of day and month is that of the whole column") {
  CHECK(startsOf(readCsv("date,x\n03/04/1976,1\n12/25/1976,2\n")) == Starts{"1976-03-04", "1976-12-25"});
  CHECK(startsOf(readCsv("date,x\n03/04/1976,1\n25/12/1976,2\n")) == Starts{"1976-04-03", "1976-12-25"});
  CHECK(readCsv("date,x\n03/04/1976,1\n25/12/1976,2\n").problems.empty());
}

TEST_CASE("an order that nothing decides is day first, and said; --dates decides it") {
  const auto loaded = readCsv("date,x\n03/04/1976,1\n05/06/1976,2\n");
  CHECK(startsOf(loaded) == Starts{"1976-04-03", "1976-06-05"});
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].field == "date");
  CHECK(loaded.problems.list()[0].found == "03/04/1976");
  ReadOptions options;
  options.dates = ReadOptions::DateOrder::monthFirst;
  const auto asked = readCsv("date,x\n03/04/1976,1\n05/06/1976,2\n", options);
  CHECK(startsOf(asked) == Starts{"1976-03-04", "1976-05-06"});
  CHECK(asked.problems.empty());
}

TEST_CASE("a column with both orders is read value by value, and said") {
  const auto loaded = readCsv("date,x\n13/01/2020,1\n01/14/2020,2\n");
  CHECK(startsOf(loaded) == Starts{"2020-01-13", "2020-01-14"});
  CHECK(loaded.problems.count() == 1);
}

TEST_CASE("dates as people write them") {
  const auto loaded = readCsv(
      "when\n1968-10\n1910~\n2019-02-22 18:00\n2019-02-22 "
      "18:00:16.000\n1788-1-2\n2019/02/22\n20180131\n1570306147\n1570306147000\n813\n-320\n"
      "-10000\n3/14/2025 1:20 PM\n2013-01-01 01:00:00-0500\n1964/1985\n");
  CHECK(loaded.problems.empty());
  CHECK(startsOf(loaded) == Starts{"1968-10", "1910~", "2019-02-22T18:00", "2019-02-22T18:00:16", "1788-01-02",
                                   "2019-02-22", "2018-01-31", "2019-10-05T20:09:07Z", "2019-10-05T20:09:07Z", "0813",
                                   "-0320", "Y-10000", "2025-03-14T13:20", "2013-01-01T01:00:00-05:00", "1964/1985"});
}

TEST_CASE("months by name in three languages, zones by name, and clocks of twelve hours") {
  const auto loaded = readCsv(
      "when\n31 January 2023\n8 March 2024\n\"September 11, 1973\"\n1 de enero de 1959\n11 set 1973\n2 de fev. de "
      "1962\n"
      "1º de março de 1964\nabril de 1964\ndic-1989\n3-Jan-89\n2023-Oct-05\nFri Nov 22 1963 12:30:40 GMT-0600\n"
      "\"lunes, 17 de julio de 1980\"\n2019-02-22 18:00:16.000 America/Bogota\n22 nov 1963 12:30 PM\n2nd of May "
      "1968\n");
  CHECK(loaded.problems.empty());
  CHECK(startsOf(loaded) == Starts{"2023-01-31", "2024-03-08", "1973-09-11", "1959-01-01", "1973-09-11", "1962-02-02",
                                   "1964-03-01", "1964-04", "1989-12", "1989-01-03", "2023-10-05",
                                   "1963-11-22T12:30:40-06:00", "1980-07-17", "2019-02-22T18:00:16", "1963-11-22T12:30",
                                   "1968-05-02"});
}

TEST_CASE("words that are no dates stay none") {
  const auto loaded = readCsv("when,x\nMarch,1\n2 May,1\nsoon 1964,1\n31 February 2020,1\nmarble 2020,1\n2020,1\n");
  CHECK(startsOf(loaded) == Starts{"2020"});
  CHECK(layer(loaded).skipped == 5);
}

TEST_CASE("numbers of days of a spreadsheet, only where the whole column is") {
  const auto loaded = readCsv("date,x\n26918,1\n43881.75,2\n,3\n");
  CHECK(startsOf(loaded) == Starts{"1973-09-11", "2020-02-20T18:00:00"});
  REQUIRE(loaded.problems.count() == 2);
  CHECK(loaded.problems.list()[0].found == "26918");
  CHECK(layer(readCsv("date,x\n26918,1\n2019-01-01,2\n")).skipped == 1);
}

TEST_CASE("years without their century, only where the whole column is") {
  const auto loaded = readCsv("country,month,year,value,lat,lon\nGuinea,3,14,1,9.9,-9.7\nGuinea,12,98,1,9.9,-9.7\n");
  CHECK(startsOf(loaded) == Starts{"2014-03", "1998-12"});
  CHECK(loaded.problems.count() == 1);
  CHECK(layer(readCsv("id,year\n1,14\n2,2014\n")).skipped == 1);
}

TEST_CASE("a day in one column or three, its time in another") {
  const auto parts = readCsv(
      "year,month,day,dep_time,origin\n2013,1,1,517,EWR\n2013,1,1,2400,JFK\n2013,1,1,,JFK\n2013,1,1,2561,JFK\n");
  CHECK(startsOf(parts) == Starts{"2013-01-01T05:17", "2013-01-02T00:00", "2013-01-01", "2013-01-01"});
  CHECK(parts.problems.count() == 1);
  const auto two = readCsv("date,time,x\n2019-11-12,18:30,1\n2019-11-12,6:30 PM,1\n2019-11-12,,1\n");
  CHECK(startsOf(two) == Starts{"2019-11-12T18:30", "2019-11-12T18:30", "2019-11-12"});
  CHECK(startsOf(readCsv("time,x\n2019-11-12 18:30,1\n")) == Starts{"2019-11-12T18:30"});
  CHECK(startsOf(readCsv("year,month,day\n1981,0,0\n1981,5,-9\n")) == Starts{"1981", "1981-05"});
}

TEST_CASE("a geometry in a column of places is not its name") {
  const auto loaded =
      readCsv("date,lat,lon,Location,city\n2000,40.6,-73.8,POINT (-73.8 40.6),x\n2001,40.6,-73.8,Queens,x\n");
  CHECK(loaded.value.events[0].places.at(0).name.empty());
  CHECK(loaded.value.events[1].places.at(0).name == "Queens");
}

TEST_CASE("a row that says only a country is a badge there; a coup at the capital of its date") {
  const auto loaded =
      readCsv("date,country,kind\n1980-07-17,Bolivia,coup\n1955-11-11,BRA,coup\n1990,Perú,law\n1990,Atlantis,law\n");
  REQUIRE(loaded.value.events.size() == 4);
  const auto& events = loaded.value.events;
  CHECK(events[0].places.at(0).name == "La Paz");
  CHECK(events[1].places.at(0).name == "Rio de Janeiro");
  CHECK(events[2].countries == std::vector<std::string>{"PER"});
  CHECK(events[2].places.at(0).extent == Extent::country);
  CHECK(events[3].places.empty());
}

TEST_CASE("what is no date is reported by line and the rest kept") {
  const auto loaded = readCsv(
      "id,date,end\r\na,2019-02-30,\r\n\r\nb,\"2019\r\n\",\r\nc,N/A,\r\nd,2019,1999\r\ne,14,\r\nf,2020,soon\r\n");
  CHECK(startsOf(loaded) == Starts{"2019", "2019", "2020"});
  REQUIRE(loaded.problems.count() == 5);
  const auto& problems = loaded.problems.list();
  CHECK(problems[0].row == 2);
  CHECK(problems[0].field == "date");
  CHECK(problems[0].found == "2019-02-30");
  CHECK(problems[0].action == Action::skipped);
  CHECK(problems[1].row == 6);
  CHECK(problems[2].row == 7);
  CHECK(problems[2].field == "end");
  CHECK(problems[2].action == Action::repaired);
  CHECK(problems[3].row == 8);
  CHECK(problems[4].row == 9);
  CHECK(layer(loaded).rows == 6);
  CHECK(layer(loaded).skipped == 3);
  CHECK(layer(loaded).repaired == 2);
}

TEST_CASE("year, month and day in columns of their own") {
  const auto loaded = readCsv("styear,stmonth,stday,endyear\n1954,6,27,1955\n1955,7,,\n1956,,,\n");
  CHECK(startsOf(loaded) == Starts{"1954-06-27", "1955-07", "1956"});
  CHECK(loaded.value.events[0].end == "1955");
  CHECK(loaded.problems.empty());
}

TEST_CASE("two-digit years are read as spreadsheets read them, and said") {
  const auto loaded = readCsv("date,x\n7/13/62,1\n1/31/06,2\n");
  CHECK(startsOf(loaded) == Starts{"1962-07-13", "2006-01-31"});
  CHECK(loaded.problems.count() == 1);
}

TEST_CASE("encodings and byte order marks") {
  CHECK(readCsv("\xEF\xBB\xBF"
                "date,title\n2019,S\xC3\xA3o\n")
            .value.events.at(0)
            .title.in[0] == "São");
  const auto latin = readCsv("date,title\n2019,S\xE3o Paulo \x80\n");
  CHECK(latin.value.events.at(0).title.in[0] == "São Paulo €");
  CHECK(latin.problems.count() == 1);
  using namespace std::string_literals;
  const auto wide = readCsv(
      "\xFF\xFE"
      "d\0a\0t\0e\0\t\0x\0\n\0"
      "1\0"
      "9\0"
      "9\0"
      "9\0\t\0\xE3\0\n\0"s,
      {}, "some.txt");
  CHECK(startsOf(wide) == Starts{"1999"});
}

TEST_CASE("separators") {
  for (const std::string separator : {",", ";", "\t", "|"}) {
    const auto loaded = readCsv("date" + separator + "title\n2019" + separator + "\"a,b;c\t|\"\"d\"\"\nnext\"\n");
    REQUIRE(loaded.value.events.size() == 1);
    CHECK(loaded.value.events[0].title.in[0] == "a,b;c\t|\"d\"\nnext");
  }
}

TEST_CASE("geometry as WKT or GeoJSON; coordinates out of range; neither") {
  const auto loaded = readCsv(
      "date,geometry\n2001,POINT (-68 -16)\n2002,\"LINESTRING (-68 -16,-67 "
      "-15)\"\n2003,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[1,2]}\"\n"
      "2004,POINT (-68 -116)\n2005,nonsense\n2006,\"POLYGON ((0 0,2 0,2 2,0 2,0 0))\"\n");
  REQUIRE(loaded.value.events.size() == 6);
  CHECK(loaded.value.events[0].places.at(0).at == LonLat{-68, -16});
  CHECK(loaded.value.events[1].routes.at(0).size() == 2);
  CHECK(loaded.value.events[2].places.at(0).at == LonLat{1, 2});
  CHECK(loaded.value.events[3].places.empty());
  CHECK(loaded.value.events[4].places.empty());
  CHECK(loaded.value.events[5].places.at(0).at == LonLat{1, 1});
  CHECK(loaded.value.events[5].places.at(0).extent == Extent::area);
  CHECK(layer(loaded).bbox == std::vector<double>{-68, -16, 1, 2});
}

TEST_CASE("columns can be chosen by hand") {
  ReadOptions options;
  options.columns = {{"start", "Einsturz"}, {"title", "Was"}, {"lon", "nowhere"}};
  const auto loaded = readCsv("date,Einsturz,Was\n1999,2001,Turm\n", options);
  CHECK(startsOf(loaded) == Starts{"2001"});
  CHECK(loaded.value.events[0].title.in[0] == "Turm");
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].field == "lon");
}

TEST_CASE("a table without dates says so once") {
  const auto loaded = readCsv("name,lat,lon\na,1,2\nb,3,4\n");
  CHECK(loaded.value.events.empty());
  CHECK(loaded.problems.count() == 1);
  CHECK(layer(loaded).rows == 2);
  CHECK(layer(loaded).skipped == 2);
}

TEST_CASE("repeated ids become unique") {
  const auto loaded = readCsv("id,date\na,2001\na,2002\na,2003\n");
  CHECK(loaded.value.events[1].id == "a-2");
  CHECK(loaded.value.events[2].id == "a-3");
  CHECK(loaded.problems.count() == 2);
  CHECK(loaded.problems.list()[0].row == 3);
}

TEST_CASE("plain GeoJSON: properties are columns, whatever the case of their names") {
  const auto loaded = readCsv(R"({"type": "FeatureCollection", "name": "layer one", "features": [
      {"type": "Feature", "id": 7, "properties": {"Date_Start": "2016-01-01", "DATE_END": "2016-01-03", "NAME": "X", "best": 4}, "geometry": {"type": "Point", "coordinates": [36, 34]}},
      {"type": "Feature", "properties": {"Date_Start": "2016-02-01", "extra": [1, "b"]}, "geometry": null}]})",
                              {}, "p.geojson");
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[0].id == "7");
  CHECK(loaded.value.events[0].end == "2016-01-03");
  CHECK(loaded.value.events[0].title.in[0] == "X");
  CHECK(loaded.value.events[0].places.at(0).at == LonLat{36, 34});
  CHECK(loaded.value.events[1].id == "p-2");
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].row == 2);
  CHECK(loaded.problems.list()[0].field == "geometry");
  CHECK(layer(loaded).name == "layer one");
  CHECK(layer(loaded).recognisedAs.empty());
}

TEST_CASE("the same events from CSV, GeoPackage, Shapefile") {
  const auto folder = shared / "1_events";
  if (skipsWithout(folder)) return;
  const auto csv = readFile(folder / "ucdp_ged_syria_2016_2017.csv");
  CHECK(csv.problems.empty());
  REQUIRE(together(csv).size() == 11'757);
  for (const char* name : {"ucdp_ged_syria_2016_2017.gpkg", "shp/ged_syria_2016_2017.shp"}) {
    const auto other = readFile(folder / name);
    INFO(name);
    CHECK(other.problems.empty());
    CHECK(startsOf(other) == startsOf(csv));
    CHECK(layer(other).timeEnd == "2017-12-31");
    for (std::size_t side = 0; side < 4; ++side) CHECK(layer(other).bbox[side] == Approx(layer(csv).bbox[side]));
  }
}

TEST_CASE("FlatGeobuf's midnights are days again") {
  const auto path = shared / "3_boundaries/ahcb/us_counties_historical_A-L.fgb";
  if (skipsWithout(path)) return;
  const auto loaded = readFile(path);
  const Events events = together(loaded);
  CHECK(events.size() == 7'349);
  CHECK(layer(loaded).timeStart == "1662-04-23");
  CHECK(layer(loaded).timeEnd == "2000-12-31");
  CHECK(events.extent(0) == Extent::area);
}

TEST_CASE("a GPX track is one event with a dated road") {
  const auto path = shared / "4_movement/bus_304_limerick_2019-02-18.gpx";
  if (skipsWithout(path)) return;
  const auto loaded = readFile(path);
  REQUIRE(loaded.value.events.size() == 1);
  const Event& track = loaded.value.events[0];
  CHECK(track.start == "2019-02-18T07:45:50Z");
  CHECK(track.end == "2019-02-18T09:00:26Z");
  std::size_t points = 0;
  for (const Route& route : track.routes) points += route.size();
  CHECK(points == 2'144);
  CHECK(track.routes[0][0].when);
}

TEST_CASE("columns of mixed dates: 23,409 American ones and three ISO ones") {
  const auto path = shared / "1_events/earthquakes_23k_1965_2016.csv";
  if (skipsWithout(path)) return;
  const auto loaded = readFile(path);
  REQUIRE(loaded.problems.count() == 1);  // two earthquakes stand there twice
  CHECK(loaded.problems.list()[0].found == "2 rows");
  const Events events = together(loaded);
  CHECK(events.size() == 23'412);
  CHECK(events[0]->start == "1965-01-02");
}

TEST_CASE("dates are found by what is in a column where no header says what it is") {
  const auto loaded = readCsv(
      "flight,left_utc,delay,reached_utc,lon,lat\n1,2013-01-01 05:15,2,2013-01-01 08:30,-74,40\n"
      "2,2013-01-02 23:00,-4,2013-01-03 01:10,-74,40\n3,,7,,-74,40\n");
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[1].start == "2013-01-02T23:00");
  CHECK(loaded.value.events[1].end == "2013-01-03T01:10");
  CHECK(layer(loaded).columns.at("start") == "left_utc");
  // Numbers may count anything.
  CHECK(readCsv("a,b\n2001,19990101\n2002,19990102\n").value.events.empty());
}

TEST_CASE("a column of hours says hours and no more") {
  const auto loaded = readCsv("year,month,day,hour,x\n2013,1,1,6,a\n2013,1,1,23,b\n");
  CHECK(startsOf(loaded) == std::vector<std::string>{"2013-01-01T06", "2013-01-01T23"});
}
