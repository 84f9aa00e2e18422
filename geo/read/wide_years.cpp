// See wide_years.hpp.
#include "geo/read/wide_years.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <map>

#include "geo/edtf.hpp"
#include "geo/read/cell_dates.hpp"
#include "geo/read/column_roles.hpp"
#include "geo/read/named_cells.hpp"
#include "geo/states.hpp"

namespace geo {
namespace {

constexpr std::array codeHeaders{"country_code", "countrycode", "iso_a3",      "iso3", "iso3c", "iso_code",
                                 "iso",          "code",        "codigo_pais", "cow",  "ccode"};
constexpr std::array nameHeaders{"country_name", "country", "countries", "entity",    "pais",
                                 "nombre_pais",  "nacao",   "nation",    "state_name"};
constexpr std::array measureHeaders{"indicator_name", "series_name", "indicator", "series", "variable",
                                    "indicador",      "serie",       "measure",   "medida"};
constexpr std::size_t fewestYears = 3;
constexpr int firstYear = 1500, lastYear = 2150;

/// `1960`, `1960 [YR1960]`, `X1960`, `y1960`
std::optional<int> yearIn(std::string_view header) {
  header = meant(header);
  if (header.size() == 5 && std::string_view("XxYy_").find(header.front()) != std::string_view::npos)
    header.remove_prefix(1);
  int year = 0;
  const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), year);
  const std::string_view rest = header.substr(static_cast<std::size_t>(end - header.data()));
  const bool alone = rest.empty() || rest == ".0" || rest.starts_with(" [YR");
  return error == std::errc{} && alone && year >= firstYear && year <= lastYear ? std::optional(year) : std::nullopt;
}

std::string_view cellOf(const TableRow& row, std::optional<std::size_t> column) {
  return column && *column < row.cells.size() ? meant(row.cells[*column]) : std::string_view{};
}

class WideYears {
 public:
  WideYears(const Table& table, Reading& reading) : table_(table), reading_(reading) {
    const ColumnNumbers columns = columnNumbers(table.columns);
    code_ = firstColumn(columns, codeHeaders);
    name_ = firstColumn(columns, nameHeaders);
    if (const std::string code = code_ ? simplifiedHeader(table.columns[*code_]) : ""; code == "cow" || code == "ccode")
      codes_ = StateCodes::cow;
    measure_ = firstColumn(columns, measureHeaders);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (const auto year = yearIn(table.columns[i])) years_.emplace_back(i, *year);
  }

  void read() {
    LayerReport& layer = reading_.layer();
    layer.recognisedAs = "country-year";
    layer.columns["country"] = table_.columns[code_ ? *code_ : *name_];
    layer.columns["year"] = table_.columns[years_.front().first] + " – " + table_.columns[years_.back().first];
    table_.each([&](TableRow& row) { take(row); });
    for (auto& [name, values] : values_) reading_.timeline().attributes.push_back(attributeOf(name, std::move(values)));
  }

 private:
  void take(const TableRow& row) {
    reading_.beginRow(row.number);
    const std::string_view code = cellOf(row, code_), name = cellOf(row, name_);
    if (code.empty() && name.empty()) return reading_.skip(table_.columns[code_ ? *code_ : *name_], "", "a country");
    const std::string measure(cellOf(row, measure_));
    std::vector<Value>& values = values_[measure.empty() ? stem() : measure];
    for (const auto& [column, year] : years_) {
      const std::string_view cell = cellOf(row, column);
      if (cell.empty()) continue;
      const When when = *parseEdtf(std::to_string(year));
      reading_.noteSpan(when);
      values.push_back({countryOf(code, name, when.bounds.earliestStart),
                        when.bounds.earliestStart,
                        when.bounds.latestEnd,
                        std::string(cell),
                        {}});
    }
  }

  /// What nobody knows keeps its code: the map may know it.
  std::string countryOf(std::string_view code, std::string_view name, Instant at) const {
    if (std::string state = stateOf(code, codes_, at); !code.empty() && !state.empty()) return state;
    if (std::string state = stateOf(name, StateCodes::any, at); !name.empty() && !state.empty()) return state;
    return std::string(code.empty() ? name : code);
  }

  std::string stem() const { return std::filesystem::path(reading_.file()).stem().string(); }

  const Table& table_;
  Reading& reading_;
  std::optional<std::size_t> code_, name_, measure_;
  StateCodes codes_ = StateCodes::any;
  std::vector<std::pair<std::size_t, int>> years_;
  std::map<std::string, std::vector<Value>> values_;
};

}  // namespace

bool hasYearColumns(const std::vector<std::string>& columns) {
  if (columns.size() <= fewestYears) return false;
  const auto years = std::ranges::count_if(columns, [](const auto& name) { return yearIn(name).has_value(); });
  if (static_cast<std::size_t>(years) < fewestYears) return false;
  const ColumnNumbers numbers = columnNumbers(columns);
  return (firstColumn(numbers, codeHeaders) || firstColumn(numbers, nameHeaders)) &&
         !recognised(columns, {}).hasDates();
}

bool readWideYears(const Table& table, Reading& reading) {
  if (table.hasShapes || !hasYearColumns(table.columns)) return false;
  WideYears(table, reading).read();
  return true;
}

}  // namespace geo
