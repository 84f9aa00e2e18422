// Delimited text to records of cells (RFC 4180 and what is found in the wild). Knows nothing of what cells mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geo {

/// The separator of a table, `,` `;` tab or `|`, by which its first records have the same number of cells.
char separatorOf(std::string_view text);

class CsvRecords {
 public:
  /// A record of more is none: the rest of its line is left out.
  static constexpr std::size_t mostCells = 10'000;

  CsvRecords(std::string_view text, char separator) : text_(text), separator_(separator) {}
  /// The next record that is not blank; false at the end.
  bool next(std::vector<std::string>& cells);
  /// The line, from 1, on which the record began.
  std::size_t line() const { return line_; }
  /// The byte and the line behind it.
  std::size_t at() const { return at_; }
  std::size_t nextLine() const { return nextLine_; }
  /// Whether the text ended within quotes.
  bool unclosed() const { return unclosed_; }

 private:
  std::string cell();
  std::string quotedCell();
  void endLine();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0, line_ = 1, nextLine_ = 1;
  bool unclosed_ = false;
};

}  // namespace geo
