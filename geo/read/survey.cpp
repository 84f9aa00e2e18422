// See survey.hpp.
#include "geo/read/survey.hpp"

#include <algorithm>
#include <cmath>

#include "geo/read/degrees.hpp"
#include "geo/read/utf8.hpp"

namespace geo {
namespace {

constexpr std::size_t mostExamples = 3, glimpsed = 40;
constexpr double mostlyNumbers = 0.9;

CellType typeOf(Role role) {
  switch (role) {
    case Role::start:
    case Role::end:
      return CellType::date;
    case Role::startYear:
    case Role::endYear:
      return CellType::year;
    case Role::startMonth:
    case Role::startDay:
    case Role::endMonth:
    case Role::endDay:
      return CellType::number;
    case Role::startTime:
    case Role::endTime:
      return CellType::time;
    case Role::lon:
      return CellType::longitude;
    case Role::lat:
      return CellType::latitude;
    case Role::geometry:
      return CellType::geometry;
    case Role::country:
      return CellType::country;
    default:
      return CellType::text;
  }
}

bool within(std::string_view cell, double most) {
  const auto value = degreesFrom(cell);
  return value && std::abs(*value) <= most;
}

bool isGeometry(std::string_view cell) {
  constexpr std::string_view words[] = {"POINT", "LINESTRING", "POLYGON", "MULTI", "GEOMETRYCOLLECTION", "{", "SRID="};
  return std::ranges::any_of(words, [&](std::string_view word) { return cell.starts_with(word); }) ||
         pairFrom(cell).has_value();
}

bool isCountry(std::string_view cell, StateCodes codes) {
  if (!stateOf(cell, codes).empty()) return true;
  const std::size_t end = cell.find_first_of(";,|");
  return end != std::string_view::npos && !stateOf(meant(cell.substr(0, end)), codes).empty();
}

void remember(std::vector<ColumnVerdict::Cell>& cells, std::size_t row, std::string_view cell) {
  if (cells.size() < mostExamples) cells.push_back({row, glimpse(cell, glimpsed)});
}

}  // namespace

Survey::Survey(const Meaning& meaning) : meaning_(meaning), columns_(meaning.columns.size()) {
  for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i].verdict.column = meaning.columns[i];
  for (const auto& [role, column] : meaning.roles.column) {
    columns_[column].verdict.role = name(role);
    columns_[column].verdict.type = typeOf(role);
  }
}

bool Survey::fits(const Column& column, std::string_view cell) const {
  switch (column.verdict.type) {
    case CellType::date:
    case CellType::year:
      return edtfFrom(cell, meaning_.dates).has_value();
    case CellType::time:
      return atTimeOfDay("2000-01-01", cell).has_value() || edtfFrom(cell, meaning_.dates).has_value();
    case CellType::longitude:
      return within(cell, meaning_.placement.swapped ? 90 : 180);
    case CellType::latitude:
      return within(cell, meaning_.placement.swapped ? 180 : 90);
    case CellType::geometry:
      return isGeometry(cell);
    case CellType::country:
      return isCountry(cell, meaning_.states);
    case CellType::number:
      return numberFrom(cell).has_value();
    case CellType::text:
      return true;
  }
  return true;
}

void Survey::see(Column& column, std::string_view cell, std::size_t row) {
  ColumnVerdict& verdict = column.verdict;
  ++verdict.cells;
  if (cell.empty()) return void(++verdict.missing);
  if (verdict.sample.empty()) verdict.sample = glimpse(cell, glimpsed);
  if (verdict.type == CellType::text) {
    if (numberFrom(cell))
      ++column.numbers;
    else
      remember(column.words, row, cell);
  }
  if (fits(column, cell))
    ++verdict.fitting;
  else
    remember(verdict.misfits, row, cell);
}

void Survey::see(const TableRow& row) {
  if (rows_ >= most) return;
  ++rows_;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    see(columns_[i], i < row.cells.size() ? meant(row.cells[i]) : std::string_view(), row.number);
}

/// A column without a role is of numbers where nearly all of it are: then the rest are its misfits.
std::vector<ColumnVerdict> Survey::verdicts() const {
  std::vector<ColumnVerdict> out;
  for (const Column& column : columns_) {
    ColumnVerdict verdict = column.verdict;
    const auto present = static_cast<double>(verdict.cells - verdict.missing);
    if (verdict.type == CellType::text && verdict.role.empty() && column.numbers > 0 &&
        static_cast<double>(column.numbers) >= mostlyNumbers * present) {
      verdict.type = CellType::number;
      verdict.fitting = column.numbers;
      verdict.misfits = column.words;
    }
    out.push_back(std::move(verdict));
  }
  return out;
}

}  // namespace geo
