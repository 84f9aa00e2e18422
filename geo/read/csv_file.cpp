// A delimited text file as a table. See text_files.hpp.
#include <filesystem>

#include "geo/read/column_roles.hpp"
#include "geo/read/csv.hpp"
#include "geo/read/header_row.hpp"
#include "geo/read/known_sets.hpp"
#include "geo/read/table.hpp"
#include "geo/read/text_files.hpp"
#include "geo/read/wide_years.hpp"

namespace geo {
namespace {

constexpr std::size_t worthIndex = 100'000;  // bytes

using Cells = std::vector<std::string>;

std::vector<Cells> firstRecords(std::string_view text, char separator) {
  CsvRecords records(text, separator);
  std::vector<Cells> first;
  for (Cells cells; first.size() < headerLookedFor && records.next(cells);) first.push_back(cells);
  return first;
}

void requireTable(const std::vector<Cells>& first, const std::string& file) {
  if (first.empty()) throw Error(file + " holds no table: it is blank.");
  if (first[0].size() > CsvRecords::mostCells)
    throw Error(file + " holds no table: its first line has more than " + std::to_string(CsvRecords::mostCells) +
                " cells.");
}

}  // namespace

bool isTable(std::string_view text, const ReadOptions& options) {
  const std::vector<Cells> first = firstRecords(text, separatorOf(text));
  if (first.empty()) return false;
  const Cells& header = first[headerAmong(first, options)];
  return header.size() > 1 && (recognised(header, options.columns).hasDates() || hasYearColumns(header));
}

void readCsvText(std::string text, Reading& reading) {
  const char separator = separatorOf(text);
  reading.beginLayer(std::filesystem::path(reading.file()).stem().string());
  Table table;
  const std::vector<Cells> first = firstRecords(text, separator);
  requireTable(first, reading.file());
  const std::size_t header = headerAmong(first, reading.options());
  table.columns = first[header];
  table.fixedWidth = true;
  const Cells own = headerByLook(table.columns);
  if (!own.empty()) table.columns = own;
  const std::size_t before = own.empty() ? header + 1 : 0;  // records that are no rows
  reportAbove(first, header, reading);
  bool unclosed = false;
  if (text.size() > worthIndex) {
    reading.beginStage(ReadingStage::columns, 2 * text.size());  // once for the rows, once for their dates
    if (auto index = indexOf(text, separator, [&](std::uint64_t bytes) { reading.advance(bytes); })) {
      unclosed = index->unclosed;
      table.index = std::make_shared<RecordIndex>(*std::move(index));
      table.text = text;
      table.separator = separator;
      table.headerRecords = before;
      table.takeText = [&text] { return std::move(text); };
    }
  }
  table.each = [&](const std::function<void(TableRow&)>& visit) {
    CsvRecords records(text, separator);
    TableRow row;
    for (std::size_t i = 0; i < before; ++i) records.next(row.cells);
    while (records.next(row.cells)) {
      row.number = records.line();
      visit(row);
    }
    unclosed = unclosed || records.unclosed();
  };
  readTable(table, reading);
  if (unclosed)
    reading.report("", "\"", "a closing quotation mark: the last record reaches to the end of the file", Action::kept);
  reading.finish("CSV");
}

}  // namespace geo
