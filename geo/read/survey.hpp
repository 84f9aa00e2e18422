// What the cells of each column are, for the import doctor: how many are what the column stands for, and which are not.
// Knows no events.
#pragma once

#include "geo/read/meaning.hpp"

namespace geo {

class Survey {
 public:
  /// Rows that are looked at: enough to judge a column by.
  static constexpr std::size_t most = 20'000;
  /// Keeps a reference.
  explicit Survey(const Meaning& meaning);
  void see(const TableRow& row);
  std::vector<ColumnVerdict> verdicts() const;

 private:
  struct Column {
    ColumnVerdict verdict;
    std::size_t numbers = 0;
    std::vector<ColumnVerdict::Cell> words;  ///< the first that are no numbers
  };
  bool fits(const Column& column, std::string_view cell) const;
  void see(Column& column, std::string_view cell, std::size_t row);

  const Meaning& meaning_;
  std::vector<Column> columns_;
  std::size_t rows_ = 0;
};

}  // namespace geo
