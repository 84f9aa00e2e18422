// What the documents that the timeline started from name is there, and found by the words by which one would look.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "tests/data/bundled.hpp"
#include "tests/data/words.hpp"

using bundled::Feature;
using bundled::Json;

namespace {

using Words = std::set<std::string>;

void add(Words& words, const std::string& text) {
  for (std::string& word : bundled::foldedWords(text)) words.insert(std::move(word));
}

/// All words of an entry, in all languages, with its actors and places.
Words wordsOf(const Feature& feature) {
  Words out;
  const Json& p = feature.properties();
  for (const geo::Language language : geo::languages)
    bundled::eachText(feature, language, [&](const std::string& text) { add(out, text); });
  for (const Json& actor : bundled::list(p, "actors")) add(out, actor);
  for (const Json& place : bundled::list(p, "places")) add(out, place["name"]);
  for (const char* key : {"acronym", "name"}) add(out, bundled::text(p, key));
  return out;
}

/// The ids of the entries that have all of the words.
std::vector<std::string> found(const std::vector<std::string>& wanted) {
  static const std::vector<Words> index = [] {
    std::vector<Words> all;
    for (const Feature& feature : bundled::features()) all.push_back(wordsOf(feature));
    return all;
  }();
  std::vector<std::string> out;
  for (std::size_t i = 0; i < index.size(); ++i)
    if (std::ranges::all_of(wanted, [&](const std::string& word) { return index[i].contains(word); }))
      out.push_back(bundled::features()[i].id);
  return out;
}

/// Other ids, and the entry that each means.
std::map<std::string, std::string> otherIds() {
  std::map<std::string, std::string> out;
  for (const Feature& feature : bundled::features())
    for (const Json& other : bundled::list(feature.properties(), "also")) out[other] = feature.id;
  return out;
}

struct Item {
  std::string id;
  std::vector<std::string> words;
};

std::vector<Item> items() {
  std::vector<Item> out;
  for (const std::string& line : bundled::lines("coverage.txt")) {
    const std::size_t colon = line.find(':');
    out.push_back({line.substr(0, colon), bundled::foldedWords(line.substr(colon + 1))});
  }
  return out;
}

std::string entryOf(const std::string& id) {
  static const std::map<std::string, std::string> others = otherIds();
  if (bundled::find(id) != nullptr) return id;
  const auto other = others.find(id);
  return other == others.end() ? std::string() : other->second;
}

}  // namespace

TEST_CASE("what the first documents name is in the timeline and is found by its name") {
  CHECK(items().size() >= 143);
  for (const Item& item : items()) {
    INFO(item.id << " is neither an id nor an `also` of the timeline, or its words do not lead to it");
    const std::string entry = entryOf(item.id);
    REQUIRE_FALSE(entry.empty());
    REQUIRE_FALSE(item.words.empty());
    const std::vector<std::string> answers = found(item.words);
    CHECK(std::ranges::find(answers, entry) != answers.end());
    CHECK(answers.size() <= 12);
  }
}

TEST_CASE("a search for words that nobody wrote finds nothing") {
  CHECK(found({"mst", "zapatista", "katari"}).empty());
  CHECK(found(bundled::foldedWords("Water War, COCHABAMBA!")) == std::vector<std::string>{"cochabamba-water-war-2000"});
}
