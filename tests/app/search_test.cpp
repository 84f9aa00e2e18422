// Finding by words, the palette, undo: values only.
#include "app/search.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/folded.hpp"
#include "app/history.hpp"
#include "app/palette.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;

const app::SearchIndex& index() {
  static const app::SearchIndex made(bundledWorld());
  return made;
}

TEST_CASE("folding takes accents and capitals away, in any script") {
  CHECK(app::folded("POTOSÍ ñandú") == "potosi nandu");
  CHECK(app::folded("Ação") == "acao");
  CHECK(app::folded("Straße ΑΘΉΝΑ") == "strasse αθηνα");
  CHECK(app::folded(std::string("a\xFF") + "b").size() > 2);
  CHECK(app::folded("").empty());
}

TEST_CASE("a country is found in each language, with and without accents") {
  for (const char* query : {"Brazil", "brasil", "BRASIL", "bra"}) {
    INFO(query);
    const app::Hits hits = index().find(query);
    REQUIRE_FALSE(hits.best.empty());
    CHECK(hits.best.front().what == app::Selection{app::Selection::What::country, "BRA"});
  }
  CHECK(index().find("Haití").all == index().find("haiti").all);
  CHECK(index().find("mexico").best.front().what.id == "MEX");
}

TEST_CASE("every hit has every word, and titles come before summaries") {
  const app::Hits hits = index().find("march bolivia", 1'000);
  REQUIRE(hits.best.size() > 3);
  CHECK(hits.best.size() == hits.all);
  CHECK(std::ranges::is_sorted(hits.best, {}, &app::Hit::in));
  for (const app::Hit& hit : hits.best) {
    if (hit.what) continue;
    const geo::EventHandle held = bundledWorld().events[hit.row];
    const geo::Event& event = *held;
    std::string all;
    for (const std::string& text : event.title.in) all += app::folded(text) + "\n";
    for (const std::string& text : event.summary.in) all += app::folded(text) + "\n";
    for (const geo::Place& place : event.places) all += app::folded(place.name) + "\n";
    for (const std::string& actor : event.actors) all += app::folded(actor) + "\n";
    const bool named = std::ranges::count(event.countries, "BOL") > 0;
    CHECK(all.find("march") != std::string::npos);
    CHECK((named || all.find("bolivia") != std::string::npos));
  }
}

TEST_CASE("a year finds what lasted then, beside other words or alone") {
  const auto has = [](const char* query, std::string_view id) {
    const app::Hits hits = index().find(query, 1'000);
    return std::ranges::any_of(
        hits.best, [id](const app::Hit& hit) { return !hit.what && bundledWorld().events.id(hit.row) == id; });
  };
  CHECK(has("1973", "chile-coup-1973"));
  CHECK(has("golpe chile 1973", "chile-coup-1973"));
  CHECK_FALSE(has("golpe chile 1974", "chile-coup-1973"));
}

TEST_CASE("every event is found by each of its titles") {
  for (std::size_t row = 0; row < bundledWorld().events.size(); row += 37)
    for (const std::string& title : bundledWorld().events[row]->title.in) {
      if (title.empty()) continue;
      INFO(title);
      const app::Hits hits = index().find(title, 50);
      CHECK(std::ranges::any_of(hits.best, [row](const app::Hit& hit) { return !hit.what && hit.row == row; }));
    }
}

TEST_CASE("nothing is found by nothing, or by what is nowhere") {
  CHECK(index().find("").all == 0);
  CHECK(index().find("   ").all == 0);
  CHECK(index().find("zzqx").all == 0);
  CHECK(index().find("a", 5).best.size() == 5);
  CHECK(index().find("a", 5).all > 100);
}

TEST_CASE("the palette knows actions by a few letters, in each language") {
  const auto first = [](const char* query, geo::Language language) {
    const auto found = app::matchingActions(query, bundledWorld().words.in(language).tr);
    return found.empty() ? std::string() : std::string(found.front()->id);
  };
  CHECK(first("export", geo::Language::en) == "export");
  CHECK(first("deshac", geo::Language::es) == "undo");
  CHECK(first("DESFAZ", geo::Language::pt) == "undo");
  CHECK(first("zzz", geo::Language::en).empty());
  CHECK(app::matchingActions("", app::Messages()).size() == app::actions().size());
  CHECK(app::fuzzyScore("tln", "zoom into the timeline") >= 0);
  CHECK(app::fuzzyScore("zoom", "zoom into") > app::fuzzyScore("into", "zoom xinto"));
  CHECK(app::fuzzyScore("xq", "zoom") == -1);
}

TEST_CASE("undo goes back step by step, redo forth, and a new step ends the redo") {
  app::Project project;
  app::History history(project);
  for (const char* kind : {"coup", "march", "treaty"}) {
    app::toggleKind(project, kind);
    app::record(history, project);
  }
  REQUIRE(app::undo(history, project));
  CHECK(project.hiddenKinds == std::set<std::string>{"coup", "march"});
  REQUIRE(app::undo(history, project));
  REQUIRE(app::redo(history, project));
  CHECK(project.hiddenKinds == std::set<std::string>{"coup", "march"});
  app::toggleKind(project, "election");
  app::record(history, project);
  CHECK_FALSE(app::redo(history, project));
  while (app::undo(history, project)) {
  }
  CHECK(project == app::Project{});
}

TEST_CASE("what was not yet recorded is a step of its own") {
  app::Project project;
  app::History history(project);
  app::toggleKind(project, "coup");
  REQUIRE(app::undo(history, project));
  CHECK(project == app::Project{});
  REQUIRE(app::redo(history, project));
  CHECK(project.hiddenKinds.contains("coup"));
}

}  // namespace
