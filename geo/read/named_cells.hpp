// The cells of a row by the names of their columns, for rules that know a data set's own columns. Knows no data set.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/read/table.hpp"

namespace geo {

/// Header, simplified (see column_roles.hpp), to number of the column; of equal ones the first.
using ColumnNumbers = std::map<std::string, std::size_t, std::less<>>;
ColumnNumbers columnNumbers(const std::vector<std::string>& headers);
/// Also where a Shapefile has cut the name to ten characters.
std::optional<std::size_t> columnNamed(const ColumnNumbers& columns, std::string_view name);

/// The first that there is of several names.
std::optional<std::size_t> firstColumn(const ColumnNumbers& columns, std::span<const char* const> names);

class NamedCells {
 public:
  NamedCells(const ColumnNumbers& columns, const TableRow& row) : columns_(columns), row_(row) {}
  /// Without blanks and words for "none"; empty where there is no such column.
  std::string_view operator[](std::string_view name) const;
  std::string word(std::string_view name) const { return std::string((*this)[name]); }
  /// Nothing where it is none, or one of those that stand for "missing": -9, -99, -999 and the like.
  std::optional<double> number(std::string_view name) const;
  std::optional<int> whole(std::string_view name) const;

 private:
  const ColumnNumbers& columns_;
  const TableRow& row_;
};

}  // namespace geo
