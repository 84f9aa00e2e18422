// The events of each kind, sorted so that the axis can ask for what it shows at a cost that depends on its width and
// not on how many events there are. Immutable; knows nothing of drawing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/axis.hpp"
#include "app/filter.hpp"
#include "geo/events.hpp"

namespace ui {

/// Events of one kind whose lengths are alike, by earliest start.
struct Band {
  double longest = 0;  ///< seconds
  std::vector<std::uint32_t> rows;
};

struct Lane {
  std::size_t kind = 0;  ///< index into app::kinds()
  std::vector<Band> bands;
  std::size_t size = 0;
};

/// One lane a kind that the events which pass have, in the order of the kinds.
std::vector<Lane> lanesOf(const geo::Events& events, const app::Filtered& filtered);

/// Something to draw: an event, or several that are too close to be told apart.
struct Item {
  std::uint32_t row = 0;  ///< the first of them
  std::uint32_t count = 1;
  float x0 = 0, x1 = 0;  ///< outermost bounds, points; x1 - x0 may be less than a point
};

inline constexpr float mergedWidth =
    3;  ///< points: what starts closer together than that is merged when it is also shorter

/// What of a lane meets [0, width], by x0.
std::vector<Item> itemsIn(const Lane& lane, const geo::Events& events, const app::Axis& axis, float width);

}  // namespace ui
