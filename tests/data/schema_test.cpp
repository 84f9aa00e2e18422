// The form of every feature against the table of forms: no key is missing, unknown or of another type, and lists that
// belong together are of one length.
#include "tests/data/schema.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <sstream>

#include "tests/data/bundled.hpp"

using bundled::Feature;
using bundled::Form;
using bundled::Json;

namespace {

/// What is wrong with a value, in words, each on its line; empty where all is well.
std::string faults(const Json& value, const std::string& type, const std::string& where);

bool isOneOf(const std::string& word, const std::string& choices) {
  std::istringstream rest(choices);
  for (std::string choice; std::getline(rest, choice, '|');)
    if (choice == word) return true;
  return false;
}

std::string listFaults(const Json& value, const std::string& type, const std::string& where) {
  if (!value.is_array()) return where + " is no list\n";
  std::string out;
  for (const Json& item : value) out += faults(item, type, where);
  return out;
}

/// The keys that a row of a form stands for; `required` tells whether they must be there.
std::vector<std::string> keysOf(const bundled::Field& field, bool& required) {
  required = field.key.front() != '?';
  std::string key = field.key.substr(required ? 0 : 1);
  if (key.back() != '*') return {key};
  key.pop_back();
  return {key, key + "_es", key + "_pt"};
}

std::string fieldFaults(const Json& object, const bundled::Field& field, const std::string& where,
                        std::vector<std::string>& known) {
  bool required = true;
  const std::vector<std::string> keys = keysOf(field, required);
  const bool some = std::ranges::any_of(keys, [&](const std::string& key) { return object.contains(key); });
  std::string out;
  for (const std::string& key : keys) {
    known.push_back(key);
    if (object.contains(key))
      out += faults(object[key], field.type, where + "." + key);
    else if (required || some)
      out += where + "." + key + " is missing\n";
  }
  return out;
}

std::string objectFaults(const Json& object, const Form& form, const std::string& where) {
  if (!object.is_object()) return where + " is no object\n";
  std::string out;
  std::vector<std::string> known;
  for (const bundled::Field& field : form) out += fieldFaults(object, field, where, known);
  for (const auto& [key, value] : object.items())
    if (std::ranges::find(known, key) == known.end()) out += where + "." + key + " is not known\n";
  return out;
}

bool fits(const Json& value, const std::string& type) {
  if (type == "text") return value.is_string() && !value.get<std::string>().empty();
  if (type == "flag") return value.is_boolean();
  if (type == "number") return value.is_number();
  if (type.front() == '=') return value.is_string() && isOneOf(value.get<std::string>(), type.substr(1));
  return type == "any";
}

std::string faults(const Json& value, const std::string& type, const std::string& where) {
  if (type.starts_with("null|")) return value.is_null() ? "" : faults(value, type.substr(5), where);
  if (type.front() == '[') return listFaults(value, type.substr(1, type.size() - 2), where);
  if (const Form* form = bundled::form(type)) return objectFaults(value, *form, where);
  return fits(value, type) ? "" : where + " is " + value.dump() + " and not " + type + "\n";
}

std::size_t lengthOf(const Json& coordinates) {
  return coordinates.is_array() ? coordinates.size() : 0;
}

void checkPlaces(const Feature& feature, const std::string& shape, const Json& coordinates) {
  CHECK(bundled::list(feature.properties(), "places").size() == (shape == "Point" ? 1 : lengthOf(coordinates)));
}

void checkLine(const Json& waypoints, const Json& coordinates) {
  CHECK(faults(waypoints, "[waypoint]", "waypoints").empty());
  CHECK(waypoints.size() == lengthOf(coordinates));
  CHECK(lengthOf(coordinates) >= 2);
}

void checkMarch(const Feature& feature, const std::string& shape, const Json& coordinates) {
  const std::vector<Json> lines = bundled::waypoints(feature);
  if (shape == "LineString") {
    REQUIRE(lines.size() == 1);
    checkLine(lines[0], coordinates);
    return;
  }
  REQUIRE(lines.size() == lengthOf(coordinates));
  CHECK(bundled::list(feature.properties(), "columns").size() == lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) checkLine(lines[i], coordinates[i]);
}

}  // namespace

TEST_CASE("the check of forms finds what is wrong") {
  const Json good{{"low", 1}, {"high", 2}, {"by", "someone"}};
  CHECK(faults(good, "figure", "f").empty());
  CHECK(faults({{"low", 1}}, "figure", "f") == "f.by is missing\n");
  CHECK(faults({{"low", "1"}, {"by", "x"}}, "figure", "f") == "f.low is \"1\" and not number\n");
  CHECK(faults({{"low", 1}, {"by", "x"}, {"bye", 1}}, "figure", "f") == "f.bye is not known\n");
  CHECK(faults({{"at", "2000"}, {"text", "x"}, {"text_es", "x"}}, "phase", "p") == "p.text_pt is missing\n");
  CHECK(faults(Json::array({"a", ""}), "[text]", "t") == "t is \"\" and not text\n");
}

TEST_CASE("every feature has the keys of its kind, and no others") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.file << ": " << feature.id);
    CHECK(faults(feature.json, "feature", "feature") == "");
    CHECK(feature.json["when"]["timespans"].size() == 1);
    const std::string form = bundled::isEvent(feature) ? "event" : feature.kind;
    CHECK(faults(feature.properties(), form, form) == "");
  }
}

TEST_CASE("every country has the keys of a country") {
  for (const Json& country : bundled::countries())
    CHECK(faults(country, "country", bundled::text(country, "name")) == "");
}

TEST_CASE("each kind is in the file of its theme") {
  const std::map<std::string, std::string> kinds{{"alliances.geojson", "alliance"},
                                                 {"coups.geojson", "coup"},
                                                 {"elections.geojson", "election"},
                                                 {"eras.geojson", "era"},
                                                 {"government_changes.geojson", "government-change"},
                                                 {"governments.geojson", "government"},
                                                 {"laws.geojson", "law"},
                                                 {"marches.geojson", "march"},
                                                 {"movements.geojson", "movement"},
                                                 {"other.geojson", "other|climate"},
                                                 {"repression.geojson", "repression"},
                                                 {"strikes_occupations.geojson", "strike|occupation"},
                                                 {"treaties_summits.geojson", "treaty|summit"},
                                                 {"uprisings_protests.geojson", "uprising|protest"}};
  for (const Feature& feature : bundled::features()) {
    INFO(feature.file << ": " << feature.id);
    REQUIRE(kinds.contains(feature.file));
    CHECK(isOneOf(feature.kind, kinds.at(feature.file)));
  }
}

TEST_CASE("there is one place for each point and one waypoint for each point of a line") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.file << ": " << feature.id);
    const Json& geometry = feature.json["geometry"];
    if (geometry.is_null()) {
      CHECK(feature.kind == "era");
      continue;
    }
    const std::string shape = bundled::text(geometry, "type");
    const bool line = shape == "LineString" || shape == "MultiLineString";
    CHECK(line == (feature.kind == "march"));
    CHECK((line || shape == "Point" || shape == "MultiPoint"));
    line ? checkMarch(feature, shape, geometry["coordinates"]) : checkPlaces(feature, shape, geometry["coordinates"]);
  }
}

TEST_CASE("what only a coup or a march has is with coups and marches") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.file << ": " << feature.id);
    const Json& p = feature.properties();
    if (feature.kind == "coup") CHECK(p.contains("outcome"));
    CHECK(p.contains("mode") == (feature.kind == "march"));
    CHECK(p.contains("distance_km") == (feature.kind == "march"));
  }
}
