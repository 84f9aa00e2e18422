// See table.hpp.
#include "geo/read/table.hpp"

#include <algorithm>
#include <charconv>

#include "geo/read/member_table.hpp"
#include "geo/read/pair_years.hpp"
#include "geo/read/repeats.hpp"
#include "geo/read/row_event.hpp"
#include "geo/read/survey.hpp"
#include "geo/read/value_table.hpp"

namespace geo {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    if (text.size() < 100) text += (text.empty() ? "" : ", ") + word;  // more is not shown
  return text;
}

void skipAll(const Table& table, Reading& reading) {
  reading.lookAt(0);
  reading.report("", "columns " + joined(table.columns), "a column with dates, such as date or start", Action::skipped);
  table.each([&](TableRow& row) { reading.beginRow(row.number), reading.dropRow(); });
}

}  // namespace

void readTable(const Table& table, Reading& reading) {
  if (readPairYears(table, reading) || readMembers(table, reading) || readValues(table, reading)) return;
  const Meaning meaning = meaningOf(table, reading);
  if (!meaning.roles.hasDates()) return skipAll(table, reading);
  Repeats repeats(meaning.known);
  Survey survey(meaning);
  Duplicates duplicates;
  table.each([&](TableRow& row) {
    reading.beginRow(row.number);
    survey.see(row);
    duplicates.see(row);
    auto event = eventFrom(row, meaning, reading);
    if (event && repeats.isRepeated(*event, reading))
      reading.dropRow();
    else if (event)
      reading.keep(*std::move(event));
  });
  reading.layer().verdicts = survey.verdicts();
  duplicates.report(reading);
}

std::optional<double> numberFrom(std::string_view cell) {
  std::string text(meant(cell));
  if (text.find('.') == std::string::npos && std::count(text.begin(), text.end(), ',') == 1) text[text.find(',')] = '.';
  const char* begin = text.c_str() + (text.starts_with('+') ? 1 : 0);
  const char* end = text.c_str() + text.size();
  double value = 0;
  const auto [stop, error] = std::from_chars(begin, end, value);
  if (error != std::errc{} || stop != end || begin == end) return std::nullopt;
  return value;
}

}  // namespace geo
