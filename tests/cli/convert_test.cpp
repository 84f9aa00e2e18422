// Events as files: what comes back through our own readers is what went out, and others can read them.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/cli/process.hpp"

namespace {

using namespace clitest;
using Json = nlohmann::json;

bool runs(const Folder& folder, const std::string& command) {
  return std::system((command + " >" + quoted(folder / "said") + " 2>&1").c_str()) == 0;
}

TEST_CASE("GeoJSON comes back as it was, with every date and every doubt") {
  const Folder folder;
  REQUIRE(run(folder, "convert -o " + quoted(folder / "a.geojson")).status == 0);
  REQUIRE(
      run(folder, "convert --strict " + quoted(folder / "a.geojson") + " -o " + quoted(folder / "b.geojson")).status ==
      0);
  const Json a = Json::parse(textOf(folder / "a.geojson")), b = Json::parse(textOf(folder / "b.geojson"));
  CHECK(a["features"].size() > 400);
  const bool same = a["features"] == b["features"];
  CHECK(same);
  const Result before = run(folder, "state --at 2019-11-12 --json"),
               after = run(folder, "state " + quoted(folder / "a.geojson") + " --at 2019-11-12 --json");
  const bool sameState = Json::parse(before.out)["events"] == Json::parse(after.out)["events"];
  CHECK(sameState);
}

TEST_CASE("CSV and GeoPackage come back with their dates, kinds and places") {
  const Folder folder;
  const std::string coups = " --kinds coup ";
  REQUIRE(run(folder, "convert" + coups + "-o " + quoted(folder / "a.geojson")).status == 0);
  const Json expected = Json::parse(textOf(folder / "a.geojson"))["features"];
  for (const char* name : {"a.csv", "a.gpkg"}) {
    INFO(name);
    REQUIRE(run(folder, "convert" + coups + "-o " + quoted(folder / name)).status == 0);
    REQUIRE(run(folder, "convert " + quoted(folder / name) + " -o " + quoted(folder / "back.geojson")).status == 0);
    const Json found = Json::parse(textOf(folder / "back.geojson"))["features"];
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i]["id"] == expected[i]["id"]);
      CHECK(found[i]["when"] == expected[i]["when"]);
      CHECK(found[i]["properties"]["kind"] == "coup");
    }
  }
}

/// The geometries as others see them, without their types' shades: a MultiPolygon of one is a Polygon.
Json shapesOf(const std::filesystem::path& file) {
  Json out = Json::array();
  const Json written = Json::parse(textOf(file));
  for (const Json& feature : written["features"]) out.push_back(feature["geometry"]);
  return out;
}

TEST_CASE("areas, lines and points go out as they came") {
  const Folder folder;
  const std::string square =
      "[[[-60,-10],[-58,-10],[-58,-8],[-60,-8],[-60,-10]],[[-59.5,-9.5],[-59,-9.5],[-59,-9],[-59.5,-9.5]]]";
  const std::string other = "[[[-50,-10],[-48,-10],[-48,-8],[-50,-10]]]";
  const std::string geometries[] = {R"({"type":"Polygon","coordinates":)" + square + "}",
                                    R"({"type":"MultiPolygon","coordinates":[)" + square + "," + other + "]}",
                                    R"({"type":"LineString","coordinates":[[-60,1],[-59,2],[-58,1]]})",
                                    R"({"type":"MultiLineString","coordinates":[[[-60,1],[-59,2]],[[-57,1],[-56,2]]]})",
                                    R"({"type":"Point","coordinates":[-60,3]})"};
  std::string features, mixed;
  int day = 0;
  for (const std::string& geometry : geometries)
    features += (features.empty() ? "" : ",") + std::string(R"({"type":"Feature","properties":{"date":"2001-05-0)") +
                std::to_string(++day) + R"(","title":"a"},"geometry":)" + geometry + "}";
  mixed =
      R"(,{"type":"Feature","properties":{"date":"2001-05-09","title":"m"},"geometry":{"type":"GeometryCollection","geometries":[)" +
      geometries[2] + "," + geometries[4] + "," + geometries[0] + "]}}";
  write(folder / "in.geojson", R"({"type":"FeatureCollection","features":[)" + features + mixed + "]}");
  write(folder / "plain.geojson", R"({"type":"FeatureCollection","features":[)" + features + "]}");
  const Json expected = Json::parse(textOf(folder / "in.geojson"))["features"];
  for (const char* name : {"a.geojson", "a.gpkg", "a.kml"}) {
    INFO(name);
    REQUIRE(run(folder, "convert " + quoted(folder / "in.geojson") + " -o " + quoted(folder / name)).status == 0);
    REQUIRE(run(folder, "convert " + quoted(folder / name) + " -o " + quoted(folder / "back.geojson")).status == 0);
    const Json found = shapesOf(folder / "back.geojson");
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == expected[i]["geometry"]);
  }
  const Result czml = run(folder, "convert " + quoted(folder / "plain.geojson") + " -o " + quoted(folder / "a.czml"));
  CHECK(czml.err.find("as many objects") != std::string::npos);
  REQUIRE(run(folder, "convert " + quoted(folder / "a.czml") + " -o " + quoted(folder / "back.geojson")).status == 0);
  Json parts;  // of several places, several objects
  for (const Json& shape : shapesOf(folder / "back.geojson")) parts[shape["type"].get<std::string>()] = shape;
  CHECK(parts["Polygon"]["coordinates"].dump().find("-48.0") != std::string::npos);
  CHECK(textOf(folder / "back.geojson").find("-59.5,-9.5") != std::string::npos);
  CHECK(parts.contains("LineString"));
  CHECK(parts.contains("Point"));
  const Result coarse = run(
      folder, "convert --coarsen-places 5 " + quoted(folder / "in.geojson") + " -o " + quoted(folder / "c.geojson"));
  CHECK(coarse.status == 0);
  CHECK(textOf(folder / "c.geojson").find("Polygon") == std::string::npos);
}

TEST_CASE("a track keeps the moments of its points in KML") {
  const Folder folder;
  write(folder / "in.gpx",
        "<gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><name>way</name><trkseg>"
        "<trkpt lat=\"-10\" lon=\"-60\"><time>2001-05-01T10:00:00Z</time></trkpt>"
        "<trkpt lat=\"-11\" lon=\"-61\"><time>2001-05-01T12:00:00Z</time></trkpt></trkseg></trk></gpx>");
  REQUIRE(run(folder, "convert " + quoted(folder / "in.gpx") + " -o " + quoted(folder / "a.kml")).status == 0);
  CHECK(textOf(folder / "a.kml").find("<gx:Track><when>2001-05-01T10:00:00Z</when>") != std::string::npos);
  REQUIRE(run(folder, "convert " + quoted(folder / "a.kml") + " -o " + quoted(folder / "b.geojson")).status == 0);
  CHECK(textOf(folder / "b.geojson").find("\"date\":\"2001-05-01T12:00:00Z\"") != std::string::npos);
}

TEST_CASE("what is visible at a date alone is converted when one is named") {
  const Folder folder;
  REQUIRE(run(folder, "convert --at 2019-11-12 --mode instant -o " + quoted(folder / "a.geojson")).status == 0);
  const std::size_t events = Json::parse(run(folder, "state --at 2019-11-12 --json").out)["events"].size();
  CHECK(Json::parse(textOf(folder / "a.geojson"))["features"].size() <= events);
  CHECK(Json::parse(textOf(folder / "a.geojson"))["features"].size() > 0);
}

TEST_CASE("KML, CZML and TimelineJS are what their readers expect, and say what they cannot keep") {
  const Folder folder;
  for (const char* name : {"a.kml", "a.czml", "a.json"}) {
    const Result result = run(folder, std::string("convert --lang es -o ") + quoted(folder / name));
    CHECK(result.status == 0);
    CHECK(result.err.find("uncertain") != std::string::npos);
  }
  if (runs(folder, "xmllint --version"))
    CHECK(runs(folder, "xmllint --noout " + quoted(folder / "a.kml")));
  else
    WARN("skipped: xmllint is not here");
  CHECK(textOf(folder / "a.kml").find("<begin>2019-11-10T") != std::string::npos);
  const Json czml = Json::parse(textOf(folder / "a.czml")), timeline = Json::parse(textOf(folder / "a.json"));
  CHECK(czml[0]["id"] == "document");
  CHECK(czml[0]["clock"]["interval"].get<std::string>().find("Z/") != std::string::npos);
  std::size_t walking = 0;
  for (const Json& packet : czml) walking += packet.contains("position") && packet["position"].contains("epoch");
  CHECK(walking > 3);
  CHECK(timeline["events"].size() > 400);
  CHECK(timeline["events"][0]["start_date"].contains("year"));
}

TEST_CASE("what a table says besides is kept, unless events are to be less exact") {
  const Folder folder;
  write(folder / "in.csv",
        "date,title,lat,lon,Weather,killed\n2001-05-01,one,-10,-60,\"rain, wind\",3\n2001-06,two,-11,-61,,\n");
  for (const char* name : {"a.csv", "a.geojson", "a.gpkg", "a.kml"}) {
    INFO(name);
    REQUIRE(run(folder, "convert " + quoted(folder / "in.csv") + " -o " + quoted(folder / name)).status == 0);
    CHECK(textOf(folder / name).find("Weather") != std::string::npos);
    CHECK(textOf(folder / name).find("rain, wind") != std::string::npos);
    REQUIRE(run(folder, "convert --coarsen-places 1 " + quoted(folder / "in.csv") + " -o " + quoted(folder / name))
                .status == 0);
    CHECK(textOf(folder / name).find("rain, wind") == std::string::npos);
    CHECK(textOf(folder / name).find("-61") == std::string::npos);
  }
  REQUIRE(run(folder, "convert " + quoted(folder / "in.csv") + " -o " + quoted(folder / "a.csv")).status == 0);
  REQUIRE(run(folder, "convert --strict " + quoted(folder / "a.csv") + " -o " + quoted(folder / "b.csv")).status == 0);
  CHECK(textOf(folder / "a.csv") == textOf(folder / "b.csv"));
}

TEST_CASE("less exact events say no more than they should") {
  const Folder folder;
  REQUIRE(
      run(folder, "convert --coarsen-places country --coarsen-dates year --drop actors,sources,ids,summary,title -o " +
                      quoted(folder / "a.geojson"))
          .status == 0);
  const Json written = Json::parse(textOf(folder / "a.geojson"));
  for (const Json& feature : written["features"]) {
    const std::string start = feature["when"]["timespans"][0]["start"]["in"];
    CHECK(start.find("-", 1) == std::string::npos);
    for (const char* gone : {"title", "title_es", "summary", "actors", "sources", "phases"})
      CHECK_FALSE(feature["properties"].contains(gone));
    CHECK(feature["id"].get<std::string>().starts_with("event-"));
  }
  REQUIRE(run(folder, "convert --coarsen-places province -o " + quoted(folder / "b.geojson")).status == 0);
  std::map<std::string, std::set<Json>> pointsOf;
  const Json coarse = Json::parse(textOf(folder / "b.geojson"));
  for (const Json& feature : coarse["features"]) {
    const Json places = feature["properties"].value("places", Json::array());
    for (std::size_t i = 0; i < places.size(); ++i) {
      CHECK(places[i].value("extent", "point") != "point");
      const Json& at = feature["geometry"]["coordinates"];
      pointsOf[places[i].value("country", "") + "/" + places[i].value("name", "")].insert(places.size() > 1 ? at[i]
                                                                                                            : at);
    }
  }
  CHECK(pointsOf.size() > 50);
  for (const auto& [name, points] : pointsOf) {
    INFO(name);
    if (!name.ends_with("/")) CHECK(points.size() <= 2);  // a few provinces of a country share a name
  }
  const Result all = run(folder, "convert --preview -o " + quoted(folder / "no.csv"));
  const Result few =
      run(folder, "convert --preview --coarsen-places 5 --coarsen-dates month -o " + quoted(folder / "no.csv"));
  CHECK(all.status == 0);
  CHECK(all.out != few.out);
  CHECK(few.out.find("different places") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder / "no.csv"));
  for (const char* wrong : {"--coarsen-places village", "--coarsen-dates week", "--drop everything"}) {
    const Result result = run(folder, std::string("convert ") + wrong + " -o " + quoted(folder / "no.csv"));
    CHECK(result.status == 2);
    CHECK(result.sentences() == 1);
  }
}

TEST_CASE("a format that is not known, and a file that cannot be written") {
  const Folder folder;
  for (const char* name : {"a.docx", "a", "no/such/a.csv", "no/such/a.gpkg"}) {
    INFO(name);
    const Result result = run(folder, "convert -o " + quoted(folder / name));
    CHECK(result.status == 2);
    CHECK(result.sentences() == 1);
  }
  write(folder / "formula.csv", "title,date,lon,lat\n\"=HYPERLINK(1)\",1973-09-11,-70.6,-33.4\n");
  REQUIRE(run(folder, "convert " + quoted(folder / "formula.csv") + " -o " + quoted(folder / "b.csv")).status == 0);
  CHECK(textOf(folder / "b.csv").find("'=HYPERLINK") != std::string::npos);
}

}  // namespace
