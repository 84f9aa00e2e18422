// Events of one lane whose lengths are alike: sorted, with counts over powers of two of time, so that how many begin
// before a moment is known at a cost that does not grow with how many there are. Immutable.
#pragma once

#include <cstdint>
#include <vector>

namespace ui {

/// Buckets of 2^shift seconds in which something begins, in order.
struct Level {
  int shift = 0;
  std::vector<std::int64_t> bucket;  ///< start >> shift
  std::vector<std::uint32_t> first;  ///< of the events in it; one more at the end: how many there are
};

struct Band {
  double longest = 0;                ///< seconds
  std::vector<std::int64_t> starts;  ///< ascending
  std::vector<std::uint32_t> rows;   ///< of the same
  std::vector<Level> levels;         ///< finest first; none for a few events

  std::size_t size() const { return rows.size(); }
};

/// Of ascending starts, finest first; none for a few.
std::vector<Level> levelsOf(const std::vector<std::int64_t>& starts);
bool isFineEnough(const Level& level, double width);
/// How many begin before `seconds`.
std::size_t countBefore(const Band& band, double seconds);

/// Asks for counts at moments that only grow, at a precision of `width` seconds or better.
class Counter {
 public:
  Counter(const Band& band, double width);
  /// Of these levels alone, of which the finest must be fine enough.
  Counter(const std::vector<Level>& levels, double width);
  /// How many begin before `seconds`; within a bucket they are taken as evenly spread.
  std::size_t before(std::int64_t seconds);

 private:
  const Band* band_ = nullptr;
  const Level* level_ = nullptr;  ///< nothing: the starts of the band themselves
  std::size_t at_ = 0;            ///< in the level's buckets or the starts
};

}  // namespace ui
