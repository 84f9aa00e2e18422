// See header_row.hpp.
#include "geo/read/header_row.hpp"

#include <algorithm>

#include "geo/read/cell_dates.hpp"
#include "geo/read/column_roles.hpp"
#include "geo/read/wide_years.hpp"

namespace geo {
namespace {

using Cells = std::vector<std::string>;

std::size_t filled(const Cells& cells) {
  return static_cast<std::size_t>(std::ranges::count_if(cells, [](const auto& cell) { return !meant(cell).empty(); }));
}

bool namesColumns(const Cells& cells, const ReadOptions& options) {
  return recognised(cells, options.columns).hasDates() || hasYearColumns(cells);
}

/// Names are words; a row of data has numbers in it.
bool isOfWords(const Cells& cells) {
  return std::ranges::none_of(cells, [](const auto& cell) { return numberFrom(cell).has_value(); });
}

bool saysLittle(const Cells& cells, std::size_t columns) {
  return filled(cells) <= std::max<std::size_t>(2, columns / 2);
}

}  // namespace

std::size_t headerAmong(const std::vector<Cells>& first, const ReadOptions& options) {
  if (first.empty() || namesColumns(first[0], options)) return 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const std::size_t columns = filled(first[i]);
    const bool named = columns > 1 && namesColumns(first[i], options);
    if (named && (isOfWords(first[i]) || hasYearColumns(first[i])))
      return std::all_of(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(i),
                         [&](const Cells& before) { return saysLittle(before, columns); })
                 ? i
                 : 0;
  }
  return 0;
}

void reportAbove(const std::vector<Cells>& first, std::size_t header, Reading& reading) {
  std::string words;
  for (std::size_t i = 0; i < header; ++i)
    for (const std::string& cell : first[i])
      if (!meant(cell).empty() && words.size() < 100) words += (words.empty() ? "" : " ") + cell;
  reading.lookAt(0);
  if (!words.empty()) reading.report("", words, "names of columns; they were found further down", Action::skipped);
}

namespace {

/// GDAL calls a column that has no name by its number.
Cells ownNames(const Cells& columns) {
  Cells own = columns;
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i] == "Field" + std::to_string(i + 1)) own[i].clear();
  return own;
}

}  // namespace

Table withHeaderFound(Table table, Reading& reading) {
  if (namesColumns(table.columns, reading.options())) return table;
  std::vector<Cells> first{ownNames(table.columns)};
  const auto look = [&](TableRow& row) {
    if (first.size() < headerLookedFor) first.push_back(row.cells);
  };
  table.each(look);
  const std::size_t header = headerAmong(first, reading.options());
  if (header == 0) return table;
  reportAbove(first, header, reading);
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (i < first[header].size() && !meant(first[header][i]).empty()) table.columns[i] = first[header][i];
  table.each = [each = std::move(table.each), header](const std::function<void(TableRow&)>& visit) {
    std::size_t seen = 0;
    each([&](TableRow& row) {
      if (++seen > header) visit(row);
    });
  };
  return table;
}

}  // namespace geo
