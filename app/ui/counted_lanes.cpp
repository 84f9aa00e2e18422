// See counted_lanes.hpp.
#include "app/ui/counted_lanes.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "app/live/counts.hpp"

namespace ui {
namespace {

std::size_t rowsOf(const Lane& lane) {
  return std::accumulate(lane.bands.begin(), lane.bands.end(), std::size_t{0},
                         [](std::size_t all, const Band& band) { return all + band.size(); });
}

/// How many begin in each step, of several classes of the table that are one to the reader.
Level levelOf(const std::vector<const geo::live::Tally::Class*>& parts) {
  if (parts.size() == 1) {
    const geo::live::Steps& steps = parts.front()->begun;
    Level out{0, steps.at, {0}};
    out.first.insert(out.first.end(), steps.upTo.begin(), steps.upTo.end());
    return out;
  }
  std::map<std::int64_t, std::uint32_t> counts;
  for (const geo::live::Tally::Class* part : parts)
    for (std::size_t i = 0; i < part->begun.at.size(); ++i)
      counts[part->begun.at[i]] += part->begun.upTo[i] - (i > 0 ? part->begun.upTo[i - 1] : 0);
  Level out;
  std::uint32_t before = 0;
  for (const auto& [at, count] : counts) {
    out.bucket.push_back(at);
    out.first.push_back(before);
    before += count;
  }
  out.first.push_back(before);
  return out;
}

}  // namespace

bool isCounted(const Lane& lane) {
  return !lane.levels.empty() && lane.size != rowsOf(lane);
}

void addCounted(std::vector<Lane>& lanes, const app::World& world, const app::Project& project) {
  for (const app::live::CountedClass& one : app::live::countedClasses(world, project)) {
    auto lane = std::ranges::lower_bound(lanes, one.one, {}, &Lane::kind);
    if (lane == lanes.end() || lane->kind != one.one) lane = lanes.insert(lane, Lane{one.one, {}, {}, 0});
    Level finest = levelOf(one.parts);
    if (finest.first.back() <= lane->size) continue;  // all are here
    lane->size = finest.first.back();
    lane->levels = levelsAbove(std::move(finest));
  }
}

}  // namespace ui
