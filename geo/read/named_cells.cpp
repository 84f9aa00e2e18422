// See named_cells.hpp.
#include "geo/read/named_cells.hpp"

#include <array>
#include <cmath>

#include "geo/read/cell_dates.hpp"
#include "geo/read/column_roles.hpp"

namespace geo {
namespace {

constexpr std::size_t shapefileName = 10;

bool isMissing(double value) {
  constexpr std::array codes{-7.0, -8.0, -9.0, -77.0, -88.0, -99.0, -999.0, -9999.0};
  for (const double code : codes)
    if (value == code) return true;
  return false;
}

}  // namespace

ColumnNumbers columnNumbers(const std::vector<std::string>& headers) {
  ColumnNumbers numbers;
  for (std::size_t at = 0; at < headers.size(); ++at) numbers.try_emplace(simplifiedHeader(headers[at]), at);
  return numbers;
}

std::optional<std::size_t> columnNamed(const ColumnNumbers& columns, std::string_view name) {
  auto found = columns.find(name);
  if (found == columns.end() && name.size() > shapefileName) found = columns.find(name.substr(0, shapefileName));
  if (found == columns.end()) return std::nullopt;
  return found->second;
}

std::optional<std::size_t> firstColumn(const ColumnNumbers& columns, std::span<const char* const> names) {
  for (const char* name : names)
    if (const auto found = columns.find(std::string_view(name)); found != columns.end()) return found->second;
  return std::nullopt;
}

std::string_view NamedCells::operator[](std::string_view name) const {
  const auto column = columnNamed(columns_, name);
  return column && *column < row_.cells.size() ? meant(row_.cells[*column]) : std::string_view{};
}

std::optional<double> NamedCells::number(std::string_view name) const {
  const auto value = numberFrom((*this)[name]);
  return value && !isMissing(*value) ? value : std::nullopt;
}

std::optional<int> NamedCells::whole(std::string_view name) const {
  const auto value = numberFrom((*this)[name]);
  if (!value || std::abs(*value) > 1e9) return std::nullopt;
  return static_cast<int>(std::lround(*value));
}

}  // namespace geo
