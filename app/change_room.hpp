// Where on a figure's page the list of a comparison's changes stands. Pure; what it says is
// layers/figure_changes.hpp's.
#pragma once

#include <optional>

#include "app/compose.hpp"

namespace app {

/// The list takes a column at the right of the maps, or a band below them.
struct ChangeRoom {
  bool isColumn = true;
  float size = 0;  ///< how wide the column, how high the band may be, with the space before it; points
};
/// Nothing where no dates are compared or the page is too small to be read.
std::optional<ChangeRoom> changeRoom(glm::vec2 page, const Figure& figure, const Comparison& comparison);

}  // namespace app
