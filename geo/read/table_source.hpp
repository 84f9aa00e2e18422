// The rows of one table as they were written, each made an event when somebody looks at it. Knows no file format: rows
// that come from elsewhere are written down as delimited text first.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "geo/read/meaning.hpp"
#include "geo/records.hpp"

namespace geo {

/// How to find the rows in the text.
struct TableText {
  std::string text;  ///< delimited, UTF-8
  char separator = ',';
  std::vector<std::uint64_t> at;          ///< by record: where it begins
  std::vector<std::uint32_t> lines;       ///< by record: as a person counts, ascending
  std::optional<std::uint64_t> inFile{};  ///< the text is the file's own, from this byte to its end
};

class TableSource final : public RecordSource {
 public:
  TableSource(std::string file, ReadOptions options, Meaning meaning, TableText text);

  Event event(std::uint32_t record) const override;
  std::string id(std::uint32_t record) const override;
  std::vector<std::string> actors(std::uint32_t record) const override;
  std::optional<std::uint32_t> find(std::string_view id) const override;
  const std::vector<std::string>& columns() const override { return meaning_.columns; }
  std::string cell(std::uint32_t record, std::size_t column) const override;
  std::size_t bytes() const override;

  /// An id that had to be changed because another row has it.
  void rename(std::uint32_t record, std::string id) { renamed_.emplace(record, std::move(id)); }
  const Meaning& meaning() const { return meaning_; }
  const TableText& text() const { return text_; }
  std::map<std::uint32_t, std::string> renamed() const { return {renamed_.begin(), renamed_.end()}; }

 private:
  TableRow row(std::uint32_t record) const;
  std::optional<std::uint32_t> numbered(std::string_view id) const;

  std::string file_, stem_;
  ReadOptions options_;
  Meaning meaning_;
  TableText text_;
  std::unordered_map<std::uint32_t, std::string> renamed_;
};

}  // namespace geo
