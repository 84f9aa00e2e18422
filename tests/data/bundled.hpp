// The bundled timeline as its files say it, without the program's readers between: what they would repair or leave out,
// these tests must see.
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "geo/instant.hpp"
#include "geo/text.hpp"

namespace bundled {

using Json = nlohmann::json;

struct Feature {
  std::string file, id, kind;
  Json json;
  const Json& properties() const { return json["properties"]; }
};

/// All features in the order of the files' names, then of the files. Throws where a file is not JSON.
const std::vector<Feature>& features();
const Feature* find(std::string_view id);
const Json& countries();
bool isEvent(const Feature& feature);

/// `title`, `title_es`, `title_pt`.
std::string inLanguage(const std::string& key, geo::Language language);
/// The text of a key, empty where it is missing.
std::string text(const Json& object, const std::string& key);
/// The list under a key, empty where it is missing.
const Json& list(const Json& object, const std::string& key);

/// The waypoints of a march, one list for each of its lines; empty for what is no march.
std::vector<Json> waypoints(const Feature& feature);

/// `start` or `end` as the file states it, empty where it is missing.
std::string stated(const Feature& feature, const char* edge);
/// The first moment of an EDTF date as it stands, doubt or not; throws where it is none.
geo::Instant firstMoment(const std::string& edtf);

/// The lines of a list beside these tests, without comments (from #) and blank ones.
std::vector<std::string> lines(const std::string& name);
std::set<std::string> lineSet(const std::string& name);
std::string bytes(const std::filesystem::path& path);

/// The documents and facts from which the timeline was made are not part of the repository: says "skipped" and is false
/// where they are absent.
bool have(const std::filesystem::path& shared);

/// Visits every text of a feature that a reader reads in that language, names aside.
void eachText(const Feature& feature, geo::Language language, const std::function<void(const std::string&)>& visit);

}  // namespace bundled
