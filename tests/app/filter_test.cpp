// The filter: each part, all together, and that everybody is given the same answer.
#include "app/filter.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>

#include "app/filter_chips.hpp"
#include "app/holds.hpp"
#include "tests/support/world.hpp"

namespace {

using support::bundledWorld;

std::size_t count(const app::Project& project) {
  return app::filtered(bundledWorld(), project)->rows.size();
}

/// By looking at every event, as slowly as can be.
std::size_t counted(auto passes) {
  std::size_t n = 0;
  for (std::size_t row = 0; row < bundledWorld().events.size(); ++row) {
    const geo::EventHandle event = bundledWorld().events[row];
    n += passes(*event);
  }
  return n;
}

bool has(const std::vector<std::string>& list, const char* one) {
  return std::ranges::count(list, one) > 0;
}

TEST_CASE("each part of the filter keeps what it names") {
  app::Project project;
  CHECK(count(project) == bundledWorld().events.size());
  CHECK(app::filtered(bundledWorld(), project)->all);
  project.filter.countries = {"BOL", "PER"};
  CHECK(count(project) ==
        counted([](const geo::Event& e) { return has(e.countries, "BOL") || has(e.countries, "PER"); }));
  project.filter = {};
  project.filter.atLeast = geo::Certainty::certain;
  CHECK(count(project) == counted([](const geo::Event& e) { return e.certainty == geo::Certainty::certain; }));
  project.filter = {};
  project.filter.period = app::Stretch{support::at("2019"), support::at("2020")};
  CHECK(count(project) == counted([](const geo::Event& e) {
          return e.when.bounds.earliestStart < support::at("2020") && e.when.bounds.latestEnd > support::at("2019");
        }));
  project.filter = {};
  project.hiddenKinds = {"coup"};
  CHECK(count(project) == counted([](const geo::Event& e) { return e.kind != "coup"; }));
}

TEST_CASE("an actor is one of those that the data names") {
  const auto& world = bundledWorld();
  std::string actor;
  for (std::size_t row = 0; row < world.events.size() && actor.empty(); ++row)
    if (!world.events[row]->actors.empty()) actor = world.events[row]->actors.front();
  REQUIRE_FALSE(actor.empty());
  app::Project project;
  project.filter.actors = {actor};
  CHECK(count(project) == counted([&](const geo::Event& e) { return has(e.actors, actor.c_str()); }));
  CHECK(count(project) > 0);
}

TEST_CASE("the parts combine, and what holds at a moment follows them") {
  app::Project project;
  project.filter.countries = {"BOL"};
  project.hiddenKinds = {"protest"};
  project.filter.period = app::Stretch{support::at("2000"), geo::distantFuture};
  const auto rows = app::filtered(bundledWorld(), project);
  CHECK(rows->rows.size() > 3);
  const app::Range range{support::at("2019"), support::at("2020")};
  const auto active = app::activeEvents(bundledWorld(), project, range);
  CHECK_FALSE(active.empty());
  CHECK(active.size() < app::activeEvents(bundledWorld(), {}, range).size());
  for (const app::ActiveEvent& one : active) {
    CHECK(rows->has(one.row));
    CHECK(has(bundledWorld().events[one.row]->countries, "BOL"));
  }
}

TEST_CASE("an area keeps what has a place in it") {
  const std::vector<geo::LonLat> triangle{{0, 0}, {10, 0}, {0, 10}};
  CHECK(app::contains(triangle, {2, 2}));
  CHECK_FALSE(app::contains(triangle, {8, 8}));
  CHECK_FALSE(app::contains(triangle, {-1, 5}));
  app::Project project;
  project.filter.area = {{-70, -23}, {-57, -23}, {-57, -9}, {-70, -9}};
  const auto rows = app::filtered(bundledWorld(), project)->rows;
  CHECK(rows.size() > 10);
  CHECK(rows.size() < bundledWorld().events.size() / 2);
}

TEST_CASE("the same question has the same answer, not merely an equal one") {
  app::Project one, other;
  one.filter.countries = other.filter.countries = {"CHL"};
  other.colourBy = app::ColourBy::nothing;
  CHECK(app::filtered(bundledWorld(), one) == app::filtered(bundledWorld(), other));
}

TEST_CASE("each piece has a chip in words, and dropping all of them drops the filter") {
  app::Project project;
  project.hiddenKinds = {"coup"};
  project.filter = {.countries = {"BOL"},
                    .actors = {"MAS"},
                    .atLeast = geo::Certainty::certain,
                    .period = app::Stretch{support::at("2001"), support::at("2002")},
                    .area = {{0, 0}, {1, 0}, {0, 1}}};
  for (const geo::Language language : geo::languages) {
    const auto chips = app::filterChips(bundledWorld(), project, language);
    REQUIRE(chips.size() == 6);
    CHECK(chips[1].words == (language == geo::Language::pt ? "Bolívia" : "Bolivia"));
  }
  for (const app::FilterChip& chip : app::filterChips(bundledWorld(), project, geo::Language::en))
    app::dropChip(project, chip.id);
  CHECK_FALSE(app::isFiltering(project));
}

TEST_CASE("admitting an event drops what keeps it out and nothing else") {
  app::Project project;
  const auto& events = bundledWorld().events;
  const auto row = events.find("march-homeland-bolivia-2021");
  REQUIRE(row);
  project.hiddenKinds = {events[*row]->kind, "treaty"};
  project.filter.countries = {"CHL"};
  project.filter.period = app::Stretch{support::at("2021"), support::at("2022")};
  CHECK_FALSE(app::filtered(bundledWorld(), project)->has(*row));
  app::admit(project, bundledWorld(), *row);
  CHECK(app::filtered(bundledWorld(), project)->has(*row));
  CHECK(project.filter.period.has_value());
  CHECK(project.filter.countries.empty());
  CHECK(project.hiddenKinds == std::set<std::string>{"treaty"});
}

}  // namespace
