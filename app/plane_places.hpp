// Where the first place of each event lies in the plane of a projection: made by blocks of rows when first asked for,
// then kept, because rows that are near in time are looked at together.
#pragma once

#include <glm/vec2.hpp>
#include <list>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "app/maps.hpp"
#include "geo/events.hpp"

namespace app {

class PlanePlaces {
 public:
  /// In earth radii, in the order of `rows` (ascending); NaN where the plane does not show the place or there is none.
  /// A globe that is turned keeps nothing: its plane is another one each frame.
  std::vector<glm::vec2> of(const geo::Events& events, const MapPlane& plane,
                            std::span<const std::uint32_t> rows) const;

  /// There are other events now.
  void forget() { columns_.clear(); }

 private:
  static constexpr std::size_t block = 4'096, kept = 3;
  struct Column {
    std::string projection;
    std::vector<glm::vec2> points;
    std::vector<bool> made;  ///< by block
  };
  Column& columnFor(const geo::Events& events, const std::string& projection) const;

  mutable std::mutex mutex_;
  mutable std::list<Column> columns_;  ///< the last asked for first
};

}  // namespace app
