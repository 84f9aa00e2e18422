// See igo_years.hpp. Codes: the codebook of the COW IGO data, version 3: 1 full member, 2 associate, 3 observer; 0 and
// negative numbers are none, or not known.
#include "geo/read/igo_years.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "geo/edtf.hpp"
#include "geo/read/cell_dates.hpp"
#include "geo/read/named_cells.hpp"
#include "geo/states.hpp"

namespace geo {
namespace {

/// Organisations: a table of a few zeros and ones may be of anything.
constexpr std::size_t fewest = 20, lookedAt = 500;
constexpr std::array namesOfState{"state", "stateabb", "statenme", "statename"};

struct Organisation {
  std::size_t column = 0;
  std::string acronym;
};

std::vector<Organisation> organisationsOf(const Table& table, const ColumnNumbers& columns) {
  std::vector<Organisation> out;
  for (const auto& [name, column] : columns) {
    if (name == "ccode" || name == "year" || name == "version" || std::ranges::count(namesOfState, name) > 0) continue;
    std::string acronym = table.columns[column];
    std::ranges::transform(acronym, acronym.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    out.push_back({column, std::move(acronym)});
  }
  std::ranges::sort(out, {}, &Organisation::column);
  return out;
}

bool isCode(std::string_view cell) {
  constexpr std::array codes{"", "0", "1", "2", "3", "-1", "-9"};
  return std::ranges::count(codes, cell) > 0;
}

std::string_view cellAt(const TableRow& row, std::size_t column) {
  return column < row.cells.size() ? meant(row.cells[column]) : std::string_view{};
}

bool areCodes(const Table& table, const std::vector<Organisation>& organisations) {
  std::vector<std::size_t> wanted;
  for (const Organisation& one : organisations) wanted.push_back(one.column);
  std::size_t rows = 0;
  bool all = true;
  eachCells(table, wanted, [&](std::span<const std::string_view> cells) {
    all = all && std::ranges::all_of(cells, [](std::string_view cell) { return isCode(meant(cell)); });
    return all && ++rows < lookedAt;
  });
  return all && rows > 0;
}

class IgoYears {
 public:
  IgoYears(const ColumnNumbers& columns, std::vector<Organisation> organisations, Reading& reading)
      : columns_(columns), organisations_(std::move(organisations)), years_(organisations_.size()), reading_(reading) {}

  void take(const TableRow& row) {
    reading_.beginRow(row.number);
    const NamedCells cells(columns_, row);
    const auto year = cells.whole("year");
    if (!year) return reading_.skip("year", cells["year"], "a year");
    const Instant at = toInstant({*year, 1, 1});
    const std::string state = stateOf(cells["ccode"], StateCodes::cow, at);
    if (state.empty()) return reading_.skip("ccode", cells["ccode"], "a state by its number in the Correlates of War");
    reading_.noteSpan(*parseEdtf(yearText(*year)));
    last_ = std::max(last_, *year);
    for (std::size_t i = 0; i < organisations_.size(); ++i) {
      const std::string_view cell = cellAt(row, organisations_[i].column);
      if (cell == "1" || cell == "2" || cell == "3") years_[i][{state, cell.front()}].push_back(*year);
    }
  }

  void finish() {
    for (std::size_t i = 0; i < organisations_.size(); ++i)
      if (!years_[i].empty()) keep(organisations_[i], years_[i]);
  }

 private:
  using Years = std::map<std::pair<std::string, char>, std::vector<int>>;  // by state and code

  static std::string yearText(int year) { return toEdtf(toInstant({year, 1, 1}), Precision::year); }

  /// Who belongs to it in the last year of the table still does, for all that is known.
  When spanOf(int first, int last) const {
    const When start = *parseEdtf(yearText(first));
    return last == last_ ? since(start) : spanning(start, *parseEdtf(yearText(last)));
  }

  std::string endOf(int last) const { return last == last_ ? "" : yearText(last); }

  void addSpans(Alliance& alliance, const std::string& state, char code, std::vector<int> years) const {
    std::ranges::sort(years);
    for (std::size_t at = 0, end = 0; at < years.size(); at = end) {
      for (end = at + 1; end < years.size() && years[end] <= years[end - 1] + 1;) ++end;
      const int first = years[at], last = years[end - 1];
      alliance.memberships.push_back({state,
                                      code == '1' ? MemberStatus::member : MemberStatus::observer,
                                      spanOf(first, last),
                                      yearText(first),
                                      endOf(last),
                                      code == '1'   ? "joined"
                                      : code == '2' ? "associate"
                                                    : "observer",
                                      {}});
    }
  }

  void keep(const Organisation& organisation, const Years& years) {
    Alliance alliance;
    alliance.id = "cow-igo-" + organisation.acronym;
    alliance.acronym = organisation.acronym;
    alliance.name.in = {organisation.acronym, organisation.acronym, organisation.acronym};
    int first = last_, last = 0;
    for (const auto& [key, of] : years) {
      addSpans(alliance, key.first, key.second, of);
      const auto [low, high] = std::minmax_element(of.begin(), of.end());
      first = std::min(first, *low), last = std::max(last, *high);
    }
    alliance.when = spanOf(first, last);
    alliance.founded = yearText(first);
    alliance.dissolved = endOf(last);
    reading_.timeline().registry.alliances.push_back(std::move(alliance));
  }

  const ColumnNumbers& columns_;
  std::vector<Organisation> organisations_;
  std::vector<Years> years_;  // by organisation
  Reading& reading_;
  int last_ = 0;
};

}  // namespace

bool readIgoYears(const Table& table, Reading& reading) {
  const ColumnNumbers columns = columnNumbers(table.columns);
  const bool named = std::ranges::any_of(namesOfState, [&](const char* name) { return columns.contains(name); });
  if (table.hasShapes || !columns.contains("ccode") || !columns.contains("year") || !named) return false;
  std::vector<Organisation> organisations = organisationsOf(table, columns);
  if (organisations.size() < fewest || !areCodes(table, organisations)) return false;
  reading.layer().recognisedAs = "cow-igo-state-year";
  reading.layer().columns = {{"country", "ccode"}, {"year", "year"}};
  IgoYears years(columns, std::move(organisations), reading);
  table.each([&](TableRow& row) { years.take(row); });
  years.finish();
  return true;
}

}  // namespace geo
