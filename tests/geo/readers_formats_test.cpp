// Formats beside tables and GeoJSON: XML, tracks of storms, archives, spreadsheets, databases.
#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "geo/readers.hpp"
#include "temporary_folder.hpp"

using namespace geo;

namespace {

const std::filesystem::path shared = MAREA_SOURCE_DIR "/../shared/data";
const std::filesystem::path formats = MAREA_SOURCE_DIR "/tests/files/formats";

Loaded<Timeline> readText(const std::string& name, const std::string& text) {
  const support::TemporaryFolder folder;
  return readFile(folder.file(name, text));
}

std::string refusal(const std::filesystem::path& path) {
  try {
    readFile(path);
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

std::string refusal(const std::string& name, const std::string& text) {
  const support::TemporaryFolder folder;
  return refusal(folder.file(name, text));
}

const LayerReport& layer(const Loaded<Timeline>& loaded) {
  return loaded.value.files.at(0).layers.at(0);
}

bool skipsWithout(const std::filesystem::path& path) {
  if (std::filesystem::exists(path)) return false;
  WARN("skipped: no " << path);
  return true;
}

std::string dateOf(const std::optional<When>& when) {
  return when ? toEdtf(when->bounds.earliestStart, when->start.precision) : "none";
}

std::string kml(const std::string& inside) {
  return R"(<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>D</name>)" +
         inside + "</Document></kml>";
}

}  // namespace

TEST_CASE("KML: stamps and spans at their own precision, open ends, folders that lend their time") {
  const auto loaded = readText("some.kml", kml(R"(
    <Placemark id="a"><name>A</name><description><![CDATA[<p>Some <i>text</i></p>]]></description>
      <TimeStamp><when>1973-09</when></TimeStamp><Point><coordinates>-70.6,-33.4,0</coordinates></Point></Placemark>
    <Placemark><name>B</name><TimeSpan><begin>1964-03-31</begin><end>1985-03</end></TimeSpan><LineString><coordinates>
      1,2 3,4,5
      5, 6 </coordinates></LineString></Placemark>
    <Placemark><name>C</name><TimeSpan><begin>1959</begin></TimeSpan><ExtendedData><Data name="kind"><value>march</value></Data>
      <SchemaData><SimpleData name="actors">X; Y</SimpleData></SchemaData></ExtendedData>
      <Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 4,0 4,4 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
    <Placemark><name>D</name><TimeSpan><end>1899</end></TimeSpan><MultiGeometry><Point><coordinates>1,1</coordinates></Point>
      <Point><coordinates>2,2</coordinates></Point></MultiGeometry></Placemark>
    <Folder><name>F</name><TimeSpan><begin>2001</begin><end>2002</end></TimeSpan><Folder><Placemark><name>E</name>
      <Point><coordinates>3,3</coordinates></Point></Placemark></Folder></Folder>)"));
  CHECK(loaded.problems.empty());
  const auto& events = loaded.value.events;
  REQUIRE(events.size() == 5);
  CHECK(events[0].id == "a");
  CHECK(events[0].start == "1973-09");
  CHECK(events[0].summary.in[0] == "Some text");
  CHECK(events[1].end == "1985-03");
  REQUIRE(events[1].routes.at(0).size() == 3);
  CHECK(events[1].routes[0][2].at == LonLat{5, 6});
  CHECK(events[2].end == "..");
  CHECK(events[2].kind == "march");
  CHECK(events[2].actors == std::vector<std::string>{"X", "Y"});
  CHECK(events[2].places.at(0).at == LonLat{2, 2});
  CHECK(events[2].places[0].extent == Extent::area);
  CHECK(events[3].when.bounds.earliestStart == distantPast);
  CHECK(events[3].places.size() == 2);
  CHECK(events[4].start == "2001");
  CHECK(events[4].end == "2002");
  CHECK(loaded.value.files[0].driver == "KML");
}

TEST_CASE("KML: tracks keep the time of each point; those without one do not crash") {
  const auto loaded = readText("track.kml", kml(R"(
    <Placemark><name>T</name><gx:MultiTrack><gx:Track><when>1934-10-16</when><when>1935-10-19</when>
      <gx:coord>-70.6 -33.4 0</gx:coord><gx:coord>-71.5 -33.0 0</gx:coord></gx:Track>
      <gx:Track><when>1936</when><gx:coord>-71 -33 0</gx:coord></gx:Track></gx:MultiTrack></Placemark>
    <Placemark><name>No times</name><gx:Track><gx:coord>1 2 3</gx:coord></gx:Track></Placemark>
    <Placemark><name>Odd</name><gx:Track><when>2001</when><when>2002</when><gx:coord>1 2 3</gx:coord></gx:Track></Placemark>)"));
  const auto& events = loaded.value.events;
  REQUIRE(events.size() == 2);
  CHECK(events[0].start == "1934-10-16");
  CHECK(events[0].end == "1936");
  REQUIRE(events[0].routes.size() == 1);
  CHECK(dateOf(events[0].routes[0].at(1).when) == "1935-10-19");
  CHECK(events[0].places.size() == 1);
  CHECK(events[1].title.in[0] == "Odd");
  CHECK(loaded.problems.count() == 3);
}

TEST_CASE("KML: links are not followed, and it is said") {
  const auto loaded = readText(
      "link.kml", kml(R"(<NetworkLink><name>N</name><Link><href>http://example.org/x.kml</href></Link></NetworkLink>
    <Placemark><TimeStamp><when>2001</when></TimeStamp><Point><coordinates>1,2</coordinates></Point></Placemark>)"));
  CHECK(loaded.value.events.size() == 1);
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].field == "NetworkLink");
}

TEST_CASE("XML that is broken, hostile or of another kind is refused with a sentence") {
  std::string deep = kml("");
  std::string folders;
  for (int level = 0; level < 5'000; ++level) folders += "<Folder>";
  const std::string laughs =
      R"(<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><kml><Document><name>&b;</name></Document></kml>)";
  const std::string outside =
      R"(<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Document><Placemark><name>&x;</name></Placemark></Document></kml>)";
  for (const std::string& sentence :
       {refusal("cut.kml", "<kml><Document>"), refusal("deep.kml", "<kml>" + folders), refusal("laughs.kml", laughs),
        refusal("outside.kml", outside), refusal("other.xml", "<html><body/></html>"),
        refusal("no.xml", "no xml at all"), refusal("empty.xml", "<data><x/></data>")}) {
    INFO(sentence);
    CHECK_FALSE(sentence.empty());
    CHECK(sentence.ends_with('.'));
    CHECK(sentence.find('\n') == std::string::npos);
  }
  CHECK(refusal("outside.kml", outside).find("entities") != std::string::npos);
}

TEST_CASE("GPX: tracks, routes and waypoints, each a layer") {
  const auto loaded =
      readText("some.gpx", R"(<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
    <wpt lat="1" lon="2"><time>2020-01-01T00:00:00Z</time><name>W</name><desc>d</desc></wpt>
    <rte><name>R</name><rtept lat="1" lon="2"><time>2020-01-02T00:00:00Z</time></rtept><rtept lat="3" lon="4"><time>2020-01-03T00:00:00Z</time></rtept></rte>
    <trk><trkseg><trkpt lat="1" lon="2"><time>2020-01-04T00:00:00Z</time></trkpt><trkpt lat="2" lon="3"><time>2020-01-04T01:00:00.500Z</time></trkpt></trkseg>
         <trkseg><trkpt lat="5" lon="x"/><trkpt lat="3" lon="4"><time>2020-01-05T00:00:00Z</time></trkpt><trkpt lat="3" lon="5"/></trkseg></trk></gpx>)");
  REQUIRE(loaded.value.files.at(0).layers.size() == 3);
  REQUIRE(loaded.value.events.size() == 3);
  CHECK(loaded.value.events[0].title.in[0] == "some");
  CHECK(loaded.value.events[0].routes.size() == 2);
  CHECK(loaded.value.events[0].end == "2020-01-05T00:00:00Z");
  CHECK(loaded.value.events[1].title.in[0] == "R");
  CHECK(loaded.value.events[1].routes.at(0).size() == 2);
  CHECK(loaded.value.events[2].places.at(0).at == LonLat{2, 1});
  CHECK(loaded.value.events[2].summary.in[0] == "d");
  CHECK(loaded.problems.count() == 1);
}

TEST_CASE("HURDAT2: a storm is one event on a dated way") {
  const auto loaded = readText("storms.txt",
                               "AL092021,                IDA,     2,\n"
                               "20210829, 1655, L, HU, 29.1N,  90.2W, 130,  931, 130, 110\n"
                               "20210830, 0000,  , HU, 29.9N,  90.6W, 105,  944,  80, 120\n"
                               "AL011851,            UNNAMED,     2,\n"
                               "18510625, 0000,  , HU, 28.0N,  94.8W,  80, -999\n"
                               "18510625, 0600,  , HU, 28.0X,  95.4W,  80, -999\n");
  REQUIRE(loaded.value.events.size() == 2);
  const Event& ida = loaded.value.events[0];
  CHECK(ida.title.in[0] == "IDA");
  CHECK(ida.summary.in[0] == "Wind up to 130 knots, pressure down to 931 hPa");
  CHECK(ida.start == "2021-08-29T16:55Z");
  CHECK(ida.end == "2021-08-30T00:00Z");
  CHECK(ida.routes.at(0).at(1).at == LonLat{-90.6, 29.9});
  CHECK(loaded.value.events[1].title.in[0] == "AL011851");
  CHECK(layer(loaded).recognisedAs == "hurdat2");
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].row == 6);
}

TEST_CASE("IBTrACS: rows of one storm together, the line of units left out") {
  const auto loaded = readText("ibtracs.csv",
                               "SID,SEASON,NUMBER,BASIN,NAME,ISO_TIME,NATURE,LAT,LON,WMO_WIND,WMO_PRES\n"
                               " ,Year, , , , , ,degrees_north,degrees_east,kts,mb\n"
                               "2004061S12072,2004,1,SI,GAFILO,2004-03-01 00:00:00,TS,-12,72,60,980\n"
                               "2004061S12072,2004,1,SI,GAFILO,2004-03-01 06:00:00,TS,-12.5,181,130,895\n"
                               "2004062S11111,2004,2,SI,NOT_NAMED,2004-03-02 00:00:00,TS,-11,111, , \n");
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[0].title.in[0] == "GAFILO");
  CHECK(loaded.value.events[0].routes.at(0).at(1).at == LonLat{-179, -12.5});
  CHECK(loaded.value.events[0].start == "2004-03-01T00:00:00");
  CHECK(loaded.value.events[1].title.in[0] == "2004062S11111");
  CHECK(loaded.problems.empty());
}

TEST_CASE("well-known text in every notation") {
  const auto loaded =
      readText("wkt.csv",
               "date;wkt\n2001;SRID=4326;\n2002;MULTIPOINT (1 2, 3 4)\n2003;multipoint((1 2),(3 4))\n"
               "2004;LINESTRING Z (1 2 3, 4 5 6)\n2005;POINT EMPTY\n2006;POINTZM(1 2 3 4)\n"
               "2007;GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))\n2008;POINT (1)\n"
               "2009;MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((10 10,14 10,14 14,10 10)))\n2010;POINT (1 2) x\n"
               "2011;LINESTRING M (1 2 1550476000, 3 4 1550476600)\n");
  const auto& events = loaded.value.events;
  REQUIRE(events.size() == 11);
  CHECK(events[1].places.size() == 2);
  CHECK(events[2].places.size() == 2);
  CHECK(events[3].routes.at(0).size() == 2);
  CHECK(events[4].places.empty());
  CHECK(events[5].places.at(0).at == LonLat{1, 2});
  CHECK(events[6].routes.size() == 1);
  CHECK(events[7].places.empty());
  CHECK(events[8].places.at(0).at == LonLat{12, 12});
  CHECK(events[9].places.empty());
  CHECK(dateOf(events[10].routes.at(0).at(1).when) == "2019-02-18T07:56:40");
}

TEST_CASE("spreadsheets, databases and zipped Shapefiles hold the same three events") {
  for (const char* name : {"events.xlsx", "events.ods", "events.sqlite", "events_shp.zip", "no_index/events.shp"}) {
    INFO(name);
    const auto loaded = readFile(formats / name);
    const auto& events = loaded.value.events;
    REQUIRE(events.size() == 3);
    CHECK(loaded.problems.empty());
    CHECK(events[0].start == "1973-09-11");
    CHECK(events[0].title.in[0] == "Golpe");
    CHECK(events[1].end == "2011-10-19");
    CHECK(events[1].kind == "march");
    CHECK(events[2].title.in[0] == "Ñandú");
    CHECK(events[2].places.at(0).at.x == Approx(-90.51));
    CHECK(events[2].places.at(0).at.y == Approx(14.63));
  }
  CHECK_FALSE(std::filesystem::exists(formats / "no_index/events.shx"));  // the user's folder is never written to
}

TEST_CASE("a measure that is a time dates the way where no column does") {
  const auto loaded = readFile(formats / "ways_m.fgb");
  REQUIRE(loaded.value.events.size() == 2);
  const Event& flight = loaded.value.events[0];
  CHECK(flight.start.starts_with("2013-01-01T"));
  CHECK_FALSE(flight.end.empty());
  CHECK(flight.routes.at(0).at(0).when);
}

TEST_CASE("a database whose table reads from another file is refused") {
  const std::string sentence = refusal(formats / "foreign.sqlite");
  CHECK(sentence.find("stolen") != std::string::npos);
  CHECK(sentence.ends_with('.'));
}

TEST_CASE("Parquet: read where the library can, else a sentence that says so") {
  const std::string sentence = refusal("some.parquet", std::string("PAR1\x15\0\0\0PAR1", 12));
  CHECK(sentence.find("arquet") != std::string::npos);
}

TEST_CASE("what is shared: tracks, storms, SIMILE, Linked Places, world maps in a zip") {
  if (skipsWithout(shared / "4_movement")) return;
  const auto ride = readFile(shared / "4_movement/cesium_bikeRide_gxtrack_excerpt.kml");
  REQUIRE(ride.value.events.size() == 2);
  CHECK(ride.problems.empty());
  CHECK(ride.value.events[1].start == "2013-07-25T19:33:58.000Z");
  std::size_t points = 0;
  for (const Route& route : ride.value.events[1].routes)
    for (const Place& place : route) points += place.when ? 1 : 0;
  CHECK(points == 20);
  const auto ida = readFile(shared / "4_movement/hurdat2_ida_2021_excerpt.txt");
  CHECK(ida.value.events.at(0).routes.at(0).size() == 4);
  const auto flights = readFile(shared / "4_movement/nyc_flights_201301_linestring_m_epoch.gpkg");
  CHECK(flights.value.events.size() == 2'000);
  const auto kennedy = readFile(shared / "6_timeline/simile_jfk_excerpt.xml");
  REQUIRE(kennedy.value.events.size() == 8);
  CHECK(kennedy.problems.empty());
  CHECK(kennedy.value.events[0].start == "1961-05-20");
  CHECK(kennedy.value.events[6].start == "1963-11-22T12:30:40-06:00");
  const auto states = readFile(shared / "3_boundaries/ahcb/us_states_historical_lores_A-M.kml");
  CHECK(states.value.events.size() == 115);
  CHECK(layer(states).timeStart == "1783-09-03");
  const auto rivers = readFile(shared / "3_boundaries/natural_earth/ne_50m_rivers_lake_centerlines.zip");
  CHECK(layer(rivers).rows == 462);
}
