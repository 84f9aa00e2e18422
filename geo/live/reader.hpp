// A table of a server that is understood: what its columns mean was decided once, from some of its rows; those that
// arrive later become the same events as a file's. Knows no connection.
#pragma once

#include "geo/live/connection.hpp"
#include "geo/live/table.hpp"
#include "geo/read/meaning.hpp"

namespace geo::live {

class Reader {
 public:
  /// `sample`: rows from all over the table, the first and the last by time among them. Throws Error when they have no
  /// dates.
  Reader(Table table, const Address& address, const ReadOptions& options, const Rows& sample);

  const Table& table() const { return table_; }
  /// What was understood, with the number of rows that the server says.
  const FileReport& report() const { return report_; }
  const Problems& problems() const { return problems_; }

  /// Events of rows, which are of rowsOf() and its like; `file` is their number among what is open.
  Timeline read(const Rows& rows, std::uint16_t file) const;
  /// The kinds that were seen, as the table writes them and as events call them.
  const std::map<std::string, std::string>& kinds() const { return kinds_; }
  /// How many events of each kind there are among the rows that it was understood from, or as the server counts them:
  /// the same at every date.
  const std::map<std::string, std::size_t>& kindCounts() const { return kindCounts_; }
  /// What the server says of all rows: the kinds as the table writes them, with how many rows have them.
  void know(const std::vector<std::pair<std::string, std::size_t>>& kinds);
  /// Rows told apart by their kinds.
  Grouping byKind() const;
  /// The kind of an event whose row says that.
  std::string kindOf(const std::string& text) const;
  /// The column that plays a role; empty: none.
  std::string columnOf(Role role) const;
  /// Whether columns alone say who, where and how certain: then told() is all that a filter needs to know.
  bool isPlain() const { return !meaning_.known || !meaning_.known->rules.describe; }
  /// The event of a row that says that in the column of a role, and nothing else; at some date within the table's time
  /// (a country's name need not mean the same at all of them).
  Event told(Role role, const std::string& text, const std::string& date) const;

 private:
  /// With that meaning, or one that is decided now.
  Loaded<Timeline> readAll(const Rows& rows, std::optional<Meaning>& meaning) const;
  geo::Table rowsAsTable(const Rows& rows, Reading& reading) const;
  void learnTimes(const Rows& sample);
  void learnKinds(const Rows& sample);

  Table table_;
  ReadOptions options_;
  Meaning meaning_;
  FileReport report_;
  Problems problems_;
  std::map<std::string, std::string> kinds_;
  std::map<std::string, std::size_t> kindCounts_;
};

}  // namespace geo::live
