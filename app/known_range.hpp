// Where one end of a date lies, and which unit of the calendar says just that. The step between geo's bounds and words.
#pragma once

#include <optional>

#include "geo/when.hpp"

namespace app {

/// Both ends inclusive.
struct KnownRange {
  geo::Instant low, high;
  geo::Precision precision = geo::Precision::day;
  geo::Doubt doubt = geo::Doubt::none;
};

KnownRange startOf(const geo::When& when);
KnownRange endOf(const geo::When& when);
/// From the earliest start to the latest end.
KnownRange wholeOf(const geo::Bounds& bounds, const geo::Edge& edge);

/// An open or unknown end.
bool boundless(geo::Instant instant);
geo::Instant middleOf(const KnownRange& range);
/// The unit that is the whole range, at the stated precision or, where digits are masked, a coarser one; never a
/// season.
std::optional<geo::Precision> unitOf(const KnownRange& range);
/// Exactly one unit of the stated precision, without doubt.
bool plainly(const KnownRange& range);

}  // namespace app
