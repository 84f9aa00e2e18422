#include "app/ui/lane_index.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/ui/counted_lanes.hpp"

namespace ui {
namespace {

constexpr float room = 9;  ///< points: with less for each, the items of a lane are not told apart by the eye

double lengthOf(const geo::Bounds& bounds) {
  return static_cast<double>(bounds.latestEnd.seconds - bounds.earliestStart.seconds);
}

/// Lengths in powers of four: an hour and three hours are alike, an hour and a day are not.
int bandOf(const geo::Bounds& bounds) {
  return static_cast<int>(std::log2(std::max(lengthOf(bounds), 1.0)) / 2);
}

float clamped(double x, float width) {
  return static_cast<float>(std::clamp(x, -1e5, static_cast<double>(width) + 1e5));
}

Item itemOf(std::uint32_t row, const EventRows& rows, const app::Axis& axis, float width) {
  const geo::Bounds& b = rows.bounds(row);
  return {.row = row, .x0 = clamped(axis.xOf(b.earliestStart), width), .x1 = clamped(axis.xOf(b.latestEnd), width)};
}

/// The events of a band that may be in sight: those that begin in it, and before it by no more than they last.
struct Sight {
  const Band* band;
  std::size_t first, last;
};

std::vector<Sight> sightsOf(const Lane& lane, const Columns& columns) {
  std::vector<Sight> out;
  for (const Band& band : lane.bands) {
    const std::size_t first = countBefore(band, static_cast<double>(columns.edges.front()) - band.longest);
    const std::size_t last = countBefore(band, static_cast<double>(columns.edges.back()));
    if (first < last) out.push_back({&band, first, last});
  }
  return out;
}

/// Short items that fall together are one.
void mergeTiny(std::vector<Item>& items) {
  std::size_t kept = 0;
  for (const Item& item : items) {
    Item* before = kept > 0 ? &items[kept - 1] : nullptr;
    const bool tiny = item.x1 - item.x0 < mergedWidth;
    if (before && tiny && before->x1 - before->x0 < mergedWidth && item.x0 - before->x0 < mergedWidth) {
      before->count += item.count;
      continue;
    }
    items[kept++] = item;
  }
  items.resize(kept);
}

std::vector<Item> listed(const std::vector<Sight>& sights, const EventRows& rows, const app::Axis& axis, float width) {
  std::vector<Item> items;
  for (const Sight& sight : sights)
    for (std::size_t i = sight.first; i < sight.last; ++i)
      items.push_back(itemOf(sight.band->rows[i], rows, axis, width));
  std::ranges::stable_sort(items, {}, &Item::x0);
  mergeTiny(items);
  return items;
}

/// What begins in each column, whatever its length, and what may last from before the first.
Found merged(const std::vector<Sight>& sights, const app::Axis& axis, const Columns& columns) {
  Found out{.dense = true};
  std::vector<Item>& all = out.items;
  all.resize(columns.edges.size() - 1);
  for (Item& item : all) item.count = 0;
  for (const Sight& sight : sights) {
    Counter counter(*sight.band, columns.seconds);
    std::size_t before = std::clamp(counter.before(columns.edges.front()), sight.first, sight.last);
    if (before > sight.first) {
      out.ongoing += static_cast<std::uint32_t>(before - sight.first);
      const double end = axis.xOfSeconds(static_cast<double>(columns.edges.front()) + sight.band->longest);
      out.ongoingEnd = std::max(out.ongoingEnd, static_cast<float>(std::min(end, 1e5)));
    }
    for (std::size_t i = 0; i + 1 < columns.edges.size() && before < sight.last; ++i) {
      const std::size_t until = std::clamp(counter.before(columns.edges[i + 1]), before, sight.last);
      if (until == before) continue;
      if (all[i].count == 0) all[i].row = sight.band->rows[before];
      all[i].count += static_cast<std::uint32_t>(until - before);
      before = until;
    }
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].x0 = columns.first + columns.step * static_cast<float>(i);
    all[i].x1 = all[i].x0 + columns.step;
  }
  std::erase_if(all, [](const Item& item) { return item.count == 0; });
  return out;
}

/// The same of a lane that was counted elsewhere: the rows that are here stand for theirs alone.
Found merged(const Lane& lane, const Columns& columns) {
  Found out{.dense = true};
  Counter counter(lane.levels, columns.seconds);
  std::size_t before = counter.before(columns.edges.front());
  for (std::size_t i = 0; i + 1 < columns.edges.size(); ++i) {
    const std::size_t until = counter.before(columns.edges[i + 1]);
    const float x = columns.first + columns.step * static_cast<float>(i);
    if (until > before) out.items.push_back({noRow, static_cast<std::uint32_t>(until - before), x, x + columns.step});
    before = until;
  }
  return out;
}

std::size_t beginning(const Lane& lane, const Columns& columns) {
  Counter counter(lane.levels, columns.seconds);
  const std::size_t before = counter.before(columns.edges.front());
  return counter.before(columns.edges.back()) - before;
}

/// Of one band they are its own.
std::vector<std::int64_t> allStarts(const std::vector<Band>& bands) {
  std::vector<std::int64_t> starts;
  if (bands.size() < 2) return starts;
  for (const Band& band : bands) {
    const auto middle = static_cast<std::ptrdiff_t>(starts.size());
    starts.insert(starts.end(), band.starts.begin(), band.starts.end());
    std::inplace_merge(starts.begin(), starts.begin() + middle, starts.end());
  }
  return starts;
}

void count(Counter counter, const std::vector<std::int64_t>& edges, std::vector<std::uint32_t>& counts) {
  std::size_t before = counter.before(edges.front());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::size_t until = counter.before(edges[i + 1]);
    counts[i] += static_cast<std::uint32_t>(until - before);
    before = until;
  }
}

}  // namespace

std::vector<Lane> lanesOf(const EventRows& rows, const std::vector<std::uint32_t>& chosen) {
  std::map<std::size_t, std::map<int, Band>> sorted;
  for (const std::uint32_t row : chosen) {
    const geo::Bounds& bounds = rows.bounds(row);
    Band& band = sorted[rows.kind(row)][bandOf(bounds)];
    band.longest = std::max(band.longest, lengthOf(bounds));
    band.starts.push_back(bounds.earliestStart.seconds);
    band.rows.push_back(row);
  }
  std::vector<Lane> lanes;
  for (auto& [kind, bands] : sorted) {
    Lane& lane = lanes.emplace_back();
    lane.kind = kind;
    for (auto& [length, band] : bands) {
      lane.size += band.size();
      band.levels = levelsOf(band.starts);
      lane.bands.push_back(std::move(band));
    }
    lane.levels = levelsOf(allStarts(lane.bands));
  }
  return lanes;
}

Columns columnsOf(const app::Axis& axis, float width, float step) {
  const double wide = static_cast<double>(step), phase = std::fmod(axis.xOf({0}), wide);
  Columns out{.first = static_cast<float>(phase > 0 ? phase - wide : phase),
              .step = step,
              .seconds = wide * axis.secondsPerPoint,
              .edges = {}};
  const auto count = static_cast<std::size_t>(std::ceil((width - out.first) / step)) + 1;
  for (std::size_t i = 0; i <= count; ++i)
    out.edges.push_back(axis.timeAt(static_cast<double>(out.first) + wide * static_cast<double>(i)).seconds);
  return out;
}

std::vector<std::uint32_t> countsIn(const Lane& lane, const Columns& columns) {
  std::vector<std::uint32_t> counts(columns.edges.size() - 1, 0);
  if (!lane.levels.empty() && isFineEnough(lane.levels.front(), columns.seconds))
    count(Counter(lane.levels, columns.seconds), columns.edges, counts);
  else
    for (const Band& band : lane.bands) count(Counter(band, columns.seconds), columns.edges, counts);
  return counts;
}

Found itemsIn(const Lane& lane, const EventRows& rows, const app::Axis& axis, float width, const Columns& columns) {
  const std::vector<Sight> sights = sightsOf(lane, columns);
  std::size_t count = 0;
  for (const Sight& sight : sights) count += sight.last - sight.first;
  if (isCounted(lane) && beginning(lane, columns) > count) return merged(lane, columns);
  if (static_cast<float>(count) * room <= width) return {.items = listed(sights, rows, axis, width)};
  return merged(sights, axis, columns);
}

}  // namespace ui
