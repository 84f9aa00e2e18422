#include "geo/read/value_table.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "geo/edtf.hpp"
#include "geo/read/cell_dates.hpp"
#include "geo/read/column_roles.hpp"
#include "geo/read/known_sets.hpp"
#include "geo/states.hpp"

namespace geo {
namespace {

constexpr std::string_view countryHeaders[] = {
    "iso_a3",   "iso3",      "isoa3",       "iso3c",   "iso",      "country_code",   "countrycode", "code",
    "sftgcode", "iso_code",  "alpha_3",     "country", "entity",   "country_name",   "countryname", "pais",
    "state",    "statename", "nombre_pais", "nacao",   "location", "country_text_id"};
constexpr std::string_view numberHeaders[] = {"ccode", "cowcode", "gwcode", "gwno", "cow_code", "gw_code"};
constexpr std::size_t rowsLookedAt = 2'000;

std::string plain(std::string_view header) {
  std::string out;
  for (const char c : header)
    out += c == ' ' || c == '-' || c == '.' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::vector<std::size_t> columnsNamed(const Table& table, std::span<const std::string_view> names) {
  std::vector<std::size_t> out;
  for (const std::string_view name : names)
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (plain(table.columns[i]) == name) out.push_back(i);
  return out;
}

std::string_view cellOf(const TableRow& row, std::size_t column) {
  return column < row.cells.size() ? meant(row.cells[column]) : std::string_view();
}

bool isAlpha3(std::string_view word) {
  return word.size() == 3 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

class ValueTable {
 public:
  ValueTable(const Table& table, Reading& reading)
      : table_(table), reading_(reading), roles_(recognised(table.columns, reading.options().columns)) {}

  bool recognise() {
    if (table_.hasShapes || !roles_[Role::startYear] || roles_[Role::start]) return false;
    if (knownSet(columnNumbers(table_.columns))) return false;
    for (const Role role : {Role::lon, Role::lat, Role::geometry, Role::startMonth, Role::startDay, Role::summary,
                            Role::kind, Role::actors})
      if (roles_[role]) return false;
    return findCountry() && eachOnce() && !valueColumns().empty();
  }

  void read() {
    const std::vector<std::size_t> columns = valueColumns();
    std::vector<std::vector<Value>> values(columns.size());
    reading_.layer().recognisedAs = "country-year";
    reading_.layer().columns = {{"country", table_.columns[country_]},
                                {"year", table_.columns[*roles_[Role::startYear]]}};
    table_.each([&](TableRow& row) {
      reading_.beginRow(row.number);
      const auto when = yearsOf(row);
      const std::string country = when ? countryOf(row, when->bounds.earliestStart) : "";
      if (!when || country.empty())
        return reading_.skip(table_.columns[when ? country_ : *roles_[Role::startYear]],
                             when ? cellOf(row, country_) : cellOf(row, *roles_[Role::startYear]),
                             when ? "a country" : "a year");
      reading_.noteSpan(*when);
      for (std::size_t i = 0; i < columns.size(); ++i)
        values[i].push_back(
            {country, when->bounds.earliestStart, when->bounds.latestEnd, std::string(cellOf(row, columns[i])), {}});
    });
    for (std::size_t i = 0; i < columns.size(); ++i)
      reading_.timeline().attributes.push_back(attributeOf(table_.columns[columns[i]], std::move(values[i])));
  }

 private:
  /// Codes before numbers before names.
  bool findCountry() {
    const std::vector<std::size_t> named = columnsNamed(table_, countryHeaders);
    for (const std::size_t column : named)
      if (mostlyCodes(column)) {
        country_ = column;
        return true;
      }
    const std::vector<std::size_t> numbered = columnsNamed(table_, numberHeaders);
    if (numbered.empty() && named.empty()) return false;
    country_ = numbered.empty() ? named.front() : numbered.front();
    if (!numbered.empty())
      codes_ = plain(table_.columns[country_]).starts_with("gw") ? StateCodes::gleditschWard : StateCodes::cow;
    return true;
  }

  bool mostlyCodes(std::size_t column) const {
    std::size_t codes = 0, rows = 0;
    table_.each([&](TableRow& row) {
      if (rows >= rowsLookedAt) return;
      ++rows;
      codes += isAlpha3(cellOf(row, column)) ? 1 : 0;
    });
    return rows > 0 && codes * 10 >= rows * 8;
  }

  bool eachOnce() const {
    std::set<std::pair<std::string, std::string>> seen;
    std::set<std::string> countries, titles;
    bool once = true;
    const auto title = roles_[Role::title];
    table_.each([&](TableRow& row) {
      const std::string country(cellOf(row, country_));
      once = once && seen.emplace(country, cellOf(row, *roles_[Role::startYear])).second;
      countries.insert(country);
      if (title && *title != country_) titles.emplace(cellOf(row, *title));
    });
    return once && !seen.empty() && titles.size() <= countries.size();
  }

  std::vector<std::size_t> valueColumns() const {
    std::vector<std::size_t> out, not_ = columnsNamed(table_, countryHeaders);
    for (const std::size_t column : columnsNamed(table_, numberHeaders)) not_.push_back(column);
    for (const Role role : {Role::startYear, Role::endYear, Role::title, Role::id, Role::source, Role::country})
      if (const auto column = roles_[role]) not_.push_back(*column);
    for (std::size_t i = 0; i < table_.columns.size(); ++i)
      if (std::ranges::find(not_, i) == not_.end()) out.push_back(i);
    return out;
  }

  /// What nobody knows keeps its name: the map may know it.
  std::string countryOf(const TableRow& row, Instant at) const {
    std::string cell(cellOf(row, country_));
    std::string code = stateOf(cell, codes_, at);
    return code.empty() ? cell : code;
  }

  std::optional<When> yearsOf(const TableRow& row) const {
    const auto year = edtfFrom(cellOf(row, *roles_[Role::startYear]), DateStyle{});
    const auto start = year ? parseEdtf(*year) : std::nullopt;
    if (!start || !roles_[Role::endYear]) return start;
    const auto last = edtfFrom(cellOf(row, *roles_[Role::endYear]), DateStyle{});
    const auto end = last ? parseEdtf(*last) : std::nullopt;
    return end ? spanning(*start, *end) : start;
  }

  const Table& table_;
  Reading& reading_;
  ColumnRoles roles_;
  std::size_t country_ = 0;
  StateCodes codes_ = StateCodes::any;
};

}  // namespace

bool readValues(const Table& table, Reading& reading) {
  ValueTable values(table, reading);
  if (!values.recognise()) return false;
  values.read();
  return true;
}

}  // namespace geo
