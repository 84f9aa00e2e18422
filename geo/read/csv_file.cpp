// A delimited text file as a table. See text_files.hpp.
#include <filesystem>

#include "geo/read/column_roles.hpp"
#include "geo/read/csv.hpp"
#include "geo/read/known_sets.hpp"
#include "geo/read/table.hpp"
#include "geo/read/text_files.hpp"

namespace geo {
namespace {

constexpr std::size_t worthIndex = 100'000;  // bytes

std::vector<std::string> headerOf(std::string_view text, char separator, const std::string& file) {
  CsvRecords records(text, separator);
  std::vector<std::string> header;
  const bool any = records.next(header);
  if (!any) throw Error(file + " holds no table: it is blank.");
  if (header.size() > CsvRecords::mostCells)
    throw Error(file + " holds no table: its first line has more than " + std::to_string(CsvRecords::mostCells) +
                " cells.");
  return header;
}

}  // namespace

bool isTable(std::string_view text, const ReadOptions& options) {
  CsvRecords records(text, separatorOf(text));
  std::vector<std::string> header;
  return records.next(header) && header.size() > 1 && recognised(header, options.columns).hasDates();
}

void readCsvText(std::string text, Reading& reading) {
  const char separator = separatorOf(text);
  Table table;
  table.columns = headerOf(text, separator, reading.file());
  table.fixedWidth = true;
  const std::vector<std::string> own = headerByLook(table.columns);
  if (!own.empty()) table.columns = own;
  bool unclosed = false;
  if (text.size() > worthIndex) {
    reading.beginStage(ReadingStage::columns, 2 * text.size());  // once for the rows, once for their dates
    if (auto index = indexOf(text, separator, [&](std::uint64_t bytes) { reading.advance(bytes); })) {
      unclosed = index->unclosed;
      table.index = std::make_shared<RecordIndex>(*std::move(index));
      table.text = text;
      table.separator = separator;
      table.headerRecords = own.empty() ? 1 : 0;
      table.takeText = [&text] { return std::move(text); };
    }
  }
  table.each = [&](const std::function<void(TableRow&)>& visit) {
    CsvRecords records(text, separator);
    TableRow row;
    if (own.empty()) records.next(row.cells);
    while (records.next(row.cells)) {
      row.number = records.line();
      visit(row);
    }
    unclosed = unclosed || records.unclosed();
  };
  reading.beginLayer(std::filesystem::path(reading.file()).stem().string());
  readTable(table, reading);
  if (unclosed)
    reading.report("", "\"", "a closing quotation mark: the last record reaches to the end of the file", Action::kept);
  reading.finish("CSV");
}

}  // namespace geo
