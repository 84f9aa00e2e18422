// Which columns of a file of shapes say from when to when a shape holds, and what year a file's name states.
#pragma once

#include <optional>
#include <vector>

#include "geo/basemap_means.hpp"

class OGRFeature;
class OGRFeatureDefn;

namespace geo {

/// Half-open; a missing end is open.
struct Validity {
  Instant from = distantPast, to = distantFuture;
};

class ShapeDates {
 public:
  explicit ShapeDates(const OGRFeatureDefn& definition);
  bool any() const { return !start_.empty() || !startParts_[0].empty(); }
  /// Ends are the last day (or month, or year) that is meant, as such files have it; -1 is no date.
  Validity of(const OGRFeature& feature) const;
  bool uses(int column) const;

 private:
  using Columns = std::vector<int>;
  Columns start_, end_, startParts_[3], endParts_[3];  // year, month, day
};

}  // namespace geo
