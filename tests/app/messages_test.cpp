// The catalogues: complete, well formed, and read as the language asks for.
#include "app/messages.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "app/numbers.hpp"

namespace {

using app::Messages;
using geo::Language;

const std::filesystem::path source = MAREA_SOURCE_DIR, build = MAREA_BINARY_DIR;
const std::filesystem::path catalogues = build / "share/marea/locale";

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool succeeds(const std::string& command) {
  return std::system(command.c_str()) == 0;
}
std::string quoted(const std::filesystem::path& path) {
  return "'" + path.string() + "'";
}
bool onThisMachine(const std::string& tool) {
  return succeeds("command -v " + tool + " >/dev/null 2>&1");
}

/// The texts in the quotes of `msgid "…"` or `msgstr "…"` lines that are on one line.
std::set<std::string> entries(const std::filesystem::path& file, const std::string& keyword) {
  const std::string text = contents(file);
  const std::regex line("(?:^|\n)" + keyword + " \"(.+)\"(?=\n)");
  std::set<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), line), end; it != end; ++it) found.insert((*it)[1]);
  return found;
}

std::set<std::string> placeholders(const std::string& text) {
  const std::regex braces("\\{[a-z]+\\}");
  return {std::sregex_token_iterator(text.begin(), text.end(), braces), {}};
}

}  // namespace

TEST_CASE("a sentence is said in the language asked for") {
  const Messages english(Language::en, catalogues), spanish(Language::es, catalogues),
      portuguese(Language::pt, catalogues);
  CHECK(english.found());
  REQUIRE(spanish.found());
  REQUIRE(portuguese.found());
  CHECK(std::string(english("Coup or attempt")) == "Coup or attempt");
  CHECK(std::string(spanish("Coup or attempt")) == "Golpe o intento");
  CHECK(std::string(portuguese("Coup or attempt")) == "Golpe ou tentativa");
  CHECK(std::string(spanish("no such sentence")) == "no such sentence");
}

TEST_CASE("without a catalogue the program speaks English") {
  const Messages lost(Language::es, "/no/such/folder");
  CHECK_FALSE(lost.found());
  CHECK(std::string(lost("Space")) == "Space");
  CHECK(lost.plural("{n} year", "{n} years", 2) == "2 years");
}

TEST_CASE("plurals follow the rules of the language") {
  const Messages english, spanish(Language::es, catalogues), portuguese(Language::pt, catalogues);
  CHECK(english.plural("{n} year", "{n} years", 0) == "0 years");
  CHECK(english.plural("{n} year", "{n} years", 1) == "1 year");
  CHECK(spanish.plural("{n} year", "{n} years", 1) == "1 año");
  CHECK(spanish.plural("{n} year", "{n} years", 0) == "0 años");
  CHECK(portuguese.plural("{n} year", "{n} years", 0) == "0 ano");
  CHECK(portuguese.plural("{n} year", "{n} years", 2) == "2 anos");
  CHECK(spanish.plural("{n} year", "{n} years", 9'000'000'001) == "9.000.000.001 años");
}

TEST_CASE("placeholders are filled by name") {
  CHECK(app::filled("{a} of {b}", {{"a", "3"}, {"b", "{a}"}}) == "3 of {a}");
  CHECK(app::filled("{other} {", {{"a", "3"}}) == "{other} {");
  CHECK(app::filled("", {{"a", "3"}}).empty());
  CHECK(app::filled("}{a", {{"a", "3"}}) == "}{a");
}

TEST_CASE("numbers are grouped as the language groups them") {
  CHECK(app::numberInWords(12'413'315, Language::en) == "12,413,315");
  CHECK(app::numberInWords(12'413'315, Language::es) == "12.413.315");
  CHECK(app::numberInWords(1'234, Language::es) == "1234");
  CHECK(app::numberInWords(1'234, Language::pt) == "1.234");
  CHECK(app::numberInWords(999, Language::en) == "999");
  CHECK(app::numberInWords(-1234.56, Language::en, 1) == "−1,234.6");
  CHECK(app::numberInWords(0.25, Language::pt, 2) == "0,25");
  CHECK(app::numberInWords(-0.001, Language::en, 1) == "0.0");
}

TEST_CASE("the catalogues have every sentence of the sources, translated") {
  if (!onThisMachine("xgettext") || !onThisMachine("msgfmt")) {
    WARN("skipped: gettext's tools are not here");
    return;
  }
  const auto pot = build / "test-marea.pot", listed = build / "test-untranslated.po";
  REQUIRE(succeeds(quoted(source / "assets/extract") + " " + quoted(pot)));
  const auto inSources = entries(pot, "msgid");
  REQUIRE(inSources.size() > 50);
  for (const char* language : {"es", "pt"}) {
    const auto po = source / "assets/locale" / (std::string(language) + ".po");
    INFO(po);
    CHECK(succeeds("msgfmt --check -o /dev/null " + quoted(po)));
    const auto known = entries(po, "msgid");
    for (const std::string& sentence : inSources) {
      INFO("not in the catalogue, run `ninja pot` and translate: " << sentence);
      CHECK(known.contains(sentence));
    }
    for (const char* kind : {"--untranslated", "--only-fuzzy"}) {
      REQUIRE(succeeds("msgattrib --no-wrap " + std::string(kind) + " " + quoted(po) + " > " + quoted(listed)));
      INFO(kind);
      CHECK(entries(listed, "msgid") == std::set<std::string>{});
    }
  }
}

TEST_CASE("a translation fills the placeholders of its sentence") {
  for (const Language language : {Language::es, Language::pt}) {
    const Messages tr(language, catalogues);
    const auto po = source / "assets/locale" / (std::string(app::code(language)) + ".po");
    for (const std::string& english : entries(po, "msgid")) {
      INFO(english << " → " << tr(english.c_str()));
      CHECK(placeholders(english) == placeholders(tr(english.c_str())));
    }
  }
}
