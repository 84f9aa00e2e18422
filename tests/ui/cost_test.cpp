// What a frame costs must depend on the window and not on how many events there are: the lanes' index, at its limits.
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>
#include <string>
#include <utility>

#include "app/state.hpp"
#include "app/ui/lane_index.hpp"
#include "app/ui/packing.hpp"
#include "tests/support/synthetic_rows.hpp"

namespace {

constexpr float width = 1'200;

app::Axis wholeAxis() {
  return app::fitted({support::SyntheticRows::first}, {support::SyntheticRows::last}, static_cast<double>(width));
}

/// The rows of a few events, all of one kind.
class FewRows final : public ui::EventRows {
 public:
  explicit FewRows(const geo::Events& events) : events_(events) {}
  std::size_t size() const override { return events_.size(); }
  geo::Bounds bounds(std::uint32_t row) const override { return events_.bounds(row); }
  std::size_t kind(std::uint32_t) const override { return 0; }
  std::string id(std::uint32_t row) const override { return events_.id(row); }
  std::string title(std::uint32_t row, geo::Language) const override { return events_.id(row); }

 private:
  const geo::Events& events_;
};

/// How often anybody looks at an event.
class CountedRows final : public ui::EventRows {
 public:
  explicit CountedRows(const ui::EventRows& rows) : rows_(rows) {}
  std::size_t size() const override { return rows_.size(); }
  geo::Bounds bounds(std::uint32_t row) const override { return ++looks_, rows_.bounds(row); }
  std::size_t kind(std::uint32_t row) const override { return ++looks_, rows_.kind(row); }
  std::string id(std::uint32_t row) const override { return ++looks_, rows_.id(row); }
  std::string title(std::uint32_t row, geo::Language language) const override {
    return ++looks_, rows_.title(row, language);
  }
  std::size_t takeLooks() const { return std::exchange(looks_, 0); }

 private:
  const ui::EventRows& rows_;
  mutable std::size_t looks_ = 0;
};

std::vector<std::uint32_t> all(const ui::EventRows& rows) {
  std::vector<std::uint32_t> every(rows.size());
  std::iota(every.begin(), every.end(), 0U);
  return every;
}

ui::Found foundIn(const ui::Lane& lane, const ui::EventRows& rows, const app::Axis& axis) {
  return ui::itemsIn(lane, rows, axis, width, ui::columnsOf(axis, width, ui::mergedWidth));
}

std::size_t shown(const ui::Found& found) {
  std::size_t sum = found.ongoing;
  for (const ui::Item& item : found.items) sum += item.count;
  return sum;
}

TEST_CASE("a million events become as many items as there are points, at any zoom, folded or not") {
  const support::SyntheticRows rows(1'000'000);
  const std::vector<ui::Lane> lanes = ui::lanesOf(rows, all(rows));
  REQUIRE(lanes.size() == app::kinds().size());
  for (const bool isFolded : {false, true}) {
    app::Axis axis = wholeAxis();
    if (isFolded) axis = app::folded(axis, {{{-1'000'000'000}, {500'000'000}}}, 600);
    for (int i = 0; i < 14; ++i, axis = app::zoomed(axis, 0.3, 600, static_cast<double>(width)))
      for (const ui::Lane& lane : lanes) {
        const ui::Found found = foundIn(lane, rows, axis);
        CHECK(found.items.size() <= static_cast<std::size_t>(width / ui::mergedWidth) + 4);
        CHECK(std::ranges::is_sorted(found.items, {}, &ui::Item::x0));
      }
  }
}

TEST_CASE("of a million events a frame looks at no more than there is room for, wherever it is and however near") {
  const support::SyntheticRows rows(1'000'000);
  const CountedRows counted(rows);
  const std::vector<ui::Lane> lanes = ui::lanesOf(rows, all(rows));
  constexpr auto roomFor = static_cast<std::size_t>(width / 9);  // signs of a lane that the eye tells apart
  std::mt19937 random(7);
  std::uniform_real_distribution<double> anywhere(0, static_cast<double>(width));
  std::size_t most = 0;
  for (int i = 0; i < 60; ++i) {
    app::Axis axis = wholeAxis();
    if (i % 2) axis = app::folded(axis, {{{-1'000'000'000}, {500'000'000}}}, 600);
    for (int zoom = 0; zoom < i % 15; ++zoom)
      axis = app::zoomed(axis, 0.3, anywhere(random), static_cast<double>(width));
    for (const ui::Lane& lane : lanes) {
      foundIn(lane, counted, axis);
      most = std::max(most, counted.takeLooks());
    }
  }
  CHECK(most > 10);
  CHECK(most <= roomFor);
}

TEST_CASE("merging loses no event: the counts add up") {
  for (const std::size_t count : {300UL, 5'000UL, 200'000UL}) {
    const support::SyntheticRows rows(count);
    std::size_t sum = 0, begun = 0;
    const app::Axis axis = wholeAxis();
    const ui::Columns columns = ui::columnsOf(axis, width, 6);
    for (const ui::Lane& lane : ui::lanesOf(rows, all(rows))) {
      sum += shown(foundIn(lane, rows, axis));
      for (const std::uint32_t n : ui::countsIn(lane, columns)) begun += n;
    }
    CHECK(sum == count);
    CHECK(begun == count);
  }
}

TEST_CASE("a column's count is near what begins in it, at every zoom") {
  const support::SyntheticRows rows(400'000);
  const std::vector<ui::Lane> lanes = ui::lanesOf(rows, all(rows));
  app::Axis axis = wholeAxis();
  for (int zoom = 0; zoom < 7; ++zoom, axis = app::zoomed(axis, 0.3, 500, static_cast<double>(width))) {
    const ui::Columns columns = ui::columnsOf(axis, width, 6);
    const std::vector<std::uint32_t> counts = ui::countsIn(lanes.front(), columns);
    std::vector<std::uint32_t> exact(counts.size(), 0);
    for (const ui::Band& band : lanes.front().bands)
      for (const std::int64_t start : band.starts) {
        const auto edge = std::ranges::upper_bound(columns.edges, start);
        if (edge != columns.edges.begin() && edge != columns.edges.end())
          ++exact[static_cast<std::size_t>(edge - columns.edges.begin()) - 1];
      }
    for (std::size_t i = 0; i < counts.size(); ++i)
      CHECK(std::abs(static_cast<double>(counts[i]) - exact[i]) <= 6 + 0.35 * exact[i]);
  }
}

TEST_CASE("panning moves the columns with the calendar: none is counted anew") {
  const app::Axis axis = wholeAxis();
  const ui::Columns before = ui::columnsOf(axis, width, 6);
  const ui::Columns after = ui::columnsOf(app::panned(axis, 60, static_cast<double>(width)), width, 6);
  CHECK(std::abs(after.edges[10] - before.edges[0]) <= 1);
}

TEST_CASE("an event that began long before and still lasts is found") {
  std::vector<geo::Event> list(2);
  list[0].id = std::string("long");
  list[0].when.bounds = {{0}, {0}, {900'000'000}, {900'000'000}};
  list[1].id = std::string("later");
  list[1].when.bounds = {{800'000'000}, {800'000'000}, {800'100'000}, {800'100'000}};
  const geo::Events events(std::move(list));
  const FewRows rows(events);
  const app::Axis axis = app::fitted({850'000'000}, {850'086'400}, 1'000);
  const ui::Found found = foundIn(ui::lanesOf(rows, all(rows)).front(), rows, axis);
  REQUIRE_FALSE(found.items.empty());
  CHECK(rows.id(found.items.front().row) == "long");
}

TEST_CASE("of a crowd that lasts, something is shown where nothing begins") {
  std::vector<geo::Event> list(3'000);
  for (std::size_t i = 0; i < list.size(); ++i) {
    list[i].id = std::to_string(i);
    const std::int64_t start = static_cast<std::int64_t>(i);
    list[i].when.bounds = {{start}, {start}, {900'000'000 + start}, {900'000'000 + start}};
  }
  const geo::Events events(std::move(list));
  const FewRows rows(events);
  const ui::Found found = foundIn(ui::lanesOf(rows, all(rows)).front(), rows,
                                  app::fitted({850'000'000}, {850'086'400}, static_cast<double>(width)));
  CHECK(found.dense);
  CHECK(found.ongoing == 3'000);
  CHECK(found.ongoingEnd >= width);
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
