// From geo's four bounds to the range that a reader is told of.
#include "app/known_range.hpp"

#include "app/calendar_units.hpp"

namespace app {
namespace {

using geo::Instant;
using geo::Precision;

Instant before(Instant instant) {
  return {instant.seconds - 1};
}

/// To the day: a date of a month's precision begins at the latest on the month's last day, not in its last second.
bool fills(const KnownRange& range, Precision unit) {
  return range.low == unitStart(range.low, unit) &&
         range.high.seconds + geo::secondsPerDay >= unitEnd(range.low, unit).seconds;
}

}  // namespace

KnownRange startOf(const geo::When& when) {
  return {when.bounds.earliestStart, when.bounds.latestStart, when.start.precision, when.start.doubt};
}

KnownRange endOf(const geo::When& when) {
  return {before(when.bounds.earliestEnd), before(when.bounds.latestEnd), when.end.precision, when.end.doubt};
}

KnownRange wholeOf(const geo::Bounds& bounds, const geo::Edge& edge) {
  return {bounds.earliestStart, before(bounds.latestEnd), edge.precision, edge.doubt};
}

bool boundless(Instant instant) {
  return instant <= geo::distantPast || instant >= before(geo::distantFuture);
}

Instant middleOf(const KnownRange& range) {
  return {range.low.seconds + (range.high.seconds - range.low.seconds) / 2};
}

std::optional<Precision> unitOf(const KnownRange& range) {
  for (int step = static_cast<int>(range.precision); step >= 0; --step) {
    const auto unit = static_cast<Precision>(step);
    if (unit == Precision::season || unitStart(range.low, unit) != unitStart(range.high, unit)) continue;
    if (unit == range.precision || fills(range, unit)) return unit;
    return std::nullopt;
  }
  return std::nullopt;
}

bool plainly(const KnownRange& range) {
  return range.doubt == geo::Doubt::none && !boundless(range.low) && !boundless(range.high) &&
         unitOf(range) == range.precision;
}

}  // namespace app
