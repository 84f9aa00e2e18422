// Marea's own files and Linked Places: what is said there arrives as said; the bundled timeline loads fast.
#include "geo/readers.hpp"

#include <catch2/catch.hpp>

#include "geo/edtf.hpp"
#include "temporary_folder.hpp"

using namespace geo;

namespace {

const std::filesystem::path files = MAREA_SOURCE_DIR "/tests/files";

Instant at(const std::string& edtf) {
  return parseEdtf(edtf).value().bounds.earliestStart;
}

const Event& event(const Timeline& timeline, const std::string& id) {
  for (const Event& candidate : timeline.events)
    if (candidate.id == id) return candidate;
  FAIL("no event " << id);
  throw std::logic_error(id);
}

Loaded<Timeline> readText(const std::string& json) {
  const support::TemporaryFolder folder;
  return readFile(folder.file("some.geojson", json));
}

std::string feature(const std::string& when, const std::string& properties = R"("title": "X", "countries": ["BOL"])",
                    const std::string& geometry = R"({"type": "Point", "coordinates": [-68, -16]})") {
  return R"({"type": "Feature", "properties": {)" + properties + R"(}, "when": )" + when + R"(, "geometry": )" +
         geometry + "}";
}

std::string collection(const std::string& features) {
  return R"({"type": "FeatureCollection", "features": [)" + features + "]}";
}

std::vector<std::string> governing(const Registry& registry, const std::string& date) {
  std::vector<std::string> names;
  for (const Government* government : governmentsAt(registry, "BOL", at(date))) names.push_back(government->name);
  return names;
}

std::string listed(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems.list())
    text += problem.file + " row " + std::to_string(problem.row) + " " + problem.field + ": " + problem.found + "; " +
            problem.expected + "\n";
  return text;
}

}  // namespace

TEST_CASE("a march arrives whole: its road, its days, its figures, its sources") {
  const auto loaded = readFile(files / "timeline.geojson");
  INFO(listed(loaded.problems));
  CHECK(loaded.problems.empty());
  const Event& march = event(loaded.value, "march-one");
  CHECK(march.kind == "march");
  CHECK(march.title.get(Language::es) == "Marcha por la Patria");
  CHECK(march.title.get(Language::pt) == "March for the Homeland");
  CHECK(march.start == "2021-11-23");
  CHECK(march.end == "2021-11-29");
  CHECK(march.when.bounds.latestEnd == at("2021-11-30"));
  REQUIRE(march.routes.size() == 1);
  REQUIRE(march.routes[0].size() == 3);
  CHECK(march.routes[0][0].name == "Caracollo");
  CHECK(march.routes[0][0].when->bounds.earliestStart == at("2021-11-23"));
  CHECK_FALSE(march.routes[0][1].when);
  CHECK(march.routes[0][2].at == LonLat{-68.1375, -16.4963});
  CHECK(march.participants[0] == Figure{50'000, 50'000, "a channel"});
  CHECK_FALSE(march.participants[1].high);
  CHECK(march.certainty == Certainty::lessCertain);
  CHECK(march.mode == "foot");
  CHECK(march.actors == std::vector<std::string>{"Pacto de Unidad", "COB"});
  CHECK(march.sources == std::vector<Source>{{"A book", "A press", "https://example.org/book"}});
}

TEST_CASE("a coup arrives whole: its places, its hours, who calls it what") {
  const auto loaded = readFile(files / "timeline.geojson");
  const Event& coup = event(loaded.value, "coup-one");
  CHECK(coup.outcome == "failed");
  CHECK(coup.contested);
  CHECK(coup.contestedNote.get(Language::es) == "Unos dicen vacío.");
  REQUIRE(coup.places.size() == 2);
  CHECK(coup.places[1].name == "Fuerte Tiuna");
  CHECK(coup.places[1].extent == Extent::area);
  CHECK(coup.places[1].when->bounds.earliestStart == at("2002-04-12"));
  REQUIRE(coup.phases.size() == 1);
  CHECK(coup.phases[0].when.bounds.earliestStart == at("2002-04-12T04:55"));
  CHECK(coup.phases[0].text.get(Language::pt) == "Carmona é nomeado");
  CHECK(coup.killed[0] == Figure{19, 20, "press"});
}

TEST_CASE("an end between two dates keeps its doubt") {
  const auto loaded = readFile(files / "timeline.geojson");
  const Bounds& bounds = event(loaded.value, "coup-one").when.bounds;
  CHECK(bounds.earliestStart == at("2002-04-11"));
  CHECK(bounds.earliestEnd == at("2002-04-14"));
  CHECK(bounds.latestEnd == at("2002-04-15"));
  CHECK(parseEdtf(event(loaded.value, "coup-one").end));
}

TEST_CASE("governments follow each other: on the day of the change the new one holds office for certain") {
  const auto loaded = readFile(files / "timeline.geojson");
  const Registry& registry = loaded.value.registry;
  using Names = std::vector<std::string>;
  CHECK(governing(registry, "2019-11-11") == Names{"First"});
  CHECK(governing(registry, "2019-11-12").front() == "Second");
  CHECK(governing(registry, "2019-11-13") == Names{"Second"});
  CHECK(governing(registry, "2030-01-01") == Names{"Second"});
  const Government& second = registry.governments.back();
  CHECK(second.to.empty());
  CHECK(second.asOf == "2026-03-11");
  CHECK(second.contested);
}

TEST_CASE("memberships end, come back and are suspended") {
  const auto loaded = readFile(files / "timeline.geojson");
  REQUIRE(loaded.value.registry.alliances.size() == 1);
  const Alliance& south = loaded.value.registry.alliances[0];
  CHECK(south.founded == "2008-05-23");
  CHECK(south.dissolved.empty());
  CHECK(south.place->name == "Brasília");
  const auto countries = [&](const std::string& date) {
    std::string all;
    for (const MembershipAt& row : membersAt(south, at(date)))
      all += row.membership->country + (row.membership->status == MemberStatus::suspended  ? "- "
                                        : row.membership->status == MemberStatus::observer ? "o "
                                                                                           : " ");
    return all;
  };
  CHECK(countries("2008-05-22").empty());
  CHECK(countries("2009") == "BOL PRY ");
  CHECK(countries("2012-07-01") == "BOL MEXo PRY- ");
  CHECK(countries("2013-08-16") == "BOL MEXo PRY ");
  CHECK(countries("2020-01-01") == "MEXo PRY ");
  CHECK(countries("2020-11-20") == "BOL MEXo PRY ");
}

TEST_CASE("an era is a name, a definition and two dates") {
  const auto loaded = readFile(files / "timeline.geojson");
  REQUIRE(loaded.value.registry.eras.size() == 1);
  const Era& era = loaded.value.registry.eras[0];
  CHECK(era.name.get(Language::en) == "Tide");
  CHECK(era.definition.get(Language::en) == "What some call so.");
  CHECK(era.to == "2015");
  CHECK(era.when.bounds.latestEnd == at("2016"));
}

TEST_CASE("countries arrive with their capitals and are sorted by code") {
  const auto loaded = readFile(files / "countries.json");
  CHECK(loaded.problems.empty());
  const auto& countries = loaded.value.registry.countries;
  REQUIRE(countries.size() == 2);
  CHECK(countries[0].isoA3 == "BOL");
  CHECK(countries[0].name.get(Language::pt) == "Bolívia");
  CHECK(countries[0].capital == Capital{"Sucre", {-65.26, -19.04}});
  CHECK(countries[0].seatOfGovernment->name == "La Paz");
  CHECK(countries[0].population->year == 2024);
  CHECK(countries[1].sovereign == "USA");
  CHECK_FALSE(countries[1].population);
}

TEST_CASE("the report says what was understood") {
  const auto loaded = readFile(files / "timeline.geojson");
  REQUIRE(loaded.value.files.size() == 1);
  const FileReport& file = loaded.value.files[0];
  CHECK(file.driver == "GeoJSON");
  REQUIRE(file.layers.size() == 1);
  const LayerReport& layer = file.layers[0];
  CHECK(layer.recognisedAs == "marea");
  CHECK(layer.rows == 6);
  CHECK(layer.events == 2);
  CHECK(layer.skipped == 0);
  CHECK(layer.timeStart == "1999");
  CHECK(layer.timeEnd == "2021-11-29");
  CHECK(layer.bbox == std::vector<double>{-68.1375, -17.639, -66.88, 10.508});
}

TEST_CASE("Linked Places: a part of a geometry has its own dates, the event spans them") {
  const std::string part = R"({"type": "Point", "coordinates": [-1, 51], "when": {"timespans": [{"start": {"in": ")";
  const std::string parts = R"({"type": "GeometryCollection", "geometries": [)" + part +
                            R"(1600"}, "end": {"in": "1699"}}]}}, )" + part + R"(1750"}}]}}, "null"]})";
  const auto loaded = readText(collection(
      R"({"@id": "http://mygaz.org/p_1", "type": "Feature", "properties": {}, "names": [{"toponym": "Abingdon"}], "geometry": )" +
      parts + "}"));
  INFO(listed(loaded.problems));
  REQUIRE(loaded.value.events.size() == 1);
  const Event& place = loaded.value.events[0];
  CHECK(place.id == "http://mygaz.org/p_1");
  CHECK(place.title.get(Language::en) == "Abingdon");
  CHECK(place.places.size() == 2);
  CHECK(place.places[1].when->bounds.earliestStart == at("1750"));
  CHECK(place.when.parts.size() == 2);
  CHECK(place.when.bounds.earliestStart == at("1600"));
  CHECK(place.when.bounds.latestEnd == at("1751"));
  CHECK(presence(place.when, at("1720")).presence == Presence::no);
  CHECK(presence(place.when, at("1650")).presence == Presence::certain);
}

TEST_CASE("several spans: the outer bounds, and nothing in the gap") {
  const auto loaded = readText(collection(feature(
      R"({"timespans": [{"start": {"in": "1870-07-15"}, "end": {"in": "2013"}}, {"start": {"in": "1788-01-02"}, "end": {"in": "1861-01-19"}}]})")));
  const Event& state = loaded.value.events.at(0);
  CHECK(state.start == "1788-01-02");
  CHECK(state.end == "2013");
  CHECK(presence(state.when, at("1865-01-01")).presence == Presence::no);
  CHECK(presence(state.when, at("1900-01-01")).presence == Presence::certain);
}

TEST_CASE("the early form of five parts") {
  const auto loaded = readText(collection(feature(R"({"timespans": [["1810", "", "", "1821", "war"]]})") + "," +
                                          feature(R"({"timespans": [["1810", "1812", "1820", "1821", ""]]})")));
  REQUIRE(loaded.value.events.size() == 2);
  CHECK(loaded.value.events[0].start == "1810");
  CHECK(loaded.value.events[0].when.bounds.latestEnd == at("1822"));
  CHECK(loaded.value.events[1].when.bounds.earliestStart == at("1810"));
  CHECK(loaded.value.events[1].when.bounds.latestStart >= at("1812"));
  CHECK(loaded.value.events[1].when.bounds.latestStart < at("1813"));
}

TEST_CASE("dates of LPF: bare years, open ends, no end") {
  const auto loaded =
      readText(collection(feature(R"({"timespans": [{"start": {"in": "1984"}, "end": {"in": ".."}}]})") + "," +
                          feature(R"({"timespans": [{"start": {"in": 1968}}]})") + "," +
                          feature(R"({"timespans": [{"start": "1968-10"}]})")));
  INFO(listed(loaded.problems));
  REQUIRE(loaded.value.events.size() == 3);
  CHECK(loaded.value.events[0].when.bounds.latestEnd == distantFuture);
  CHECK(loaded.value.events[0].end == "..");
  CHECK(loaded.value.events[1].when == parseEdtf("1968"));
  CHECK(loaded.value.events[1].end.empty());
  CHECK(loaded.value.events[2].when == parseEdtf("1968-10"));
}

TEST_CASE("several files: merged, ids made unique, the file remembered") {
  const auto loaded = readFiles({files / "timeline.geojson", files / "countries.json", files / "timeline.geojson"});
  CHECK(loaded.value.files.size() == 3);
  REQUIRE(loaded.value.events.size() == 4);
  CHECK(event(loaded.value, "march-one").file == 0);
  CHECK(event(loaded.value, "march-one-2").file == 2);
  CHECK(loaded.value.registry.alliances.size() == 1);
  CHECK(loaded.value.registry.governments.size() == 2);
  CHECK(loaded.problems.count() == 2 + 1 + 2 + 1);
}

TEST_CASE("a folder stands for its GeoJSON files, in the order of their names") {
  const support::TemporaryFolder folder;
  const std::string one = collection(feature(R"({"timespans": [{"start": {"in": "1999"}}]})"));
  folder.file("b.geojson", one);
  folder.file("a.JSON", one);
  folder.file("notes.txt", "no data");
  const auto loaded = readFiles({folder.path()});
  REQUIRE(loaded.value.files.size() == 2);
  CHECK(loaded.value.files[0].path.ends_with("a.JSON"));
  CHECK(loaded.value.events.size() == 2);
  CHECK_THROWS_AS(readFile(folder.path()), Error);
}

TEST_CASE("the bundled timeline loads without a problem") {
  const std::filesystem::path bundled = MAREA_SOURCE_DIR "/data/timeline";
  if (!std::filesystem::exists(bundled)) {
    WARN("skipped: no data/timeline");
    return;
  }
  const auto loaded = readFiles({bundled});
  INFO(listed(loaded.problems));
  CHECK(loaded.problems.empty());
  CHECK(loaded.value.events.size() >= 60);
  CHECK(loaded.value.registry.governments.size() >= 200);
}
