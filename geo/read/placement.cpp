// See placement.hpp.
#include "geo/read/placement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "geo/read/utf8.hpp"
#include "geo/states.hpp"

namespace geo {
namespace {

constexpr double nearlyAll = 0.8, half = 0.5;
constexpr std::size_t fewest = 3;
constexpr double metres = 1'000;  // no degrees are that large

bool isOnEarth(LonLat at) {
  return std::abs(at.x) <= 180 && std::abs(at.y) <= 90;
}

constexpr std::array<Placement, 7> repairs{{{true, false, false, false},
                                            {false, true, false, false},
                                            {false, false, true, false},
                                            {false, true, true, false},
                                            {true, true, false, false},
                                            {true, false, true, false},
                                            {true, true, true, false}}};

}  // namespace

LonLat placed(LonLat found, const Placement& placement) {
  if (placement.swapped) std::swap(found.x, found.y);
  return {placement.flippedLon ? -found.x : found.x, placement.flippedLat ? -found.y : found.y};
}

bool isNoPlace(LonLat found) {
  constexpr std::array codes{0.0, -9.0, -99.0, -999.0, -9999.0, 99.0, 999.0, 9999.0};
  return std::ranges::any_of(codes, [&](double code) { return found.x == code && found.y == code; });
}

void PlaceHabits::see(LonLat found, std::string_view state) {
  if (seen_.size() >= most || isNoPlace(found)) return;
  seen_.push_back({found, std::string(state)});
  stated_ += state.empty() ? 0 : 1;
}

/// Of the rows (or of those that state a country) the share that then lies on the Earth (or in that country).
double PlaceHabits::share(const Placement& placement, bool byState) const {
  std::size_t good = 0, all = 0;
  for (const Seen& row : seen_) {
    if (byState && row.state.empty()) continue;
    ++all;
    const LonLat at = placed(row.at, placement);
    good += isOnEarth(at) && (!byState || isNearState(row.state, at)) ? 1 : 0;
  }
  return all == 0 ? 0 : static_cast<double>(good) / static_cast<double>(all);
}

Placement PlaceHabits::placement() const {
  if (seen_.size() < fewest) return {};
  const auto large = [](const Seen& row) { return std::abs(row.at.x) > metres && std::abs(row.at.y) > metres; };
  if (static_cast<double>(std::ranges::count_if(seen_, large)) > nearlyAll * static_cast<double>(seen_.size()))
    return {false, false, false, true};
  if (stated_ < fewest) {
    const bool swap = share({}, false) < half && share(repairs[0], false) == 1;
    return swap ? repairs[0] : Placement{};
  }
  if (share({}, true) >= half) return {};
  for (const Placement& repair : repairs)
    if (share(repair, true) >= nearlyAll) return repair;
  return {};
}

std::string PlaceHabits::sample() const {
  if (seen_.empty()) return {};
  return glimpse(std::to_string(seen_.front().at.x), 12) + ", " + glimpse(std::to_string(seen_.front().at.y), 12);
}

}  // namespace geo
