// Bad input: one sentence for a file that cannot be used, one problem for each thing that is wrong, and the good rest
// kept.
#include <catch2/catch.hpp>
#include <chrono>

#include "geo/progress.hpp"
#include "geo/read/json_items.hpp"
#include "reading.hpp"

using namespace geo;
using support::refusal;

namespace {

const std::filesystem::path hostile = MAREA_SOURCE_DIR "/../shared/data/7_hostile";

Loaded<Timeline> readFeatures(const std::string& features) {
  const support::TemporaryFolder folder;
  return readFile(folder.file("bad.geojson", R"({"type": "FeatureCollection", "features": [)" + features + "]}"));
}

std::string feature(const std::string& rest) {
  return R"({"type": "Feature", "when": {"timespans": [{"start": {"in": "2000"}}]}, )" + rest + "}";
}

const std::string good = feature(R"("id": "good", "properties": {"countries": ["BOL"]}, "geometry": null)");
const std::string point = R"("geometry": {"type": "Point", "coordinates": [-68, -16]})";

double secondsToRead(const std::filesystem::path& path) {
  const auto start = std::chrono::steady_clock::now();
  refusal(path);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("files that cannot be used: a sentence that names them") {
  const support::TemporaryFolder folder;
  const auto one = [&](const std::string& name, const std::string& content) {
    return refusal(folder.file(name, content));
  };
  for (const std::string& sentence :
       {refusal(folder.path() / "missing.geojson"), refusal(folder.path()), one("empty.geojson", ""),
        one("blank.csv", " \n\n "), one("binary.csv", std::string("PK\0\3\4", 5)),
        one("cut.geojson", R"({"type": "FeatureCollection", "features": [{"type": "Fea)"),
        one("wrong.geojson", R"({"type": "FeatureCollection" "features": []})"), one("other.json", R"({"a": 1})"),
        one("noise.gpkg", "SQLite format 3"), one("noise.xyz", "a text\nand no table\n"),
        one("cut.kml", "<kml><Document>"), refusal("/vsicurl/http://example.org/x.geojson"),
        refusal("http://example.org/x.geojson")}) {
    INFO(sentence);
    CHECK_FALSE(sentence.empty());
    CHECK(sentence.ends_with('.'));
    CHECK(sentence.find('\n') == std::string::npos);
  }
  CHECK(refusal(folder.path() / "missing.geojson").find("missing.geojson") != std::string::npos);
  CHECK(one("cut.geojson", R"({"features": [{"type": "Fea)").find("cut off") != std::string::npos);
  CHECK(one("wrong.geojson", "{\n\"a\" 1}").find("line 2") != std::string::npos);
}

TEST_CASE("a file that is one huge entry can be given up in its midst") {
  std::string line = R"([{"type": "Feature", "geometry": {"type": "LineString", "coordinates": [)";
  for (int i = 0; i < 60'000; ++i) line += "[-60.25, -10.5], ";
  const std::string json = line + "[0, 0]]}}]";
  std::size_t taken = 0, told = 0;
  const auto take = [&](nlohmann::json&&) { return ++taken > 0; };
  CHECK_THROWS_AS(eachItem(json, "huge", take,
                           [&](std::size_t bytes) {
                             if ((told += bytes) > json.size() / 2) throw ReadingStopped{};
                           }),
                  ReadingStopped);
  CHECK(taken == 0);
  told = 0;
  eachItem(json, "huge", take, [&](std::size_t bytes) { told += bytes; });
  CHECK(taken == 1);
  CHECK(told > json.size() / 2);
  CHECK(told <= json.size());
}

TEST_CASE("one bad feature among good ones: reported by number, the rest kept") {
  const auto loaded = readFeatures(
      "17, " + good + R"(, null, {"type": "Feature", "properties": 5, "when": {"timespans": 5}, "geometry": 5})");
  CHECK(loaded.value.events.size() == 1);
  CHECK(loaded.value.events[0].id == "good");
  REQUIRE(loaded.problems.count() >= 3);
  const auto& problems = loaded.problems.list();
  CHECK(problems[0].row == 1);
  CHECK(problems[0].found == "17");
  CHECK(problems[0].action == Action::skipped);
  CHECK(problems[1].row == 3);
  CHECK(problems[2].row == 4);
  const LayerReport& layer = loaded.value.files.at(0).layers.at(0);
  CHECK(layer.rows == 4);
  CHECK(layer.skipped == 3);
  CHECK(problems[0].file.ends_with("bad.geojson"));
  CHECK(problems[0].layer == "bad");
}

TEST_CASE("a bad date: what was found and what was expected") {
  const auto loaded = readFeatures(
      R"({"type": "Feature", "properties": {}, "when": {"timespans": [{"start": {"in": "2019-11-31"}}]}, "geometry": null}, )" +
      good);
  CHECK(loaded.value.events.size() == 1);
  REQUIRE(loaded.problems.count() == 1);
  const Problem& problem = loaded.problems.list()[0];
  CHECK(problem.field == "when.start");
  CHECK(problem.found == "2019-11-31");
  CHECK(problem.expected.find("30 days") != std::string::npos);
  CHECK(problem.action == Action::skipped);
}

TEST_CASE("an end before the start is left out") {
  const auto loaded = readFeatures(
      R"({"type": "Feature", "properties": {"countries": ["BOL"]}, "when": {"timespans": [{"start": {"in": "2019"}, "end": {"in": "2001"}}]}, "geometry": null})");
  REQUIRE(loaded.value.events.size() == 1);
  CHECK(loaded.value.events[0].end.empty());
  REQUIRE(loaded.problems.count() == 1);
  CHECK(loaded.problems.list()[0].found == "2001");
}

TEST_CASE("geometries that are none: the event is kept without a place") {
  for (const std::string geometry :
       {R"(null)", R"({"type": "Point", "coordinates": []})", R"({"type": "Point", "coordinates": [1e300, 5]})",
        R"({"type": "Point", "coordinates": [-68, 96]})", R"({"type": "Point", "coordinates": ["x", "y"]})",
        R"({"type": "MultiPoint", "coordinates": []})", R"({"type": "LineString", "coordinates": {}})",
        R"({"type": "Polygon", "coordinates": [[]]})", R"({"type": "Polygon", "coordinates": [5]})",
        R"({"type": "MultiPolygon", "coordinates": [[[[200, 5]]]]})", R"({"type": "Blob"})", R"({"type": 7})",
        R"("null")", R"([1, 2])", R"({"type": "GeometryCollection", "geometries": [5, {"when": {}}]})"}) {
    INFO(geometry);
    const auto loaded = readFeatures(feature(R"("properties": {}, "geometry": )" + geometry));
    REQUIRE(loaded.value.events.size() == 1);
    CHECK(loaded.value.events[0].places.empty());
    CHECK(loaded.value.events[0].routes.empty());
    CHECK_FALSE(loaded.problems.empty());
  }
}

TEST_CASE("wrong types everywhere are reported and read as absent") {
  for (const std::string properties :
       {R"("title": ["x"])", R"("actors": 5)", R"("actors": [{}])", R"("places": 7)", R"("places": [1])",
        R"("phases": [{"at": 5, "text": {}}])", R"("phases": {"at": "2000"})", R"("participants": "many")",
        R"("killed": [{"low": "ten"}])", R"("contested": "yes")", R"("certainty": "sure")", R"("sources": [5])",
        R"("killed": ["x"])", R"("killed": [{"by": "nobody"}])", R"("summary": {})"}) {
    INFO(properties);
    const auto loaded = readFeatures(feature(R"("properties": {)" + properties + "}, " + point));
    CHECK(loaded.value.events.size() == 1);
    CHECK_FALSE(loaded.problems.empty());
  }
}

TEST_CASE("registry features of wrong types do no harm") {
  const auto loaded = readFeatures(
      feature(
          R"("properties": {"kind": "alliance", "members": [5, {"country": 5, "from": []}, {"country": "BOL", "from": "2000", "status": "friend"}]}, "geometry": 5)") +
      "," + feature(R"("properties": {"kind": "government", "country": {}, "contested": 1}, "geometry": null)") +
      R"(, {"type": "Feature", "properties": {"kind": "era"}}, )" + good);
  CHECK(loaded.value.events.size() == 1);
  CHECK(loaded.value.registry.alliances.at(0).memberships.size() == 1);
  CHECK(loaded.value.registry.governments.size() == 1);
  CHECK(loaded.value.registry.eras.empty());
  CHECK_FALSE(loaded.problems.empty());
}

TEST_CASE("what was found is at most 80 characters of valid UTF-8") {
  std::string accents;
  for (int n = 0; n < 200; ++n) accents += "ñ";
  const auto loaded = readFeatures(feature(R"("properties": {"certainty": ")" + accents + R"("}, )" + point));
  REQUIRE(loaded.problems.count() == 1);
  const std::string& found = loaded.problems.list()[0].found;
  CHECK(found.size() == 79 * 2 + std::string("…").size());
  CHECK(found.ends_with("…"));
}

TEST_CASE("a file of a million bad rows keeps a thousand problems and counts all") {
  std::string text = "date,x\n";
  for (int row = 0; row < 20'000; ++row) text += "never,1\n";
  const support::TemporaryFolder folder;
  const auto loaded = readFile(folder.file("bad.csv", text));
  CHECK(loaded.problems.list().size() == Problems::limit);
  CHECK(loaded.problems.count() == 20'000);
}

TEST_CASE("quotes that never close") {
  const support::TemporaryFolder folder;
  const auto loaded = readFile(folder.file("open.csv", "date,title\n1999,a\n2000,\"b\n2001,c\n"));
  CHECK(loaded.value.events.size() == 2);
  CHECK(loaded.problems.count() == 1);
}

TEST_CASE("places beyond the Earth in a map projection, and projections that nobody knows, cost nothing") {
  const auto loaded = support::readText("a.csv",
                                        "date,geom\n2001,SRID=3857;POINT(1e300 1e300)\n2002,SRID=99999999;POINT(1 2)\n"
                                        "2003,0101000020FFFFFFFF9A999999990951C000000000008030C0\n"
                                        "2004,0107000000FFFFFFFF\n");
  REQUIRE(loaded.value.events.size() == 4);
  CHECK(loaded.value.events[0].places.empty());
  CHECK(loaded.value.events[1].places.size() == 1);
  const auto grid =
      support::readText("b.csv", "date,easting,northing,zone\n2001,1e308,1e308,19K\n2002,nan,inf,19K\n2003,5,5,999\n");
  for (const geo::Event& event : grid.value.events) CHECK(event.places.empty());
}

TEST_CASE("nesting of any depth is refused, not survived by luck") {
  CHECK(refusal("deep.json", std::string(3'000'000, '[')).find("nested") != std::string::npos);
  std::string objects;
  for (int level = 0; level < 300'000; ++level) objects += "{\"a\":";
  CHECK(refusal("deep.json", objects).find("nested") != std::string::npos);
}

TEST_CASE("a line of 200 MB does not crash and takes seconds") {
  const support::TemporaryFolder folder;
  constexpr std::size_t size = 200'000'000;
  constexpr double limit = 45;  // alone it takes two seconds; this machine may be busy, the build checked
  const std::string start =
      R"({"features": [{"type": "Feature", "when": {"timespans": [{"start": {"in": "2000"}}]}, "properties": {"title": ")";
  CHECK(secondsToRead(folder.file("text.geojson", start + std::string(size, 'x') + R"("}}]})")) < limit);
  CHECK(secondsToRead(folder.file("commas.csv", std::string(size, ','))) < limit);
}

TEST_CASE("entries that are no features are given up early") {
  std::string numbers = "[1";
  while (numbers.size() < 20'000'000) numbers += ",1";
  const support::TemporaryFolder folder;
  const auto file = folder.file("numbers.json", numbers + "]");
  CHECK(refusal(file).ends_with("holds no GeoJSON features."));
  CHECK(secondsToRead(file) < 5);
}

TEST_CASE("JSONTestSuite: everything opens or is refused with a sentence") {
  if (!std::filesystem::exists(hostile / "JSONTestSuite")) {
    WARN("skipped: no JSONTestSuite");
    return;
  }
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(hostile / "JSONTestSuite")) {
    if (entry.path().extension() != ".json") continue;
    const std::string sentence = refusal(entry.path());
    INFO(entry.path().filename() << ": " << sentence);
    CHECK(sentence.ends_with('.'));  // none of them is a timeline
    ++count;
  }
  CHECK(count > 100);
}

TEST_CASE("the hostile files of other projects open or are refused with a sentence") {
  if (!std::filesystem::exists(hostile)) {
    WARN("skipped: no hostile files");
    return;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(hostile)) {
    if (!entry.is_regular_file()) continue;
    const std::string sentence = refusal(entry.path());
    INFO(entry.path() << ": " << sentence);
    CHECK((sentence.empty() || sentence.ends_with('.')));
  }
}
