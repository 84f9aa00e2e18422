// The table's order, its cells and its CSV.
#include "app/table.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/folded.hpp"
#include "tests/support/world.hpp"

namespace {

using app::Column;
using support::bundledWorld;

std::vector<std::uint32_t> all() {
  return app::filtered(bundledWorld(), {})->rows;
}

/// RFC 4180 as it is written: fields and rows.
std::vector<std::vector<std::string>> parsed(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
      rows.back().back() += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == ',')
      rows.back().emplace_back();
    else if (!quoted && c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
      rows.emplace_back(1), ++i;
    else
      rows.back().back() += c;
  }
  rows.pop_back();
  return rows;
}

TEST_CASE("sorting keeps every row and orders the cells") {
  for (const Column column : {Column::title, Column::kind, Column::countries})
    for (const bool descending : {false, true}) {
      const auto rows = app::sorted(bundledWorld(), all(), column, descending, geo::Language::es);
      auto back = rows;
      std::ranges::sort(back);
      CHECK(back == all());
      const auto key = [column](std::uint32_t row) {
        return app::folded(app::cell(bundledWorld(), row, column, geo::Language::es));
      };
      const bool ordered = descending ? std::ranges::is_sorted(rows, std::ranges::greater(), key)
                                      : std::ranges::is_sorted(rows, {}, key);
      CHECK(ordered);
    }
  CHECK(app::sorted(bundledWorld(), all(), Column::date, true, geo::Language::en).front() == all().back());
}

TEST_CASE("the CSV has a row an event, as many fields in each, and says what the event says") {
  const auto rows = parsed(app::csvOf(bundledWorld(), all(), geo::Language::pt));
  REQUIRE(rows.size() == all().size() + 1);
  for (const auto& row : rows) REQUIRE(row.size() == rows.front().size());
  for (std::size_t i = 0; i < all().size(); i += 53) {
    const geo::EventHandle held = bundledWorld().events[all()[i]];
    const geo::Event& event = *held;
    CHECK(rows[i + 1][0] == event.id);
    CHECK(rows[i + 1][1] == event.start);
    CHECK(rows[i + 1][4] == event.title.get(geo::Language::pt));
    CHECK(rows[i + 1].back() == event.summary.get(geo::Language::pt));
  }
}

}  // namespace
