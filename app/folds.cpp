// Finds gaps by sorting the moments into narrow bins: linear, and as fine as any fold needs.
#include "app/folds.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "geo/all_cores.hpp"

namespace app {
namespace {

using geo::Instant;
using Seconds = std::int64_t;

constexpr std::size_t bins = 1U << 16U;
constexpr std::size_t mostFolds = 12;
constexpr Seconds year = 31'556'952;

struct Bin {
  Seconds first = 0, last = -1;  ///< of the moments in it; last < first: none

  void add(const Bin& other) {
    if (other.last < other.first) return;
    const bool isFirst = last < first;
    *this = isFirst ? other : Bin{std::min(first, other.first), std::max(last, other.last)};
  }
};

/// Moments between two, sorted roughly.
struct Table {
  Seconds from, step;
  std::size_t moments = 0;
  std::vector<Bin> all = std::vector<Bin>(bins);

  Table(Seconds low, Seconds high) : from(low), step((high - low) / static_cast<Seconds>(bins) + 1) {}
  void add(Instant at) {
    ++moments;
    all[static_cast<std::size_t>((at.seconds - from) / step)].add({at.seconds, at.seconds});
  }
  void add(const Table& other) {
    moments += other.moments;
    for (std::size_t i = 0; i < bins; ++i) all[i].add(other.all[i]);
  }
};

/// The longest first.
std::vector<Fold> gapsOf(const Table& table) {
  std::vector<Fold> gaps;
  Seconds last = table.from;
  for (const Bin& bin : table.all) {
    if (bin.last < bin.first) continue;
    if (bin.first - last > 2 * table.step) gaps.push_back({{last}, {bin.first}});
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

/// Those of the gaps that are worth it, of so many seconds in all.
std::vector<Fold> foldsOf(const Table& table, Seconds left) {
  std::vector<Fold> found;
  for (const Fold& gap : gapsOf(table)) {
    const Seconds length = gap.to.seconds - gap.from.seconds;
    const Seconds ordinary = (left - length) / static_cast<Seconds>(table.moments);
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

/// Of the rows [first, last): when something begins, and when something ends that does.
template <class Visit>
void eachMoment(const geo::Events& events, std::size_t first, std::size_t last, const Visit& visit) {
  for (std::size_t row = first; row < last; ++row) {
    const geo::Bounds b = events.bounds(row);
    for (const Instant at : {b.earliestStart, b.latestEnd})
      if (at > geo::distantPast && at < geo::distantFuture) visit(at);
  }
}

/// The first and the last moment: without walking where the span of the events says it.
std::pair<Instant, Instant> reachOf(const geo::Events& events) {
  if (const auto span = events.span(); span && span->from > geo::distantPast) return {span->from, span->to};
  std::pair<Instant, Instant> out{geo::distantFuture, geo::distantPast};
  eachMoment(events, 0, events.size(), [&out](Instant at) {
    out = {std::min(out.first, at), std::max(out.second, at)};
  });
  return out;
}

}  // namespace

std::vector<Fold> emptySpans(const std::vector<Instant>& moments) {
  if (moments.size() < 2) return {};
  const auto [low, high] = std::ranges::minmax(moments);
  if (low == high) return {};
  Table table(low.seconds, high.seconds);
  for (const Instant at : moments) table.add(at);
  return foldsOf(table, high.seconds - low.seconds);
}

std::vector<Fold> emptySpans(const geo::Events& events) {
  constexpr std::size_t worthThread = 200'000;
  const auto [low, high] = reachOf(events);
  if (low >= high) return {};
  std::vector<Table> parts(geo::partsOf(events.size(), worthThread), Table(low.seconds, high.seconds));
  geo::onAllCores(events.size(), worthThread, [&](std::size_t first, std::size_t last, std::size_t number) {
    eachMoment(events, first, last, [&table = parts[number]](Instant at) { table.add(at); });
  });
  for (std::size_t i = 1; i < parts.size(); ++i) parts.front().add(parts[i]);
  return foldsOf(parts.front(), high.seconds - low.seconds);
}

std::vector<Fold> refolded(std::vector<Fold> folds, std::size_t which, const Fold& wanted) {
  const Instant low = which == 0 ? geo::distantPast : folds[which - 1].to;
  const Instant high = which + 1 < folds.size() ? folds[which + 1].from : geo::distantFuture;
  const Fold fold{std::max(wanted.from, {low.seconds + 1}), std::min(wanted.to, {high.seconds - 1})};
  if (fold.from < fold.to) folds[which] = fold;
  return folds;
}

}  // namespace app
