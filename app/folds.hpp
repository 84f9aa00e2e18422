// Where nothing happens for long: what the axis may leave out. Pure; knows nothing of points.
#pragma once

#include <vector>

#include "app/axis.hpp"
#include "geo/events.hpp"

namespace app {

/// Stretches in which nothing begins and nothing ends, each longer than an eighth of what is left without it and ten
/// times the ordinary gap, with some air at both ends and round years where they are long. In order. O(events).
std::vector<Fold> emptySpans(const geo::Events& events);
/// The same over moments in any order.
std::vector<Fold> emptySpans(const std::vector<geo::Instant>& moments);

/// One fold with other ends: kept in order, apart from its neighbours and not empty; the same when that cannot be.
std::vector<Fold> refolded(std::vector<Fold> folds, std::size_t which, const Fold& wanted);

}  // namespace app
