#include "app/ui/lane_index.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/kinds.hpp"

namespace ui {
namespace {

constexpr std::size_t most = 1'500;  ///< items of a band that are looked at one by one

double lengthOf(const geo::Bounds& bounds) {
  return static_cast<double>(bounds.latestEnd.seconds - bounds.earliestStart.seconds);
}

/// Lengths in powers of four: an hour and three hours are alike, an hour and a day are not.
int bandOf(const geo::Bounds& bounds) {
  return static_cast<int>(std::log2(std::max(lengthOf(bounds), 1.0)) / 2);
}

std::size_t firstFrom(const Band& band, const geo::Events& events, double seconds) {
  const auto begins = [&events](std::uint32_t row, double at) {
    return static_cast<double>(events.bounds(row).earliestStart.seconds) < at;
  };
  return static_cast<std::size_t>(
      std::ranges::lower_bound(band.rows, seconds, [&](std::uint32_t row, double at) { return begins(row, at); }) -
      band.rows.begin());
}

float clamped(double x, float width) {
  return static_cast<float>(std::clamp(x, -1e5, static_cast<double>(width) + 1e5));
}

Item itemOf(std::uint32_t row, const geo::Events& events, const app::Axis& axis, float width) {
  const geo::Bounds& b = events.bounds(row);
  return {.row = row, .x0 = clamped(axis.xOf(b.earliestStart), width), .x1 = clamped(axis.xOf(b.latestEnd), width)};
}

/// Those that start within `step` points become one item: a binary search each, whatever they are.
void addMerged(std::vector<Item>& items, const Band& band, std::size_t first, std::size_t last, double step,
               const geo::Events& events, const app::Axis& axis, float width) {
  while (first < last) {
    Item item = itemOf(band.rows[first], events, axis, width);
    const double until = static_cast<double>(events.bounds(band.rows[first]).earliestStart.seconds) + step;
    const std::size_t next = std::clamp(firstFrom(band, events, until), first + 1, last);
    item.count = static_cast<std::uint32_t>(next - first);
    item.x1 = std::max(item.x1, itemOf(band.rows[next - 1], events, axis, width).x1);
    items.push_back(item);
    first = next;
  }
}

void addBand(std::vector<Item>& items, const Band& band, const geo::Events& events, const app::Axis& axis,
             float width) {
  const double from = axis.from - band.longest, to = axis.from + static_cast<double>(width) * axis.secondsPerPoint;
  const bool tiny = band.longest < static_cast<double>(mergedWidth) * axis.secondsPerPoint;
  const std::size_t first = firstFrom(band, events, from);
  const std::size_t last = firstFrom(band, events, to);
  if (tiny)
    return addMerged(items, band, first, last, static_cast<double>(mergedWidth) * axis.secondsPerPoint, events, axis,
                     width);
  if (last - first > most) {
    const double start = std::max(from, static_cast<double>(events.bounds(band.rows[first]).earliestStart.seconds));
    return addMerged(items, band, first, last, (to - start) / most, events, axis, width);
  }
  for (std::size_t i = first; i < last; ++i) items.push_back(itemOf(band.rows[i], events, axis, width));
}

/// Bands know nothing of each other: short items of several that fall together are merged here.
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

}  // namespace

std::vector<Lane> lanesOf(const geo::Events& events, const app::Filtered& filtered) {
  std::map<std::size_t, std::map<int, Band>> sorted;
  std::vector<std::size_t> kinds;
  for (const std::string& name : events.kindNames()) kinds.push_back(app::kindIndex(name));
  for (const std::uint32_t row : filtered.rows) {
    Band& band = sorted[kinds[events.kind(row)]][bandOf(events.bounds(row))];
    band.longest = std::max(band.longest, lengthOf(events.bounds(row)));
    band.rows.push_back(row);
  }
  std::vector<Lane> lanes;
  for (auto& [kind, bands] : sorted) {
    Lane& lane = lanes.emplace_back();
    lane.kind = kind;
    for (auto& [length, band] : bands) {
      lane.size += band.rows.size();
      lane.bands.push_back(std::move(band));
    }
  }
  return lanes;
}

std::vector<Item> itemsIn(const Lane& lane, const geo::Events& events, const app::Axis& axis, float width) {
  std::vector<Item> items;
  for (const Band& band : lane.bands) addBand(items, band, events, axis, width);
  std::ranges::stable_sort(items, {}, &Item::x0);
  mergeTiny(items);
  return items;
}

}  // namespace ui
