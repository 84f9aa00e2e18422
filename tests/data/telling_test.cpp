// What an entry owes its reader: three languages, a source, and for what is disputed or counted who says so.
#include <catch2/catch.hpp>

#include "tests/data/bundled.hpp"

using bundled::Feature;
using bundled::Json;

namespace {

void checkSaid(const Json& object, const std::string& key) {
  for (const geo::Language language : geo::languages) {
    INFO(bundled::inLanguage(key, language));
    CHECK_FALSE(bundled::text(object, bundled::inLanguage(key, language)).empty());
  }
}

/// A sentence that is the same in two languages was not translated. Titles may be: many are names.
void checkTranslated(const Json& object, const std::string& key) {
  const std::string en = bundled::text(object, key);
  for (const geo::Language language : {geo::Language::es, geo::Language::pt}) {
    INFO(bundled::inLanguage(key, language) << " is the English text");
    CHECK((en.empty() || bundled::text(object, bundled::inLanguage(key, language)) != en));
  }
}

}  // namespace

TEST_CASE("every entry is told in three languages") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.file << ": " << feature.id);
    if (feature.kind == "government") {
      checkSaid(feature.properties(), "tendency_note");
    } else {
      checkSaid(feature.properties(), "title");
      checkSaid(feature.properties(), "summary");
    }
    for (const char* key : {"summary", "contested_note", "note", "tendency_note"})
      checkTranslated(feature.properties(), key);
  }
}

TEST_CASE("every entry has a source that can be found") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.file << ": " << feature.id);
    const Json& sources = bundled::list(feature.properties(), "sources");
    CHECK_FALSE(sources.empty());
    for (const Json& source : sources) {
      const std::string url = bundled::text(source, "url");
      INFO(source);
      CHECK_FALSE(bundled::text(source, "title").empty());
      CHECK_FALSE((bundled::text(source, "publisher").empty() && url.empty()));
      CHECK((url.empty() || url.starts_with("http://") || url.starts_with("https://")));
    }
  }
}

TEST_CASE("what is contested says in three languages who calls it what") {
  for (const Feature& feature : bundled::features()) {
    INFO(feature.file << ": " << feature.id);
    const Json& p = feature.properties();
    const bool contested = p.value("contested", false) || p.value("claim_only", false);
    const char* note = feature.kind == "government" ? "note" : "contested_note";
    if (contested) checkSaid(p, note);
    if (p.contains("contested_note")) CHECK(contested);
    if (bundled::text(p, "outcome") == "contested") CHECK(contested);
  }
}

TEST_CASE("a figure says who stands for it, and its ends are in order") {
  for (const Feature& feature : bundled::features())
    for (const char* key : {"participants", "killed", "injured"})
      for (const Json& figure : bundled::list(feature.properties(), key)) {
        INFO(feature.file << ": " << feature.id << ", " << key << " " << figure);
        CHECK_FALSE(bundled::text(figure, "by").empty());
        CHECK(figure["low"].get<double>() > 0);
        if (figure.contains("high")) CHECK(figure["high"].get<double>() >= figure["low"].get<double>());
      }
}
