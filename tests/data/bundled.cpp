#include "tests/data/bundled.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "geo/edtf.hpp"

namespace bundled {
namespace {

namespace fs = std::filesystem;

const fs::path timeline = fs::path(MAREA_SOURCE_DIR) / "data" / "timeline";

std::vector<fs::path> filesOfFeatures() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(timeline))
    if (entry.path().extension() == ".geojson") out.push_back(entry.path());
  std::ranges::sort(out);
  return out;
}

std::vector<Feature> readFeatures() {
  std::vector<Feature> out;
  for (const fs::path& path : filesOfFeatures()) {
    const Json collection = Json::parse(bytes(path));
    for (const Json& json : collection.at("features"))
      out.push_back({path.filename().string(), text(json, "id"), text(json.at("properties"), "kind"), json});
  }
  return out;
}

void visitTexts(const Json& object, std::initializer_list<const char*> keys, geo::Language language,
                const std::function<void(const std::string&)>& visit) {
  for (const char* key : keys)
    if (const std::string found = text(object, inLanguage(key, language)); !found.empty()) visit(found);
}

}  // namespace

const std::vector<Feature>& features() {
  static const std::vector<Feature> all = readFeatures();
  return all;
}

const Feature* find(std::string_view id) {
  const auto found = std::ranges::find(features(), id, &Feature::id);
  return found == features().end() ? nullptr : &*found;
}

const Json& countries() {
  static const Json all = Json::parse(bytes(timeline / "countries.json"));
  return all;
}

bool isEvent(const Feature& feature) {
  return feature.kind != "alliance" && feature.kind != "government" && feature.kind != "era";
}

std::string inLanguage(const std::string& key, geo::Language language) {
  constexpr std::array endings{"", "_es", "_pt"};
  return key + endings[static_cast<std::size_t>(language)];
}

std::string text(const Json& object, const std::string& key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json& list(const Json& object, const std::string& key) {
  static const Json none = Json::array();
  const auto found = object.find(key);
  return found != object.end() && found->is_array() ? *found : none;
}

std::vector<Json> waypoints(const Feature& feature) {
  const Json& all = list(feature.properties(), "waypoints");
  if (all.empty() || all[0].is_array()) return {all.begin(), all.end()};
  return {all};
}

std::string stated(const Feature& feature, const char* edge) {
  const Json& spans = list(feature.json.at("when"), "timespans");
  if (spans.empty() || !spans[0].contains(edge)) return {};
  const Json& date = spans[0][edge];
  return date.contains("in") ? text(date, "in") : text(date, std::string(edge) == "end" ? "latest" : "earliest");
}

geo::Instant firstMoment(const std::string& edtf) {
  const auto when = geo::parseEdtf(edtf, {.century{}, .decade{}, .year{}, .month{}, .day{}, .time{}});
  if (!when) throw std::runtime_error("not EDTF: " + edtf);
  return when->bounds.earliestStart;
}

std::vector<std::string> lines(const std::string& name) {
  std::ifstream file(fs::path(MAREA_SOURCE_DIR) / "tests" / "data" / name);
  std::vector<std::string> out;
  for (std::string line; std::getline(file, line);) {
    line.erase(std::min(line.find('#'), line.size()));
    line.erase(line.find_last_not_of(" \t\r") + 1);
    if (!line.empty()) out.push_back(line);
  }
  return out;
}

std::set<std::string> lineSet(const std::string& name) {
  const std::vector<std::string> all = lines(name);
  return {all.begin(), all.end()};
}

std::string bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool have(const fs::path& shared) {
  if (fs::exists(shared)) return true;
  WARN("skipped: " << shared.string() << " is not there");
  return false;
}

void eachText(const Feature& feature, geo::Language language, const std::function<void(const std::string&)>& visit) {
  const Json& p = feature.properties();
  visitTexts(p, {"title", "summary", "contested_note", "note", "tendency_note"}, language, visit);
  for (const Json& phase : list(p, "phases")) visitTexts(phase, {"text"}, language, visit);
  for (const Json& row : list(p, "members")) visitTexts(row, {"note"}, language, visit);
}

}  // namespace bundled
