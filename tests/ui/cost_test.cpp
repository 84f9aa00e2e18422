// What a frame costs must depend on the window and not on how many events there are: the lanes' index, at its limits.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "app/state.hpp"
#include "app/ui/lane_index.hpp"
#include "app/ui/packing.hpp"

namespace {

geo::Events manyEvents(std::size_t count) {
  std::mt19937_64 random(7);
  std::uniform_int_distribution<std::int64_t> start(0, 100LL * 365 * 86'400), length(3'600, 40LL * 86'400);
  std::vector<geo::Event> events(count);
  for (std::size_t i = 0; i < count; ++i) {
    geo::Event& event = events[i];
    event.id = std::to_string(i);
    event.kind = std::string("protest");
    const geo::Instant from{start(random)}, to{from.seconds + length(random)};
    event.when.bounds = {from, from, to, to};
  }
  return geo::Events(std::move(events));
}

app::Filtered everything(const geo::Events& events) {
  return *app::Filters().of(events, {});
}

TEST_CASE("a hundred thousand events become as many items as there are points, at any zoom") {
  const geo::Events events = manyEvents(100'000);
  const std::vector<ui::Lane> lanes = ui::lanesOf(events, everything(events));
  REQUIRE(lanes.size() == 1);
  CHECK(lanes.front().size == 100'000);
  app::Axis axis = app::fitted({0}, {100LL * 365 * 86'400}, 1'200);
  for (int i = 0; i < 14; ++i) {
    const std::vector<ui::Item> items = ui::itemsIn(lanes.front(), events, axis, 1'200);
    CHECK(items.size() < 8'000);
    std::size_t shown = 0;
    for (const ui::Item& item : items) shown += item.count;
    CHECK(shown >= items.size());
    axis = app::zoomed(axis, 0.3, 600, 1'200);
  }
}

TEST_CASE("merging loses no event: the counts add up") {
  const geo::Events events = manyEvents(5'000);
  const app::Axis axis = app::fitted({0}, {101LL * 365 * 86'400}, 1'000);
  std::size_t shown = 0;
  for (const ui::Item& item : ui::itemsIn(ui::lanesOf(events, everything(events)).front(), events, axis, 1'000))
    shown += item.count;
  CHECK(shown == 5'000);
}

TEST_CASE("an event that began long before and still lasts is found") {
  std::vector<geo::Event> list(2);
  list[0].id = std::string("long");
  list[0].when.bounds = {{0}, {0}, {900'000'000}, {900'000'000}};
  list[1].id = std::string("later");
  list[1].when.bounds = {{800'000'000}, {800'000'000}, {800'100'000}, {800'100'000}};
  const geo::Events events(std::move(list));
  const app::Axis axis = app::fitted({850'000'000}, {850'086'400}, 1'000);
  const std::vector<ui::Item> items = ui::itemsIn(ui::lanesOf(events, everything(events)).front(), events, axis, 1'000);
  REQUIRE_FALSE(items.empty());
  CHECK(events[items.front().row].id == "long");
}

TEST_CASE("packed items do not overlap unless they are crowded") {
  std::mt19937 random(3);
  std::uniform_real_distribution<float> at(0, 500), length(2, 60);
  std::vector<ui::Want> wants;
  for (int i = 0; i < 80; ++i) {
    const float x = at(random);
    wants.push_back({x, x + length(random), 40});
  }
  std::ranges::sort(wants, {}, &ui::Want::x0);
  const ui::Packing packing = ui::packed(wants, 5);
  CHECK(packing.rows <= 5);
  for (std::size_t i = 0; i < wants.size(); ++i)
    for (std::size_t j = i + 1; j < wants.size(); ++j) {
      const ui::Place &a = packing.places[i], &b = packing.places[j];
      if (a.row != b.row || a.crowded || b.crowded) continue;
      CHECK(wants[i].x1 + a.labelRoom <= wants[j].x0);
    }
}

TEST_CASE("rows are shared fairly: each lane keeps one, the largest gives first") {
  CHECK(ui::fairRows({1, 5, 2}, 8) == std::vector<int>{1, 5, 2});
  CHECK(ui::fairRows({1, 5, 2}, 5) == std::vector<int>{1, 2, 2});
  CHECK(ui::fairRows({3, 3}, 1) == std::vector<int>{1, 1});
}

}  // namespace
