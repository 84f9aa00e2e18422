// Where the records of a delimited text begin: the first look at a big table. Knows nothing of what cells mean.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace geo {

struct RecordIndex {
  std::vector<std::uint64_t> at;     ///< byte of each record
  std::vector<std::uint32_t> lines;  ///< of each record, from 1
  std::uint64_t end = 0;             ///< behind the last
  bool unclosed = false;             ///< the text ends within quotes

  std::size_t size() const { return at.size(); }
  /// The record's bytes, its line end perhaps among them.
  std::string_view record(std::string_view text, std::size_t number) const {
    const std::uint64_t until = number + 1 < at.size() ? at[number + 1] : end;
    return text.substr(at[number], until - at[number]);
  }
};

/// The records that CsvRecords would give, in the same order; nothing where lines end in a way of their own (CR alone).
/// `advance` is told of every megabyte or so.
std::optional<RecordIndex> indexOf(std::string_view text, char separator,
                                   const std::function<void(std::uint64_t)>& advance = {});

/// The cells of a record as they stand, without copying. False where it needs CsvRecords: it has quotes.
bool splitPlain(std::string_view record, char separator, std::vector<std::string_view>& cells);

}  // namespace geo
