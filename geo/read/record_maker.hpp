// Events of a table, one after the other, into columns; what is more than a date, a place and a kind stays an event.
#pragma once

#include <memory>
#include <unordered_map>

#include "geo/read/table_source.hpp"

namespace geo {

/// Tables of fewer rows are kept as events: they are soon copied, and easier on the eyes of a debugger.
inline constexpr std::size_t fewestRecords = 2'000;

/// A row's event as it goes into the columns.
struct Record {
  Instant start;
  PackedSpan span;
  PackedPlace place = packedNowhere;
  std::uint16_t kind = 0, country = noCountry;
  std::uint8_t note = 0;
};

class RecordMaker {
 public:
  /// The columns' form of an event; nothing when it has more than fits into them.
  std::optional<Record> recordOf(const Event& event);
  std::uint16_t kindOf(const std::string& kind);
  std::uint16_t countryOf(const std::string& code);
  void put(const Record& record, std::uint32_t number);
  void reserve(std::size_t rows) { table_.reserve(rows); }
  std::size_t size() const { return table_.size(); }
  /// By start: whoever keeps or shows them needs no other order.
  RecordTable finished(std::shared_ptr<const RecordSource> source);

 private:
  void sortByStart();
  std::optional<std::uint16_t> countryOf(const Event& event);

  RecordTable table_;
  std::unordered_map<std::string, std::uint16_t> kinds_, countries_;
};

}  // namespace geo
