// Rows that say again what another row has said: a pair of countries from its other side, an event once for each actor.
// Only in data sets that are known to do so; elsewhere two equal rows are two events.
#pragma once

#include <string>
#include <unordered_set>

#include "geo/read/known_sets.hpp"
#include "geo/read/reading.hpp"

namespace geo {

class Repeats {
 public:
  explicit Repeats(const KnownSet* set) : set_(set) {}
  /// Remembers it; the first one of an id that comes again is said.
  bool isRepeated(const Event& event, Reading& reading);

 private:
  const KnownSet* set_;
  std::unordered_set<std::string> seen_;
  bool said_ = false;
};

/// Rows of which every cell is as in an earlier one. They may be meant (two shots in an hour), so they are kept, and
/// said once for the whole table.
class Duplicates {
 public:
  void see(const TableRow& row);
  /// Counts a row that is known to be one.
  void count(std::size_t row);
  void report(Reading& reading) const;

 private:
  std::unordered_set<std::uint64_t> seen_;  ///< hashes
  std::size_t count_ = 0, first_ = 0;
};

}  // namespace geo
