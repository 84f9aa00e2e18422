// The four bounds of a date in twenty bytes instead of thirty-two: the first as it is, the others as what lies between.
// Knows nothing of events.
#pragma once

#include <cstdint>
#include <optional>

#include "geo/when.hpp"

namespace geo {

/// From the earliest start on: seconds up to 68 years, beyond that whole days, or never.
struct PackedSpan {
  std::uint32_t latestStart = 0, earliestEnd = 0, latestEnd = 0;
  bool operator==(const PackedSpan&) const = default;
};

namespace packing {
inline constexpr std::uint32_t inDays = 0x8000'0000U;  ///< the unit is a day
inline constexpr std::uint32_t never = 0xFFFF'FFFFU;   ///< the distant future
}  // namespace packing

/// Nothing when the bounds do not fit: an unknown start, or more than 68 years that are not whole days.
std::optional<PackedSpan> packed(const Bounds& bounds);

constexpr Instant unpacked(Instant start, std::uint32_t length) {
  if (length == packing::never) return distantFuture;
  const auto amount = static_cast<std::int64_t>(length & ~packing::inDays);
  return {start.seconds + ((length & packing::inDays) != 0 ? amount * secondsPerDay : amount)};
}

constexpr Bounds unpacked(Instant start, const PackedSpan& span) {
  return {start, unpacked(start, span.latestStart), unpacked(start, span.earliestEnd), unpacked(start, span.latestEnd)};
}

}  // namespace geo
