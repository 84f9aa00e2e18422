// See guessed_dates.hpp.
#include "geo/read/guessed_dates.hpp"

#include <algorithm>
#include <numeric>

#include "geo/edtf.hpp"
#include "geo/read/cell_dates.hpp"

namespace geo {
namespace {

constexpr std::size_t looked = 500;  // rows
constexpr double nearlyAll = 0.95, most = 0.5;

struct Column {
  std::size_t cells = 0, dates = 0;
  bool isDates(std::size_t rows) const {
    return static_cast<double>(cells) >= most * static_cast<double>(rows) && cells > 0 &&
           static_cast<double>(dates) >= nearlyAll * static_cast<double>(cells);
  }
};

std::optional<Instant> writtenDate(std::string_view cell) {
  const bool plain = cell.find_first_not_of("0123456789.,+-") == std::string_view::npos &&
                     std::ranges::count(cell, '-') < 2;  // a number, or a span of years
  if (plain || cell.size() < 6) return std::nullopt;
  const auto text = edtfFrom(cell, DateStyle{});
  const auto when = text ? parseEdtf(*text) : std::nullopt;
  return when ? std::optional(when->bounds.earliestStart) : std::nullopt;
}

}  // namespace

void guessDates(const Table& table, ColumnRoles& roles) {
  std::vector<std::size_t> all(table.columns.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::vector<std::vector<std::optional<Instant>>> dates;  // by row, then column
  std::vector<Column> columns(all.size());
  eachCells(table, all, [&](std::span<const std::string_view> cells) {
    auto& row = dates.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string_view cell = meant(cells[i]);
      row.push_back(cell.empty() ? std::nullopt : writtenDate(cell));
      columns[i].cells += cell.empty() ? 0 : 1;
      columns[i].dates += row.back() ? 1 : 0;
    }
    return dates.size() < looked;
  });
  const auto isDates = [&](std::size_t column) { return columns[column].isDates(dates.size()); };
  const auto start = std::ranges::find_if(all, isDates);
  if (start == all.end()) return;
  roles.column[Role::start] = *start;
  const auto isEnd = [&](std::size_t column) {
    return column > *start && isDates(column) && std::ranges::all_of(dates, [&](const auto& row) {
             return !row[column] || !row[*start] || *row[column] >= *row[*start];
           });
  };
  if (const auto end = std::ranges::find_if(all, isEnd); end != all.end()) roles.column[Role::end] = *end;
}

}  // namespace geo
