// Cousins of formats that are read: other versions, other wrappings, other places for the same thing.
#include <catch2/catch.hpp>

#include "reading.hpp"

using namespace geo;
using support::layer;
using support::readText;

namespace {

bool isNear(LonLat a, LonLat b, double most = 0.01) {
  return std::abs(a.x - b.x) < most && std::abs(a.y - b.y) < most;
}

const Event& only(const Loaded<Timeline>& loaded, std::size_t at = 0) {
  return loaded.value.events.at(at);
}

}  // namespace

TEST_CASE("JSON answers of services: the list with dates in the object, objects within set out") {
  const auto loaded = readText(
      "acled.json", R"({"status":200,"success":true,"data":[{"event_id_cnty":"BRA1","event_date":"2023-01-08",)"
                    R"("event_type":"Riots","sub_event_type":"Mob violence","actor1":"Rioters","iso":"76",)"
                    R"("location":"Brasilia","latitude":"-15.78","longitude":"-47.93"}]})");
  CHECK(layer(loaded).recognisedAs == "acled");
  CHECK(only(loaded).countries == std::vector<std::string>{"BRA"});
  const auto nested = readText("list.json", R"([{"fecha":"2001-01-02","lugar":{"lat":1.5,"lon":2.5}},)"
                                            R"({"fecha":"2001-01-03","lugar":{"lat":1.5,"lon":2.5}}])");
  CHECK(isNear(only(nested).places.at(0).at, {2.5, 1.5}));
  const auto geometry =
      readText("socrata.json", R"([{"fecha":"2001-01-02T00:00:00.000","location":{"type":"Point","coordinates":)"
                               R"([-74.1,4.6]}}])");
  CHECK(isNear(only(geometry).places.at(0).at, {-74.1, 4.6}));
  CHECK(only(geometry).start == "2001-01-02");
  CHECK_FALSE(support::refusal("none.json", R"({"data":[{"a":1}]})").empty());
}

TEST_CASE("OpenSky's states are lists without names") {
  const auto loaded = readText(
      "states.json", R"({"time":1594684800,"states":[["a1","AVA1 ","Colombia",1594684799,1594684790,-74.1,4.6,)"
                     R"(1000,false,200,90,0,null,1100,null,false,0]]})");
  CHECK(layer(loaded).recognisedAs == "opensky-states");
  CHECK(isNear(only(loaded).places.at(0).at, {-74.1, 4.6}));
  CHECK(only(loaded).start == "2020-07-13T23:59:50Z");
}

TEST_CASE("GeoJSON in a projection that it names becomes degrees; a link is not followed") {
  const std::string rest =
      R"("features":[{"type":"Feature","properties":{"date":"2001"},"geometry":{"type":"Point","coordinates":)"
      R"([592000,8175000]}}]})";
  const auto moved = readText("utm.geojson", R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":)"
                                             R"("urn:ogc:def:crs:EPSG::32719"}},)" +
                                                 rest);
  CHECK(isNear(only(moved).places.at(0).at, {-68.1349, -16.4998}));
  const auto linked =
      readText("linked.geojson", R"({"type":"FeatureCollection","crs":{"type":"link","properties":{"href":)"
                                 R"("http://example.org/crs/42","type":"proj4"}},)" +
                                     rest);
  REQUIRE_FALSE(linked.problems.empty());
  CHECK(linked.problems.list()[0].field == "crs");
}

TEST_CASE("a when of one span, and one that only the names have; labels are titles") {
  const auto loaded = readText(
      "lp.geojson",
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"label":"A"},"when":{"start":"1830",)"
      R"("end":{"in":"1831"}},"geometry":{"type":"Point","coordinates":[1,2]}},{"type":"Feature","properties":{},)"
      R"("names":[{"toponym":"X","when":{"timespans":[{"start":{"in":"1600"},"end":{"in":"1700"}}]}}],)"
      R"("geometry":{"type":"Point","coordinates":[1,2]}}]})");
  CHECK(loaded.problems.empty());
  CHECK(only(loaded).end == "1831");
  CHECK(only(loaded).title.in[0] == "A");
  CHECK(only(loaded, 1).start == "1600");
}

TEST_CASE("TimelineJS 2") {
  const auto loaded =
      readText("old.json", R"({"timeline":{"headline":"H","type":"default","date":[{"startDate":"2011,12,10",)"
                           R"("endDate":"2011,12,11","headline":"<b>Old</b>","text":"<p>x</p>","asset":{"media":""}},)"
                           R"({"startDate":"1999","headline":"Older"}]}})");
  CHECK(layer(loaded).recognisedAs == "timelinejs");
  CHECK(only(loaded).start == "2011-12-10");
  CHECK(only(loaded).end == "2011-12-11");
  CHECK(only(loaded).title.in[0] == "Old");
  CHECK(only(loaded, 1).start == "1999");
}

TEST_CASE("trips of several lines; times beside the properties") {
  const auto trips = readText(
      "trips.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{)"
                       R"("type":"MultiLineString","coordinates":[[[-74.2,40.7,0,1564184363],[-74.2,40.71,0,)"
                       R"(1564184396]],[[-74.3,40.7,0,1564194363],[-74.3,40.71,0,1564194396]]]}}]})");
  REQUIRE(only(trips).routes.size() == 2);
  CHECK(only(trips).routes[1][0].when.has_value());
  const auto draft =
      readText("mf.json", R"({"type":"Feature","geometry":{"type":"LineString","coordinates":[[11,2],[12,3]]},)"
                          R"("datetimes":["2012-01-17T12:33:51","2012-01-17T12:40:00"],"properties":{"name":"t"}})");
  CHECK(only(draft).end == "2012-01-17T12:40:00");
}

TEST_CASE("KML: a span of a folder that has no end goes on") {
  const auto loaded = readText("a.kml",
                               "<kml><Document><Folder><TimeSpan><begin>1964-03-31</begin></TimeSpan><Placemark><name>A"
                               "</name><Point><coordinates>-47.9,-15.8</coordinates></Point></Placemark></Folder>"
                               "</Document></kml>");
  CHECK(only(loaded).end == "..");
}

TEST_CASE("CZML: a position that is another's is said, a rectangle is an area") {
  const auto loaded =
      readText("a.czml", R"([{"id":"document","version":"1.0"},{"id":"r","availability":)"
                         R"("1914-12-01T00:00:00Z/1914-12-04T00:00:00Z","rectangle":{"coordinates":{"wsenDegrees":)"
                         R"([-100,18,-98,20]}}},{"id":"m","availability":"1914-12-01T00:00:00Z/)"
                         R"(1914-12-04T00:00:00Z","position":{"reference":"r#position"}}])");
  REQUIRE(only(loaded).areas.size() == 1);
  CHECK(isNear(only(loaded).places.at(0).at, {-99, 19}));
  CHECK(loaded.problems.list()[0].found == "r#position");
}

TEST_CASE("several positions in a row are a way, with its times") {
  const auto timed = readText("flights_2020-07-14.csv",
                              "time1,time2,lon1,lat1,alt1,lon2,lat2,alt2\n3,4164,-106.6,35.0,1524,-111.9,40.6,2316\n");
  REQUIRE(only(timed).routes.size() == 1);
  CHECK(only(timed).start == "2020-07-14T00:00:03Z");
  CHECK(only(timed).end == "2020-07-14T01:09:24Z");
  CHECK(isNear(only(timed).routes[0][1].at, {-111.9, 40.6}));
  CHECK(timed.problems.list()[0].found == "2020-07-14");
  const auto ends =
      readText("trips.csv", "date,start_lat,start_lon,end_lat,end_lon\n2001-05-06,32.9,-97.0,35.0,-106.6\n");
  REQUIRE(only(ends).routes.size() == 1);
  CHECK(only(ends).start == "2001-05-06");
  CHECK(readText("flights.csv", "time1,time2,lon1,lat1,lon2,lat2\n3,4164,-106.6,35.0,-111.9,40.6\n")
            .value.events.empty());
}

TEST_CASE("UTF-16 without a mark") {
  std::string wide;
  for (const char c : std::string("fecha\tlat\tlon\n2001-05-06\t1.5\t2.5\n")) wide += c, wide += '\0';
  CHECK(only(readText("a.txt", wide)).start == "2001-05-06");
}

TEST_CASE("rows of several layers have ids of their own, which is no mistake of the file") {
  const auto loaded =
      readText("topo.json", R"({"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[)"
                            R"({"type":"Point","coordinates":[1,2],"properties":{"date":"1999"}}]},"b":{"type":)"
                            R"("GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2],"properties":{)"
                            R"("date":"1999"}}]}},"arcs":[]})");
  CHECK(loaded.value.events.size() == 2);
  CHECK(loaded.problems.empty());
}
