// See pair_years.hpp.
#include "geo/read/pair_years.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "geo/edtf.hpp"
#include "geo/read/cell_dates.hpp"
#include "geo/read/named_cells.hpp"
#include "geo/read/stated_when.hpp"
#include "geo/states.hpp"

namespace geo {
namespace {

struct PairSet {
  std::string_view name, headers, kind;
  std::string_view flags;  ///< columns of 0 and 1; a row with none of them says nothing. Empty: each row counts
  std::string_view group;  ///< a pair may be together in several at once; empty: in one
};

constexpr std::array table{
    PairSet{"atop-dyad-year", "ccode1 ccode2 year atop_defense", "alliance",
            "atop_defense atop_offense atop_neutral atop_nonagg atop_consul", ""},
    PairSet{"cow-alliances-dyad-year", "version4id ccode1 ccode2 year defense", "alliance",
            "defense neutrality nonaggression entente", "version4id"},
    PairSet{"cow-war-dyad-year", "warnum ccode1 ccode2 year", "war", "", "warnum"},
};

constexpr std::string_view sharedName = "cow-igo-dyad-year", sharedColumn = "dyadigos";

std::vector<std::string> wordsOf(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

bool hasAll(const ColumnNumbers& columns, std::string_view headers) {
  return std::ranges::all_of(wordsOf(headers), [&](const std::string& name) { return columns.contains(name); });
}

Instant yearStart(int year) {
  return toInstant({year, 1, 1});
}

std::string yearText(int year) {
  return toEdtf(yearStart(year), Precision::year);
}

/// Of a flag such as atop_defense the part that says something.
std::string flagWord(const std::string& column) {
  return column.starts_with("atop_") ? column.substr(5) : column;
}

class PairYears {
 public:
  PairYears(const Table& rows, const ColumnNumbers& columns, const PairSet& set, Reading& reading)
      : rows_(rows), columns_(columns), set_(set), flags_(wordsOf(set.flags)), reading_(reading) {}

  void read() {
    reading_.layer().recognisedAs = set_.name;
    for (const auto& [role, name] : {std::pair{"year", "year"}, {"country", "ccode1"}, {"country2", "ccode2"}})
      reading_.layer().columns[role] = rows_.columns[columns_.find(name)->second];
    rows_.each([&](TableRow& row) { take(row); });
    for (const auto& [key, years] : years_) keepSpans(key, years);
  }

 private:
  struct Key {
    int first, second;
    std::string group, says;
    auto operator<=>(const Key&) const = default;
  };

  void take(const TableRow& row) {
    reading_.beginRow(row.number);
    const NamedCells cells(columns_, row);
    const auto first = cells.whole("ccode1"), second = cells.whole("ccode2"), year = cells.whole("year");
    if (!first || !second || !year)
      return reading_.skip("ccode1, ccode2, year", cells["year"], "two numbers of states and a year");
    const std::string says = flagsOf(cells);
    if (says.empty() && !flags_.empty()) return reading_.dropRow();
    years_[{std::min(*first, *second), std::max(*first, *second), cells.word(set_.group), says}].push_back(*year);
  }

  std::string flagsOf(const NamedCells& cells) const {
    std::string out;
    for (const std::string& flag : flags_)
      if (cells.whole(flag) == 1) out += (out.empty() ? "" : ", ") + flagWord(flag);
    return out;
  }

  void keepSpans(const Key& key, std::vector<int> years) {
    std::ranges::sort(years);
    for (std::size_t at = 0; at < years.size();) {
      std::size_t end = at + 1;
      while (end < years.size() && years[end] <= years[end - 1] + 1) ++end;
      keepSpan(key, years[at], years[end - 1]);
      at = end;
    }
  }

  void keepSpan(const Key& key, int first, int last) {
    Event event;
    event.kind = set_.kind;
    event.start = yearText(first);
    event.end = first == last ? "" : yearText(last);
    // Together in every year that has a row, from its first day to its last.
    event.when = spanning(*parseEdtf(event.start), *parseEdtf(yearText(last)));
    event.when.bounds.latestStart = event.when.bounds.earliestStart;
    event.when.bounds.earliestEnd = event.when.bounds.latestEnd;
    for (const int number : {key.first, key.second}) addSide(event, number, yearStart(first));
    event.summary.in[0] = key.says;
    event.id = idOf(key, first);
    reading_.lookAt(0);
    reading_.keep(std::move(event));
  }

  static void addSide(Event& event, int number, Instant at) {
    const std::string code = stateOf(std::to_string(number), StateCodes::cow, at);
    const LocalText name = stateName(code);
    for (std::size_t i = 0; i < languages.size(); ++i)
      event.title.in.at(i) +=
          (event.title.in.at(i).empty() ? "" : " – ") + (code.empty() ? std::to_string(number) : name.in.at(i));
    if (code.empty()) return;
    event.countries.push_back(code);
    if (const auto middle = middleOfState(code))
      event.places.push_back({"", code, *middle, Extent::country, std::nullopt});
  }

  std::string idOf(const Key& key, int year) const {
    std::string id = std::string(set_.name) + "-" + (key.group.empty() ? "" : key.group + "-") +
                     std::to_string(key.first) + "-" + std::to_string(key.second) + "-" + std::to_string(year);
    for (const char c : key.says) id += c == ' ' ? "" : c == ',' ? "+" : std::string(1, c);
    return id;
  }

  const Table& rows_;
  const ColumnNumbers& columns_;
  const PairSet& set_;
  std::vector<std::string> flags_;
  Reading& reading_;
  std::map<Key, std::vector<int>> years_;
};

/// How many memberships a country shares with all others, summed up by year: a value of countries, not events.
void readShared(const Table& table_, const ColumnNumbers& columns, Reading& reading) {
  std::map<std::pair<std::string, int>, double> sums;
  reading.layer().recognisedAs = sharedName;
  reading.layer().columns = {{"country", "ccode1"}, {"country2", "ccode2"}, {"year", "year"}};
  table_.each([&](TableRow& row) {
    reading.beginRow(row.number);
    const NamedCells cells(columns, row);
    const auto year = cells.whole("year");
    const auto shared = cells.number(sharedColumn);
    if (!year || !shared) return reading.skip(sharedColumn, cells[sharedColumn], "a year and a number of memberships");
    for (const std::string_view side : {"ccode1", "ccode2"})
      if (std::string code = stateOf(cells[side], StateCodes::cow, yearStart(*year)); !code.empty())
        sums[{std::move(code), *year}] += *shared;
    reading.noteSpan(*parseEdtf(yearText(*year)));
  });
  std::vector<Value> values;
  for (const auto& [key, sum] : sums)
    values.push_back(
        {key.first, yearStart(key.second), yearStart(key.second + 1), std::to_string(static_cast<long>(sum)), {}});
  reading.timeline().attributes.push_back(attributeOf("shared IGO memberships", std::move(values)));
}

}  // namespace

bool readPairYears(const Table& rows, Reading& reading) {
  const ColumnNumbers columns = columnNumbers(rows.columns);
  if (rows.hasShapes || !hasAll(columns, "ccode1 ccode2 year")) return false;
  const auto set = std::ranges::find_if(table, [&](const PairSet& one) { return hasAll(columns, one.headers); });
  if (set != table.end())
    PairYears(rows, columns, *set, reading).read();
  else if (columns.contains(sharedColumn))
    readShared(rows, columns, reading);
  return set != table.end() || columns.contains(sharedColumn);
}

}  // namespace geo
