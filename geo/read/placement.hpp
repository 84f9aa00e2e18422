// What the coordinates of a whole table are: degrees as they stand, swapped, with a sign lost, or metres of some map
// projection. Knows no columns' names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "geo/events.hpp"

namespace geo {

/// How longitude and latitude become a place; a repair of all rows alike.
struct Placement {
  bool swapped = false, flippedLon = false, flippedLat = false;
  bool projected = false;  ///< no degrees at all: there are no places
  bool operator==(const Placement&) const = default;
};

LonLat placed(LonLat found, const Placement& placement);
/// 0, 0 (the sea off Ghana, where nothing is meant), or a code for "missing" in both.
bool isNoPlace(LonLat found);

/// What the pairs of a table's coordinates say together. Feed it the rows (the first few thousand do), then ask.
class PlaceHabits {
 public:
  static constexpr std::size_t most = 5'000;
  /// `state` is the code of the country that the row states; empty where it states none.
  void see(LonLat found, std::string_view state);
  /// Reads as they stand unless most rows say otherwise.
  Placement placement() const;
  /// A pair for the report.
  std::string sample() const;

 private:
  struct Seen {
    LonLat at;
    std::string state;
  };
  double share(const Placement& placement, bool byState) const;

  std::vector<Seen> seen_;
  std::size_t stated_ = 0;
};

}  // namespace geo
