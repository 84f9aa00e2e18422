// Lanes whose events a server has counted: what begins in each column is known, the rows are not.
#include "app/ui/counted_lanes.hpp"

#include <catch2/catch.hpp>

#include "app/ui/event_rows.hpp"
#include "tests/support/world.hpp"

TEST_CASE("a lane that was counted elsewhere costs columns, and its items have no rows") {
  constexpr std::int64_t day = geo::secondsPerDay;
  ui::Level finest;
  for (std::int64_t i = 0; i < 4'000; ++i) {
    finest.bucket.push_back(i * day);
    finest.first.push_back(static_cast<std::uint32_t>(3 * i));
  }
  finest.first.push_back(12'000);
  ui::Lane lane{0, {}, ui::levelsAbove(finest), 12'000};
  REQUIRE(ui::isCounted(lane));
  CHECK(lane.levels.size() > 2);
  app::Axis axis;
  axis.from = 0;
  axis.secondsPerPoint = static_cast<double>(20 * day);
  const ui::Columns columns = ui::columnsOf(axis, 300, ui::mergedWidth);
  std::size_t all = 0;
  for (const std::uint32_t count : ui::countsIn(lane, columns)) all += count;
  CHECK(all == 12'000);
  const auto rows = ui::rowsOf(support::bundledWorld(), app::stylingOf(support::bundledWorld(), {}));
  const ui::Found found = ui::itemsIn(lane, *rows, axis, 300, columns);
  CHECK(found.dense);
  CHECK(found.items.size() < 80);
  std::size_t inItems = 0;
  for (const ui::Item& item : found.items) {
    CHECK(item.row == ui::noRow);
    inItems += item.count;
  }
  CHECK(inItems == 12'000);
  axis.secondsPerPoint = static_cast<double>(day) / 300;  // one day fills the axis
  const ui::Columns near = ui::columnsOf(axis, 300, ui::mergedWidth);
  const ui::Found one = ui::itemsIn(lane, *rows, axis, 300, near);
  REQUIRE_FALSE(one.items.empty());
  CHECK(one.items.front().count == 3);
}
