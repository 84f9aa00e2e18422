// See table.hpp.
#include "geo/read/table.hpp"

#include <algorithm>
#include <charconv>

#include "geo/read/csv.hpp"
#include "geo/read/fast_table.hpp"
#include "geo/read/grid_columns.hpp"
#include "geo/read/igo_years.hpp"
#include "geo/read/member_table.hpp"
#include "geo/read/pair_years.hpp"
#include "geo/read/position_columns.hpp"
#include "geo/read/record_maker.hpp"
#include "geo/read/repeats.hpp"
#include "geo/read/row_event.hpp"
#include "geo/read/survey.hpp"
#include "geo/read/value_table.hpp"
#include "geo/read/wide_years.hpp"

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

void appendCell(std::string& text, const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) {
    text += cell;
    return;
  }
  text += '"';
  for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  text += '"';
}

/// The rows of a table as they come: events while they are few, columns from then on.
class Gathering {
 public:
  Gathering(const Meaning& meaning, Reading& reading) : meaning_(meaning), reading_(reading) {}

  void add(const TableRow& row, Event event) {
    const std::string id = event.id;
    reading_.note(event);
    if (few_.size() < fewestRecords && maker_.size() == 0) {
      few_.push_back({row.number, row.cells, std::move(event), id});
      return;
    }
    spill();
    put(row.number, row.cells, std::move(event), id);
  }

  void finish() {
    for (Few& one : few_) reading_.keepNoted(std::move(one.event));
    if (maker_.size() == 0) return;
    auto source = std::make_shared<TableSource>(reading_.file(), reading_.options(), meaning_, std::move(text_));
    for (auto& [record, id] : renamed_) source->rename(record, std::move(id));
    reading_.keepTable(maker_.finished(std::move(source)));
  }

 private:
  struct Few {
    std::size_t number;
    std::vector<std::string> cells;
    Event event;
    std::string id;  ///< as the row has it
  };

  void spill() {
    for (Few& one : few_) put(one.number, one.cells, std::move(one.event), one.id);
    few_.clear();
  }

  void put(std::size_t number, const std::vector<std::string>& cells, Event event, const std::string& id) {
    const auto record = maker_.recordOf(event);
    if (!record) return reading_.keepNoted(std::move(event));
    const auto at = static_cast<std::uint32_t>(text_.at.size());
    if (event.id != id) renamed_.emplace_back(at, event.id);
    maker_.put(*record, at);
    text_.at.push_back(text_.text.size());
    text_.lines.push_back(static_cast<std::uint32_t>(number));
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text_.text += text_.separator;
      appendCell(text_.text, cells[i]);
    }
    text_.text += '\n';
  }

  const Meaning& meaning_;
  Reading& reading_;
  std::vector<Few> few_;
  RecordMaker maker_;
  TableText text_;
  std::vector<std::pair<std::uint32_t, std::string>> renamed_;
};

}  // namespace

void readTable(const Table& found, Reading& reading) {
  const Table table = withWays(withDegrees(found, reading), reading);
  if (readPairYears(table, reading) || readMembers(table, reading) || readIgoYears(table, reading) ||
      readValues(table, reading) || readWideYears(table, reading))
    return;
  const Meaning meaning = meaningOf(table, reading);
  if (!meaning.roles.hasDates()) return skipAll(table, reading);
  reading.beginStage(ReadingStage::rows, table.index ? table.index->size() : table.rows);
  if (isFast(table, meaning)) return readFast(table, meaning, reading);
  readRows(table, meaning, reading);
}

void readRows(const Table& table, const Meaning& meaning, Reading& reading) {
  Gathering rows(meaning, reading);
  Repeats repeats(meaning.known);
  Survey survey(meaning);
  Duplicates duplicates;
  table.each([&](TableRow& row) {
    reading.beginRow(row.number);
    survey.see(row);
    auto event = eventFrom(row, meaning, reading);
    if (event && repeats.isRepeated(*event, reading))
      reading.dropRow();
    else if (event)
      duplicates.see(row), rows.add(row, *std::move(event));
  });
  rows.finish();
  reading.layer().verdicts = survey.verdicts();
  duplicates.report(reading);
}

void eachCells(const Table& table, std::span<const std::size_t> columns,
               const std::function<bool(std::span<const std::string_view>)>& visit) {
  std::vector<std::string_view> wanted(columns.size());
  const auto take = [&](const auto& cells) {
    for (std::size_t i = 0; i < columns.size(); ++i)
      wanted[i] = columns[i] < cells.size() ? std::string_view(cells[columns[i]]) : std::string_view{};
    return visit(wanted);
  };
  bool more = true;
  if (!table.index) return table.each([&](TableRow& row) { more = more && take(row.cells); });
  std::vector<std::string_view> plain;
  std::vector<std::string> cells;
  for (std::size_t row = table.headerRecords; more && row < table.index->size(); ++row) {
    const std::string_view record = table.index->record(table.text, row);
    if (splitPlain(record, table.separator, plain)) {
      more = take(plain);
    } else {
      CsvRecords(record, table.separator).next(cells);
      more = take(cells);
    }
  }
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
