#include "geo/packed_bounds.hpp"

namespace geo {
namespace {

std::optional<std::uint32_t> length(Instant start, Instant end) {
  if (end == distantFuture) return packing::never;
  const std::int64_t seconds = end.seconds - start.seconds;
  if (end <= distantPast || seconds < 0) return std::nullopt;
  if (seconds < packing::inDays) return static_cast<std::uint32_t>(seconds);
  const std::int64_t days = seconds / secondsPerDay;
  if (seconds % secondsPerDay != 0 || days >= (packing::never & ~packing::inDays)) return std::nullopt;
  return static_cast<std::uint32_t>(days) | packing::inDays;
}

}  // namespace

std::optional<PackedSpan> packed(const Bounds& bounds) {
  if (bounds.earliestStart <= distantPast || bounds.earliestStart >= distantFuture) return std::nullopt;
  const auto latestStart = length(bounds.earliestStart, bounds.latestStart);
  const auto earliestEnd = length(bounds.earliestStart, bounds.earliestEnd);
  const auto latestEnd = length(bounds.earliestStart, bounds.latestEnd);
  if (!latestStart || !earliestEnd || !latestEnd) return std::nullopt;
  return PackedSpan{*latestStart, *earliestEnd, *latestEnd};
}

}  // namespace geo
