// Finds gaps by sorting the moments into narrow bins: linear, and as fine as any fold needs.
#include "app/folds.hpp"

#include <algorithm>
#include <optional>

namespace app {
namespace {

using geo::Instant;
using Seconds = std::int64_t;

constexpr std::size_t bins = 1U << 16U;
constexpr std::size_t mostFolds = 12;
constexpr Seconds year = 31'556'952;

struct Bin {
  Seconds first = 0, last = -1;  ///< of the moments in it; last < first: none
};

/// The longest first.
std::vector<Fold> gapsOf(const std::vector<Instant>& moments, Seconds from, Seconds to) {
  std::vector<Bin> table(bins);
  const Seconds step = (to - from) / static_cast<Seconds>(bins) + 1;
  for (const Instant at : moments) {
    Bin& bin = table[static_cast<std::size_t>((at.seconds - from) / step)];
    const bool isFirst = bin.last < bin.first;
    bin = {isFirst ? at.seconds : std::min(bin.first, at.seconds),
           isFirst ? at.seconds : std::max(bin.last, at.seconds)};
  }
  std::vector<Fold> gaps;
  Seconds last = from;
  for (const Bin& bin : table) {
    if (bin.last < bin.first) continue;
    if (bin.first - last > 2 * step) gaps.push_back({{last}, {bin.first}});
    last = bin.last;
  }
  std::ranges::stable_sort(gaps, std::greater(), [](const Fold& gap) { return gap.to.seconds - gap.from.seconds; });
  return gaps;
}

/// With air, and from the beginning of a year to that of another.
std::optional<Fold> trimmed(const Fold& gap, Seconds air) {
  Fold fold{{gap.from.seconds + air}, {gap.to.seconds - air}};
  if (fold.to.seconds - fold.from.seconds > 4 * year) {
    fold.from = geo::toInstant({geo::toCivil(fold.from).year + 1, 1, 1});
    fold.to = geo::toInstant({geo::toCivil(fold.to).year, 1, 1});
  }
  return fold.from < fold.to ? std::optional(fold) : std::nullopt;
}

}  // namespace

std::vector<Fold> emptySpans(const std::vector<Instant>& moments) {
  if (moments.size() < 2) return {};
  const auto [low, high] = std::ranges::minmax(moments);
  Seconds left = high.seconds - low.seconds;
  if (left <= 0) return {};
  std::vector<Fold> found;
  for (const Fold& gap : gapsOf(moments, low.seconds, high.seconds)) {
    const Seconds length = gap.to.seconds - gap.from.seconds;
    const Seconds ordinary = (left - length) / static_cast<Seconds>(moments.size());
    if (found.size() == mostFolds || length < left / 8 || length < 10 * ordinary) break;
    left -= length;
    found.push_back(gap);
  }
  std::vector<Fold> out;
  for (const Fold& gap : found)
    if (const auto fold = trimmed(gap, std::min(left / 50, (gap.to.seconds - gap.from.seconds) / 8)))
      out.push_back(*fold);
  std::ranges::sort(out, {}, &Fold::from);
  return out;
}

std::vector<Fold> emptySpans(const geo::Events& events) {
  std::vector<Instant> moments;
  moments.reserve(2 * events.size());
  for (std::size_t row = 0; row < events.size(); ++row) {
    const geo::Bounds& b = events.bounds(row);
    for (const Instant at : {b.earliestStart, b.latestEnd})
      if (at > geo::distantPast && at < geo::distantFuture) moments.push_back(at);
  }
  return emptySpans(moments);
}

std::vector<Fold> refolded(std::vector<Fold> folds, std::size_t which, const Fold& wanted) {
  const Instant low = which == 0 ? geo::distantPast : folds[which - 1].to;
  const Instant high = which + 1 < folds.size() ? folds[which + 1].from : geo::distantFuture;
  const Fold fold{std::max(wanted.from, {low.seconds + 1}), std::min(wanted.to, {high.seconds - 1})};
  if (fold.from < fold.to) folds[which] = fold;
  return folds;
}

}  // namespace app
