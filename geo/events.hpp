// What happened, where and when: immutable columns sorted by start, with an index that answers "active in [from, to)".
// A hand-made file of 300 and ten million rows of a table lie in the same columns.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geo/event.hpp"
#include "geo/records.hpp"

namespace geo {

/// An event to look at: one that is kept whole, or a record's that was made whole just now. Hold it for as long as the
/// event is used.
class EventHandle {
 public:
  explicit EventHandle(const Event* kept) : event_(kept) {}
  explicit EventHandle(Event&& made) : made_(std::make_shared<const Event>(std::move(made))), event_(made_.get()) {}
  const Event* operator->() const { return event_; }
  const Event& operator*() const& { return *event_; }
  const Event& operator*() const&& = delete;  // it would not live to the end of the line

 private:
  std::shared_ptr<const Event> made_;
  const Event* event_;
};

class Events {
 public:
  Events() = default;
  /// Sorts by earliest start, then latest end, then id; the order is the same for the same set. Records come after
  /// whole events of the same start, in the order of their tables.
  explicit Events(std::vector<Event> events, std::vector<RecordTable> tables = {});

  std::size_t size() const { return starts_.size(); }
  bool empty() const { return starts_.empty(); }
  /// Made anew for a record, at the price of some microseconds.
  EventHandle operator[](std::size_t row) const;
  /// The event where it is kept whole; null for a record, which has a place, a kind and a date, and no more that shows
  /// from afar.
  const Event* whole(std::size_t row) const { return source_[row] == 0 ? &events_[record_[row]] : nullptr; }
  /// Ascending.
  std::span<const std::uint32_t> wholeRows() const { return rowOfEvent_; }
  Instant start(std::size_t row) const { return starts_[row]; }
  Bounds bounds(std::size_t row) const {
    return spans_[row].latestStart == oddMark ? oddBounds(row) : unpacked(starts_[row], spans_[row]);
  }
  /// The first place; of a record the only one. Nothing where it has none.
  std::optional<LonLat> place(std::size_t row) const;
  const std::vector<PackedPlace>& places() const { return places_; }
  /// What the first place stands for.
  Extent extent(std::size_t row) const { return extentOf(notes_[row]); }
  Certainty certainty(std::size_t row) const { return certaintyOf(notes_[row]); }
  /// Visits the codes of the countries it concerns.
  template <class Visit>
  void eachCountry(std::size_t row, const Visit& visit) const {
    if (const Event* kept = whole(row)) {
      for (const std::string& code : kept->countries) visit(code);
    } else if (countries_[row] != noCountry) {
      visit(countryCodes_[countries_[row]]);
    }
  }
  /// Visits the names of those who took part; reads the text of a record.
  template <class Visit>
  void eachActor(std::size_t row, const Visit& visit) const {
    if (const Event* kept = whole(row)) {
      for (const std::string& name : kept->actors) visit(name);
    } else {
      for (const std::string& name : origin(row).source->actors(record_[row])) visit(name);
    }
  }
  std::uint16_t kind(std::size_t row) const { return kinds_[row]; }
  const std::vector<std::string>& kindNames() const { return kindNames_; }
  /// Which of the opened files it came from.
  std::uint16_t file(std::size_t row) const;
  std::string id(std::size_t row) const;
  std::optional<std::uint32_t> find(std::string_view id) const;
  std::size_t records() const { return size() - events_.size(); }

  /// Where a record's text is, and the record's number there; null for a whole event.
  struct Origin {
    const RecordSource* source = nullptr;
    std::uint32_t record = 0;
  };
  Origin origin(std::size_t row) const;

  /// Rows, ascending, whose [earliestStart, latestEnd) meets [from, to) (or holds `from` when both are equal); O(log n
  /// + answer).
  std::vector<std::uint32_t> active(Instant from, Instant to) const;
  /// The row that starts next after `at` / last before `at`, by earliest start.
  std::optional<std::uint32_t> nextAfter(Instant at) const;
  std::optional<std::uint32_t> lastBefore(Instant at) const;

  /// The first start and the last known end (an open one counts as its start); nothing when there are no events.
  struct Span {
    Instant from, to;
  };
  std::optional<Span> span() const { return span_; }
  /// What the columns and the sources take a row, beside texts.
  double bytesPerRow() const;

 private:
  struct Table {
    std::shared_ptr<const RecordSource> source;
    std::uint16_t file = 0;
  };

  void putEvents();
  void putTable(RecordTable table, std::uint16_t number);
  void nameKinds(const std::vector<RecordTable>& tables);
  void sortByStart();
  void buildTree();
  void indexIds();
  Instant latestEnd(std::size_t row) const {
    return spans_[row].latestStart == oddMark ? oddBounds(row).latestEnd
                                              : unpacked(starts_[row], spans_[row].latestEnd);
  }
  const Bounds& oddBounds(std::size_t row) const { return odd_.at(static_cast<std::uint32_t>(row)); }
  std::size_t startingBefore(Instant at) const;
  void collect(std::size_t node, std::size_t first, std::size_t rows, std::size_t limit, Instant from,
               std::vector<std::uint32_t>& found) const;
  std::optional<std::uint32_t> findRecord(std::string_view id) const;
  void remember(std::string_view id, std::uint32_t row) const;

  std::vector<Event> events_;  // in the order of their rows
  std::vector<Table> tables_;
  // Columns by row:
  std::vector<Instant> starts_;
  std::vector<PackedSpan> spans_;
  std::vector<PackedPlace> places_;
  std::vector<std::uint32_t> record_;  // into events_, or a number of the source
  std::vector<std::uint16_t> source_;  // 0: events_, else tables_ from 1
  std::vector<std::uint16_t> kinds_;
  std::vector<std::uint16_t> countries_;  // of records, into countryCodes_
  std::vector<std::uint8_t> notes_;

  static constexpr std::uint32_t oddMark = packing::never - 1;  // in PackedSpan::latestStart: the bounds are in odd_
  std::unordered_map<std::uint32_t, Bounds> odd_;               // bounds that do not fit into a span, by row
  std::vector<std::string> kindNames_, countryCodes_;
  std::vector<Instant> latestEndBelow_;  // implicit tree over the rows: the greatest latest end of each node
  std::vector<std::uint32_t> byId_;      // numbers of events_ in the order of their ids
  std::vector<std::uint32_t> rowOfEvent_;
  std::optional<Span> span_;

  /// Ids of records that were asked for: looking for one goes through all texts.
  struct Known {
    std::mutex mutex;
    std::unordered_map<std::string, std::uint32_t> rows;
  };
  std::shared_ptr<Known> known_ = std::make_shared<Known>();
};

}  // namespace geo
