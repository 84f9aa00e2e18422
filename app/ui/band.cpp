#include "app/ui/band.hpp"

#include <algorithm>

#include "app/ui/counted_lanes.hpp"

namespace ui {
namespace {

constexpr std::size_t few = 4'096;      // whose starts are searched themselves
constexpr std::size_t occupancy = 8;    // events a bucket on average, at least: what is finer is not worth its memory
constexpr std::size_t fewBuckets = 64;  // coarser than that is not needed

/// The first at or after `from` that is not less than `value`, found in steps that double: near ones cost little.
std::size_t gallop(const std::vector<std::int64_t>& sorted, std::size_t from, std::int64_t value) {
  std::size_t step = 1, low = from;
  while (low + step < sorted.size() && sorted[low + step] < value) low += step, step *= 2;
  const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(std::min(low + step + 1, sorted.size()));
  return static_cast<std::size_t>(std::lower_bound(sorted.begin() + static_cast<std::ptrdiff_t>(low), end, value) -
                                  sorted.begin());
}

Level levelOf(const std::vector<std::int64_t>& starts) {
  Level level;
  for (std::size_t i = 0; i < starts.size(); ++i)
    if (i == 0 || starts[i] != starts[i - 1]) {
      level.bucket.push_back(starts[i]);
      level.first.push_back(static_cast<std::uint32_t>(i));
    }
  level.first.push_back(static_cast<std::uint32_t>(starts.size()));
  return level;
}

/// In place: two neighbours become one.
void halve(Level& level) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < level.bucket.size(); ++i) {
    const std::int64_t half = level.bucket[i] >> 1;
    if (kept > 0 && level.bucket[kept - 1] == half) continue;
    level.bucket[kept] = half;
    level.first[kept++] = level.first[i];
  }
  level.first[kept] = level.first.back();
  level.bucket.resize(kept);
  level.first.resize(kept + 1);
  ++level.shift;
}

}  // namespace

std::vector<Level> levelsOf(const std::vector<std::int64_t>& starts) {
  std::vector<Level> levels;
  if (starts.size() < few) return levels;
  Level level = levelOf(starts);
  while (level.bucket.size() > fewBuckets) {
    if (level.bucket.size() * occupancy <= starts.size()) levels.push_back(level);
    halve(level);
  }
  return levels;
}

std::vector<Level> levelsAbove(Level finest) {
  std::vector<Level> levels{finest};
  while (finest.bucket.size() > fewBuckets) {
    halve(finest);
    if (2 * finest.bucket.size() <= levels.back().bucket.size()) levels.push_back(finest);
  }
  return levels;
}

bool isFineEnough(const Level& level, double width) {
  return static_cast<double>(std::int64_t{1} << level.shift) <= width;
}

std::size_t countBefore(const Band& band, double seconds) {
  return static_cast<std::size_t>(
      std::ranges::lower_bound(band.starts, seconds, std::less<>(),
                               [](std::int64_t start) { return static_cast<double>(start); }) -
      band.starts.begin());
}

Counter::Counter(const Band& band, double width) : Counter(band.levels, width) {
  band_ = &band;
}

Counter::Counter(const std::vector<Level>& levels, double width) {
  for (const Level& level : levels)
    if (isFineEnough(level, width)) level_ = &level;
}

std::size_t Counter::before(std::int64_t seconds) {
  if (!level_) return at_ = gallop(band_->starts, at_, seconds);
  const Level& level = *level_;
  const std::int64_t bucket = seconds >> level.shift;
  at_ = gallop(level.bucket, at_, bucket);
  if (at_ == level.bucket.size() || level.bucket[at_] != bucket) return level.first[at_];
  const std::uint64_t count = level.first[at_ + 1] - level.first[at_];
  const auto into = static_cast<std::uint64_t>(seconds - (bucket << level.shift));
  return level.first[at_] + static_cast<std::size_t>(count * into >> level.shift);
}

}  // namespace ui
