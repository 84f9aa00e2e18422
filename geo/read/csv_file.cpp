// A delimited text file as a table. See text_files.hpp.
#include <filesystem>

#include "geo/read/column_roles.hpp"
#include "geo/read/csv.hpp"
#include "geo/read/known_sets.hpp"
#include "geo/read/table.hpp"
#include "geo/read/text_files.hpp"

namespace geo {
namespace {

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

void readCsvText(std::string_view text, Reading& reading) {
  const char separator = separatorOf(text);
  Table table;
  table.columns = headerOf(text, separator, reading.file());
  table.fixedWidth = true;
  const std::vector<std::string> own = headerByLook(table.columns);
  if (!own.empty()) table.columns = own;
  bool unclosed = false;
  table.each = [&](const std::function<void(TableRow&)>& visit) {
    CsvRecords records(text, separator);
    TableRow row;
    if (own.empty()) records.next(row.cells);
    while (records.next(row.cells)) {
      row.number = records.line();
      visit(row);
    }
    unclosed = records.unclosed();
  };
  reading.beginLayer(std::filesystem::path(reading.file()).stem().string());
  readTable(table, reading);
  if (unclosed)
    reading.report("", "\"", "a closing quotation mark: the last record reaches to the end of the file", Action::kept);
  reading.finish("CSV");
}

}  // namespace geo
