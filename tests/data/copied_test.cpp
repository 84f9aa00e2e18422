// The sentences of the timeline are its own: none shares a run of ten words with the documents that it started from.
// They are not part of the repository; where they are absent only the comparison itself is tested.
#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/data/bundled.hpp"
#include "tests/data/words.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestRun = 10;
const fs::path documents = fs::path(MAREA_SOURCE_DIR) / ".." / "shared" / "sources";

}  // namespace

TEST_CASE("words are compared without case, accents and punctuation") {
  CHECK(bundled::foldedWords("Túpac Katari's K’illi—K'illi, São 1.500 Ñ") ==
        std::vector<std::string>{"tupac", "kataris", "killi", "killi", "sao", "1", "500", "n"});
  const auto a = bundled::foldedWords("And then: the people marched to La Paz.");
  const auto b = bundled::foldedWords("THE people, marched to la paz");
  CHECK(bundled::firstAmong(bundled::runs(a, 6), b, 6) == "the people marched to la paz");
  CHECK(bundled::firstAmong(bundled::runs(a, 7), b, 7).empty());
}

TEST_CASE("no sentence is copied from the documents") {
  if (!bundled::have(documents)) return;
  std::unordered_set<std::string> theirs;
  for (const auto& entry : fs::directory_iterator(documents))
    theirs.merge(bundled::runs(bundled::foldedWords(bundled::bytes(entry.path())), longestRun));
  CHECK(theirs.size() > 1000);
  for (const bundled::Feature& feature : bundled::features())
    for (const geo::Language language : geo::languages)
      bundled::eachText(feature, language, [&](const std::string& text) {
        INFO(feature.id << ": " << text);
        CHECK(bundled::firstAmong(theirs, bundled::foldedWords(text), longestRun) == "");
      });
}
