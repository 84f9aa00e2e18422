// Each format's small sample, damaged in thousands of ways that are the same each time: it opens, or is refused with a
// sentence. The targets in tests/fuzz do it without end.
#include <catch2/catch.hpp>
#include <random>

#include "geo/read/geometry.hpp"
#include "geo/read/row_stream.hpp"
#include "geo/read/text_files.hpp"

using namespace geo;

namespace {

struct Sample {
  const char* name;
  FileKind kind;
  std::string text;
};

const std::vector<Sample> samples{
    {"moving", FileKind::json,
     R"({"type":"Feature","properties":{"name":"c"},"temporalGeometry":{"type":"MovingPoint","datetimes":["1934-10-16T00:00:00Z",-1107820800000],"coordinates":[[115.9,25.9],[110.6,25.5]]}})"},
    {"trip", FileKind::json,
     R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"v":"A","datetimes":["2020","2021"]},"geometry":{"type":"LineString","coordinates":[[-74.2,40.8,0,1564184363],[-74.1,40.7,0,1564184396]]}}]})"},
    {"czml", FileKind::json,
     R"([{"id":"document","version":"1.0"},{"id":"m","availability":"1914-12-01T00:00:00Z/1914-12-05T00:00:00Z","position":{"epoch":"1914-12-01T00:00:00Z","cartographicDegrees":[0,-99.1,19.4,0,86400,-98.2,19,0]}},{"id":"a","availability":["1911/1912","1913/1914"],"polygon":{"positions":{"cartesian":[1,2,3,4,5,6]}}}])"},
    {"topology", FileKind::json,
     R"({"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,20]},"arcs":[[[0,0],[4,0],[0,4]],[[4,4],[-4,-4]]],"objects":{"areas":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,1]],"properties":{"year":1900}},{"type":"LineString","arcs":[-1]}]}}})"},
    {"timelinejs", FileKind::json,
     R"({"events":[{"start_date":{"year":"1973","month":"9","day":11},"text":{"headline":"<b>G</b> &amp; &#243;"},"media":{"url":"x"}}],"eras":[{"start_date":{"year":"600"},"end_date":{"year":"650"},"text":{"headline":"E"}}]})"},
    {"periods", FileKind::json,
     R"({"periods":[{"id":1,"label":"U","tSpans":[{"s":"1776-07-04","ls":"1783-9-3","e":"2013-12-31"},{"s":"1870-7-15"}]}]})"},
    {"simile", FileKind::json,
     R"({"events":[{"start":"Fri Nov 22 1963 12:30:40 GMT-0600","end":"1964","isDuration":"false","title":"t","point":{"lat":1,"lon":2}}]})"},
    {"lines", FileKind::json,
     "{\"type\":\"Feature\",\"properties\":{\"date\":\"2001\"},\"geometry\":null}\n{\"type\":\"Feature\","
     "\"properties\":{\"date\":\"2002\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}\n"},
    {"linked", FileKind::json,
     R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"A"},"names":[{"toponym":"x"}],"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2],"when":{"timespans":[{"start":{"in":"1600"}},["1810","","","1821","l"]]}}]}}]})"},
    {"kml", FileKind::xml,
     R"(<kml xmlns:gx="g"><Folder><name>F</name><TimeSpan><begin>1964</begin></TimeSpan><Placemark id="a"><name>N</name><description><![CDATA[<p>x</p>]]></description><TimeStamp><when>1973-09</when></TimeStamp><MultiGeometry><Point><coordinates>1,2,3</coordinates></Point><LineString><coordinates>1,2 3,4</coordinates></LineString></MultiGeometry></Placemark><Placemark><gx:Track><when>2001</when><gx:coord>1 2 3</gx:coord></gx:Track></Placemark></Folder></kml>)"},
    {"gpx", FileKind::xml,
     R"(<gpx><wpt lat="1" lon="2"><time>2020</time></wpt><trk><name>T</name><trkseg><trkpt lat="1" lon="2"><time>2020-01-04T00:00:00Z</time></trkpt></trkseg></trk></gpx>)"},
    {"simile-xml", FileKind::xml,
     R"(<data><event start="Sat May 20 1961 00:00:00 GMT-0600" end="1962" title="x">text &lt;i&gt;</event></data>)"},
    {"hurdat", FileKind::delimited,
     "AL092021,                IDA,     2,\n20210829, 1655, L, HU, 29.1N,  90.2W, 130,  931,\n20210830, 0000,  , HU, "
     "29.9N,  90.6W, 105,  944,\n"},
    {"ibtracs", FileKind::delimited,
     "SID,SEASON,NUMBER,NAME,ISO_TIME,LAT,LON,WMO_WIND,WMO_PRES\n ,Year,,,,,,,\nA,2004,1,G,2004-03-01 "
     "00:00:00,-12,72,60,980\n"},
};

/// Bytes changed, taken out, doubled or put elsewhere, a few at a time.
std::string damaged(std::string text, std::mt19937& random) {
  constexpr std::string_view liked = "{}[]<>\"',:;/&\\0123456789-.eE \n\x1E\xFF";
  const auto below = [&](std::size_t limit) { return random() % std::max<std::size_t>(limit, 1); };
  for (std::size_t times = 1 + below(4); times > 0 && !text.empty(); --times) {
    const std::size_t at = below(text.size()), size = std::min(below(16), text.size() - at);
    switch (below(5)) {
      case 0:
        text[at] = liked[below(liked.size())];
        break;
      case 1:
        text.erase(at, size);
        break;
      case 2:
        text.insert(at, text.substr(at, size));
        break;
      case 3:
        text.insert(below(text.size()), text.substr(at, size));
        break;
      default:
        text.insert(at, 1, liked[below(liked.size())]);
    }
  }
  return text;
}

/// The sentence with which it is refused; empty when it opens.
std::string refusal(FileKind kind, const std::string& text) {
  Timeline timeline;
  std::unordered_set<std::string> ids;
  const ReadOptions options;
  Reading reading("damaged", options, timeline, ids);
  try {
    readTextAs(kind, text, reading);
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("damaged files of every format open or are refused with a sentence") {
  std::mt19937 random(20261122);
  for (const Sample& sample : samples) {
    INFO(sample.name);
    REQUIRE(refusal(sample.kind, sample.text).empty());
    std::size_t opened = 0;
    for (int round = 0; round < 400; ++round) {
      const std::string text = damaged(sample.text, random), sentence = refusal(sample.kind, text);
      INFO(text);
      REQUIRE((sentence.empty() || sentence.ends_with('.')));
      opened += sentence.empty() ? 1 : 0;
    }
    CHECK(opened > 0);
  }
}

TEST_CASE("damaged geometries and streams of rows are none, and nothing worse") {
  std::mt19937 random(7);
  std::string stream;
  RowWriter out([&](std::string_view part) { stream += part; });
  out.begin("X");
  out.layer({"l", {"date", "b"}, true, true});
  const std::string wkb(
      "\x01\x02\0\0\0\x02\0\0\0"
      "\0\0\0\0\0\0\xF0\x3F\0\0\0\0\0\0\0\x40\0\0\0\0\0\0\xF0\x3F\0\0\0\0\0\0\0\x40",
      41);
  REQUIRE(geometryFromWkb(wkb));
  for (std::size_t row = 1; row < 4; ++row) out.row({row, {"2001", "x"}, wkb, ""});
  out.end();
  CHECK(RowStream(stream, "x").layers() == 1);
  const std::string wkt =
      "GEOMETRYCOLLECTION (POINT Z (1 2 3), MULTIPOLYGON (((0 0,1 0,1 1,0 0))), LINESTRING M (1 2 3))";
  REQUIRE(geometryFromWkt(wkt));
  std::size_t wrong = 0;
  for (int round = 0; round < 5'000; ++round) {
    geometryFromWkb(damaged(wkb, random));
    geometryFromWkt(damaged(wkt, random));
    try {
      const RowStream read(damaged(stream, random), "x");
      for (std::size_t layer = 0; layer < read.layers(); ++layer) read.eachRow(layer, [](StreamedRow&) {});
    } catch (const Error&) {
      ++wrong;
    }
  }
  CHECK(wrong > 0);
}
