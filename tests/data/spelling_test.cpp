// The texts are spelled as the dictionaries of the three languages have it, names and terms aside. Says "skipped" where
// there is no hunspell or no dictionary for it.
#include <array>
#include <catch2/catch.hpp>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <utility>

#include "tests/data/bundled.hpp"

using bundled::Feature;
using bundled::Json;
using Words = std::set<std::string>;

namespace {

namespace fs = std::filesystem;

/// The English of the data is British, its Portuguese Brazilian.
constexpr std::array dictionaries{"en_GB", "es_ES", "pt_BR"};
constexpr std::array codes{"en", "es", "pt"};

fs::path scratch(const std::string& name) {
  const std::size_t tree = std::hash<std::string>{}(MAREA_BINARY_DIR);
  return fs::temp_directory_path() / ("marea-spelling-" + std::to_string(tree) + "-" + name);
}

/// What hunspell does not know of the lines of a file, a word a line; false where it or the dictionary is missing.
bool runHunspell(const std::string& dictionary, const fs::path& lines, const fs::path& unknown) {
  const std::string command = "hunspell -l -i utf-8 -d " + dictionary + " \"" + lines.string() + "\" > \"" +
                              unknown.string() + "\" 2>" + (fs::exists("/dev/null") ? "/dev/null" : "NUL");
  return std::system(command.c_str()) == 0;
}

void writeTexts(const fs::path& path, geo::Language language) {
  std::ofstream file(path, std::ios::binary);
  for (const Feature& feature : bundled::features())
    bundled::eachText(feature, language, [&](const std::string& text) { file << text << '\n'; });
}

Words linesOf(const fs::path& path) {
  Words out;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) out.insert(line);
  return out;
}

/// Cuts at everything that is not a letter; of the punctuation beyond ASCII (led by C2 and E2) too.
void addWords(Words& out, const std::string& text, bool apostrophesToo) {
  std::string word;
  for (const char c : text + " ") {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = byte >= 0x80 ? byte != 0xC2 && byte != 0xE2 : std::isalnum(byte) != 0;
    if (letter || (c == '\'' && !apostrophesToo))
      word += c;
    else if (!word.empty())
      out.insert(std::exchange(word, {}));
  }
}

void addNames(Words& out, const Json& names) {
  for (const bool apostrophesToo : {false, true})
    for (const Json& name : names.flatten())
      if (name.is_string()) addWords(out, name.get<std::string>(), apostrophesToo);
}

/// The names that the data states as such: of people, parties, places and countries.
Words statedNames() {
  Words out;
  for (const Feature& feature : bundled::features())
    for (const char* key : {"actors", "acronym", "name", "party", "places", "waypoints", "editions"})
      if (feature.properties().contains(key)) addNames(out, Json::array({feature.properties()[key]}));
  for (const Json& country : bundled::countries())
    addNames(out, {country["name"], country["name_es"], country["name_pt"], country["capital"]["name"]});
  return out;
}

bool isCapital(const std::string& word) {
  return word.front() < 'a' || word.front() > 'z';
}

/// A name in the genitive or in the plural is the name.
bool isName(const Words& names, const std::string& word) {
  const auto known = [&](const std::string& form) { return isCapital(form) && names.contains(form); };
  return known(word) || (word.ends_with("'s") && known(word.substr(0, word.size() - 2)));
}

/// The entries whose texts have a word, for whoever must correct it.
std::string whereIs(const std::string& word, geo::Language language) {
  std::string out;
  for (const Feature& feature : bundled::features())
    bundled::eachText(feature, language, [&](const std::string& text) {
      if (text.find(word) != std::string::npos) out += "\n  " + feature.id + ": " + text;
    });
  return out;
}

}  // namespace

TEST_CASE("the texts are spelled as the dictionaries have it, names aside") {
  Words names = statedNames();
  const Words listed = bundled::lineSet("names.txt");
  names.insert(listed.begin(), listed.end());
  for (const geo::Language language : geo::languages) {
    const auto index = static_cast<std::size_t>(language);
    const fs::path lines = scratch(std::string(codes[index]) + ".txt"),
                   unknown = scratch(std::string(codes[index]) + "-unknown.txt");
    writeTexts(lines, language);
    if (!runHunspell(dictionaries[index], lines, unknown)) {
      WARN("skipped: there is no hunspell or no dictionary " << dictionaries[index]);
      continue;
    }
    for (const std::string& word : linesOf(unknown)) {
      if (isName(names, word) || listed.contains(std::string(codes[index]) + ":" + word)) continue;
      INFO(dictionaries[index] << " does not know “" << word
                               << "”; if it is a name or a term, and right, add it to tests/data/names.txt"
                               << whereIs(word, language));
      CHECK(false);
    }
    fs::remove(lines);
    fs::remove(unknown);
  }
}

TEST_CASE("a word that nobody spells so is found") {
  const fs::path lines = scratch("wrong.txt"), unknown = scratch("wrong-unknown.txt");
  std::ofstream(lines, std::ios::binary) << "The goverment of Bolivia resigned in November\n";
  if (runHunspell(dictionaries[0], lines, unknown)) {
    CHECK(linesOf(unknown) == Words{"goverment"});
  } else {
    WARN("skipped: there is no hunspell or no dictionary " << dictionaries[0]);
  }
  fs::remove(lines);
  fs::remove(unknown);
}
