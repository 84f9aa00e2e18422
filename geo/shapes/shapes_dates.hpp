// Which columns of a file of shapes say from when to when a shape holds, and what year a file's name states.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "geo/basemap.hpp"

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

/// 1914 of world_1914.geojson, -499 (500 BCE) of world_bc500.geojson; nothing where the name has no such number.
std::optional<std::int64_t> yearInName(const std::filesystem::path& path);

}  // namespace geo
