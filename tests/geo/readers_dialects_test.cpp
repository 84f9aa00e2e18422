// JSON that is no plain GeoJSON: sequences, moving features, CZML, TopoJSON, TimelineJS, SIMILE, Topotime.
#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "geo/readers.hpp"
#include "temporary_folder.hpp"

using namespace geo;

namespace {

const std::filesystem::path shared = MAREA_SOURCE_DIR "/../shared/data";

Loaded<Timeline> readText(const std::string& name, const std::string& text) {
  const support::TemporaryFolder folder;
  return readFile(folder.file(name, text));
}

std::string refusal(const std::string& name, const std::string& text) {
  try {
    readText(name, text);
    return {};
  } catch (const Error& error) {
    return error.what();
  }
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

std::string point(const std::string& properties, int lon) {
  return R"({"type": "Feature", "properties": {)" + properties +
         R"(}, "geometry": {"type": "Point", "coordinates": [)" + std::to_string(lon) + ", 5]}}";
}

}  // namespace

TEST_CASE("newline-delimited GeoJSON: a line that is none costs that line") {
  const auto loaded = readText(
      "some.ndjson", point(R"("date": "2001")", 1) + "\n\n{\"broken\": \n" + point(R"("date": "2002")", 2) + "\n");
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[1].start == "2002");
  CHECK(loaded.value.events[1].places.at(0).at == LonLat{2, 5});
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].row == 3);
  CHECK(loaded.problems.list()[0].action == Action::skipped);
  CHECK(loaded.value.files[0].driver == "GeoJSONSeq");
}

TEST_CASE("GeoJSON text sequences: record separators, a text over several lines") {
  const auto loaded = readText(
      "some.geojsons", "\x1E" + point("\"date\": \n\"2001\"", 1) + "\n\x1E" + point(R"("date": "2002")", 2) + "\n");
  CHECK(loaded.value.events.size() == 2);
  CHECK(loaded.problems.empty());
}

TEST_CASE("a list of plain objects is a table when it has dates") {
  const auto loaded =
      readText("some.json", R"([{"event_date": "2001-02-03", "longitude": -68.1, "latitude": -16.5, "notes": "x"},
                                {"event_date": "2001-02-04", "longitude": null, "latitude": null}])");
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[0].places.at(0).at == LonLat{-68.1, -16.5});
  CHECK(loaded.value.events[0].summary.in[0] == "x");
  CHECK(refusal("other.json", R"([{"a": 1}, {"a": 2}])").ends_with("holds no GeoJSON features."));
}

TEST_CASE("moving features: the prism form, with times as texts and as numbers") {
  const std::string coordinates = R"("coordinates": [[115.9, 25.9], [110.6, 25.5], [104.0, 27.0]])";
  for (const std::string times : {R"(["1934-10-16T00:00:00Z", "1934-11-25T00:00:00Z", "1934-12-01T00:00:00Z"])",
                                  R"(["1934-10-16 00:00:00+00", "1934-11-25 00:00:00+00", "1934-12-01 00:00:00+00"])",
                                  R"([-1111190400000, -1107734400000, -1107216000000])"}) {
    INFO(times);
    const auto loaded = readText("m.json", R"({"type": "Feature", "properties": {"name": "column"},
      "temporalGeometry": {"type": "MovingPoint", "datetimes": )" +
                                               times + ", " + coordinates + "}}");
    REQUIRE(loaded.value.events.size() == 1);
    CHECK(loaded.problems.empty());
    const Event& event = loaded.value.events[0];
    CHECK(event.title.in[0] == "column");
    CHECK(toEdtf(event.when.bounds.earliestStart) == "1934-10-16");
    CHECK(toEdtf(event.when.bounds.latestEnd) == "1934-12-01");
    REQUIRE(event.routes.size() == 1);
    REQUIRE(event.routes[0].size() == 3);
    CHECK(event.routes[0][1].at == LonLat{110.6, 25.5});
    CHECK(dateOf(event.routes[0][1].when).starts_with("1934-11-25"));
    CHECK(layer(loaded).recognisedAs == "moving-features");
  }
}

TEST_CASE("moving features: the trajectory form, a bare geometry in sequences, an area that moves") {
  const auto line = readText("t.geojson", R"({"type": "FeatureCollection", "features": [{"type": "Feature",
    "properties": {"id": "a", "datetimes": ["2020-01-01", "2020-01-02"]},
    "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}}]})");
  REQUIRE(line.value.events.size() == 1);
  CHECK(line.value.events[0].end == "2020-01-02");
  CHECK(dateOf(line.value.events[0].routes.at(0).at(1).when) == "2020-01-02");

  const auto sequences = readText("s.json", R"({"type": "MovingPoint", "interpolation": "Linear", "sequences": [
    {"datetimes": ["2020-01-01T00:00:00", "2020-01-02T00:00:00"], "coordinates": [[1, 2], [3, 4]]},
    {"datetimes": ["2020-01-05T00:00:00", "2020-01-06T00:00:00"], "coordinates": [[5, 6], [7, 8]]}]})");
  REQUIRE(sequences.value.events.size() == 1);
  CHECK(sequences.value.events[0].routes.size() == 2);

  const auto area = readText("p.json", R"({"type": "Feature", "properties": {}, "temporalGeometry":
    {"type": "MovingPolygon", "datetimes": ["2020", "2021"], "coordinates": [[[[0, 0], [2, 0], [2, 2], [0, 0]]], [[[4, 4], [6, 4], [6, 6], [4, 4]]]]}})");
  REQUIRE(area.value.events.at(0).places.size() == 2);
  CHECK(area.value.events[0].places[1].at == LonLat{5, 5});
  CHECK(dateOf(area.value.events[0].places[1].when) == "2021");
}

TEST_CASE("moving features: times and positions of different number are said") {
  const auto loaded = readText("m.json", R"({"type": "Feature", "properties": {}, "temporalGeometry":
    {"type": "MovingPoint", "datetimes": ["2020-01-01", "never"], "coordinates": [[1, 2], [3, 4], "x"]}})");
  REQUIRE(loaded.value.events.size() == 1);
  CHECK(loaded.value.events[0].routes.at(0).size() == 2);
  CHECK(loaded.problems.count() == 3);
}

TEST_CASE("kepler.gl's trips: the fourth number is a time") {
  for (const std::string factor : {"", "000"}) {
    const auto loaded = readText("trip.geojson", R"({"type": "FeatureCollection", "features": [{"type": "Feature",
      "properties": {"vendor": "A"}, "geometry": {"type": "LineString", "coordinates":
      [[-74.2, 40.8, 0, 1564184363)" + factor + R"(], [-74.1, 40.7, 0, 1564184396)" +
                                                     factor + "]]}}]}");
    REQUIRE(loaded.value.events.size() == 1);
    CHECK(loaded.value.events[0].start == "2019-07-26T23:39:23Z");
    CHECK(loaded.value.events[0].end == "2019-07-26T23:39:56Z");
    CHECK(loaded.value.events[0].routes.at(0).size() == 2);
  }
}

TEST_CASE("CZML: availability, positions that are constant or sampled, lines, labels, properties") {
  const auto loaded = readText("some.czml", R"([
    {"id": "document", "version": "1.0", "clock": {"interval": "1910-01-01T00:00:00Z/1920-12-31T00:00:00Z"}},
    {"id": "march", "name": "March", "description": "<p>On <b>foot</b></p>", "availability": "1914-12-01T00:00:00Z/1914-12-05T00:00:00Z",
     "position": {"epoch": "1914-12-01T00:00:00Z", "cartographicDegrees": [0, -99.1, 19.4, 0, 86400, -98.2, 19.0, 0]},
     "polyline": {"positions": {"cartographicDegrees": [-99.1, 19.4, 0, -98.2, 19.0, 0]}}, "properties": {"kind": {"string": "march"}}},
    {"id": "place", "label": {"text": "Label"}, "availability": "1911-05-01T00:00:00Z/9999-12-31T24:00:00Z", "position": {"cartesian": [-947000, -5953000, 2096000]}},
    {"id": "line", "polyline": {"positions": {"cartographicDegrees": [1, 2, 0, 3, 4, 0]}}},
    {"id": "area", "availability": ["1911-01-01T00:00:00Z/1911-02-01T00:00:00Z", "1912-01-01T00:00:00Z/1912-02-01T00:00:00Z"],
     "polygon": {"positions": {"cartographicRadians": [0, 0, 0, 0.1, 0, 0, 0.1, 0.1, 0]}}},
    {"id": "gone", "delete": true},
    {"id": "place", "name": "Later named"}])");
  const auto& events = loaded.value.events;
  REQUIRE(events.size() == 4);
  CHECK(layer(loaded).recognisedAs == "czml");
  CHECK(events[0].title.in[0] == "March");
  CHECK(events[0].summary.in[0] == "On foot");
  CHECK(events[0].kind == "march");
  REQUIRE(events[0].routes.size() == 1);
  CHECK(dateOf(events[0].routes[0].at(1).when).starts_with("1914-12-02"));
  CHECK(events[1].title.in[0] == "Later named");
  CHECK(events[1].end == "..");
  CHECK(events[1].places.at(0).at.x == Approx(-99.04).margin(0.05));
  CHECK(events[1].places.at(0).at.y == Approx(19.31).margin(0.05));
  CHECK(toEdtf(events[2].when.bounds.earliestStart) == "1910-01-01");
  CHECK(events[2].routes.at(0).size() == 2);
  CHECK(toEdtf(events[3].when.bounds.latestEnd) == "1912-02-01");
  CHECK(loaded.problems.count() == 1);
}

TEST_CASE("TopoJSON: quantized arcs, backwards arcs, one layer an object") {
  const auto loaded =
      readText("some.topojson", R"({"type": "Topology", "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
    "arcs": [[[0, 0], [4, 0], [0, 4]], [[4, 4], [-4, -4]]], "objects": {
      "areas": {"type": "GeometryCollection", "geometries": [
        {"type": "Polygon", "id": 7, "arcs": [[0, 1]], "properties": {"name": "A", "year": 1900}},
        {"type": "LineString", "arcs": [-1, 99], "properties": {"name": "L", "year": 1901}}]},
      "spots": {"type": "Point", "coordinates": [2, 2], "properties": {"date": "2000-01-01"}}}})");
  REQUIRE(loaded.value.files[0].layers.size() == 2);
  REQUIRE(loaded.value.events.size() == 3);
  CHECK(loaded.value.events[0].places.at(0).at == LonLat{11, 21});
  CHECK(loaded.value.events[0].id == "7");
  REQUIRE(loaded.value.events[1].routes.at(0).size() == 3);
  CHECK(loaded.value.events[1].routes[0][0].at == LonLat{12, 22});
  CHECK(loaded.value.events[2].places.at(0).at == LonLat{11, 21});
  CHECK(loaded.problems.count() == 1);  // arc 99
}

TEST_CASE("TimelineJS: dates in parts as texts or numbers, HTML, eras") {
  const auto loaded = readText("t.json", R"({"title": {"text": {"headline": "T"}}, "events": [
    {"start_date": {"year": "1973", "month": "9", "day": 11, "hour": "6"}, "text": {"headline": "<b>Golpe</b> &amp; bombs", "text": "<p>a</p><p>b</p><script>x</script>"},
     "group": "coup", "media": {"url": "https://example.org/x"}, "unique_id": "u"},
    {"start_date": {"year": "-44", "month": "", "day": ""}, "end_date": {"year": "1,066"}, "text": {"headline": "Long"}},
    {"text": {"headline": "No date"}}], "eras": [{"start_date": {"year": "600"}, "end_date": {"year": "650"}, "text": {"headline": "Era"}}]})");
  REQUIRE(loaded.value.events.size() == 2);
  const Event& event = loaded.value.events[0];
  CHECK(event.start == "1973-09-11T06:00");
  CHECK(event.title.in[0] == "Golpe & bombs");
  CHECK(event.summary.in[0] == "a b");
  CHECK(event.kind == "coup");
  CHECK(event.sources.at(0).url == "https://example.org/x");
  CHECK(loaded.value.events[1].start == "-0044");
  CHECK(loaded.value.events[1].end == "1066");
  CHECK(loaded.value.registry.eras.size() == 1);
  CHECK(layer(loaded).recognisedAs == "timelinejs");
  CHECK(loaded.problems.count() == 1);
}

TEST_CASE("SIMILE's events as JSON: a range without duration is a moment somewhere in it") {
  const auto loaded = readText("s.json", R"({"dateTimeFormat": "iso8601", "events": [
    {"start": "1863", "end": "1870", "durationEvent": false, "title": "Somewhen"},
    {"start": "Fri Nov 22 1963 12:30:40 GMT-0600", "title": "JFK", "point": {"lat": 32.8, "lon": -96.8}}]})");
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[0].start == "[1863..1870]");
  CHECK(loaded.value.events[1].start == "1963-11-22T12:30:40-06:00");
  CHECK(loaded.value.events[1].places.at(0).at == LonLat{-96.8, 32.8});
}

TEST_CASE("GeoJSON-T: spans as objects and as lists of five") {
  const auto loaded = readText("t.geojson", R"({"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"title": "A"}, "when": {"timespans": [["1810", "", "", "1821", "label"]]}, "geometry": {"type": "Point", "coordinates": [1, 2]}},
    {"type": "Feature", "properties": {"title": "B"}, "when": {"timespans": [{"start": {"in": "1819-12-17"}, "end": {"earliest": "1830", "latest": "1831"}}]}, "geometry": null}]})");
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[0].end == "1821");
  CHECK(toEdtf(loaded.value.events[1].when.bounds.latestEnd) == "1832-01-01");
  CHECK(layer(loaded).recognisedAs == "linked-places");
}

TEST_CASE("Linked Places: well-known text for coordinates, certainty of the place, a place that nobody knows") {
  const auto loaded = readText("l.json", R"j({"type": "FeatureCollection", "features": [
    {"type": "Feature", "@id": "a", "properties": {"title": "A"}, "geometry": {"type": "GeometryCollection", "geometries": [
      {"type": "Polygon", "geowkt": "POLYGON ((0 0, 4 0, 4 4, 0 0))", "certainty": "uncertain", "when": {"timespans": [{"start": {"in": "1600"}}]}}]}},
    {"type": "Feature", "@id": "b", "properties": {"title": "B"}, "when": {"timespans": [{"start": {"in": "1700~"}}]},
     "geometry": {"type": "GeometryCollection", "geometries": ["null"]}}]})j");
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[0].places.at(0).at == LonLat{2, 2});
  CHECK(loaded.value.events[0].certainty == Certainty::uncertain);
  CHECK(loaded.value.events[1].places.empty());
}

TEST_CASE("what is shared: a typhoon, Topotime's states, TimelineJS's eras, world-atlas") {
  if (skipsWithout(shared / "4_movement")) return;
  const auto typhoon = readFile(shared / "4_movement/ogc_mfjson_movingpoint_typhoon.json");
  REQUIRE(typhoon.value.events.size() == 1);
  CHECK(typhoon.problems.empty());
  CHECK(typhoon.value.events[0].routes.at(0).size() == 19);
  const auto states = readFile(shared / "5_gazetteer_edtf/topotime_us_history.json");
  CHECK(states.value.events.size() == 51);
  CHECK(states.value.events.at(4).when.parts.size() == 2);  // Georgia seceded
  const auto eras = readFile(shared / "6_timeline/timelinejs_eras.json");
  CHECK(eras.value.registry.eras.size() == 4);
  const auto atlas = readFile(shared / "3_boundaries/world_atlas/countries-110m.json");
  REQUIRE(atlas.value.files[0].layers.size() == 2);
  CHECK(atlas.value.files[0].layers[0].rows == 177);
}
