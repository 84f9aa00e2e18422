// Puts the items of a lane into rows so that they do not overlap, and says how much room each has for its label. Pure.
#pragma once

#include <vector>

#include "app/ui/lane_index.hpp"

namespace ui {

/// What an item needs: itself from x0 to x1, and after it, if there is room, a label.
struct Want {
  float x0 = 0, x1 = 0;
  float label = 0;  ///< points right of x1
};

struct Place {
  int row = 0;
  float labelRoom = 0;   ///< points right of x1 that nothing else in the row takes, at most what was wanted
  bool crowded = false;  ///< no row was free: it lies over others
};

struct Packing {
  std::vector<Place> places;
  int rows = 0;
};

/// `wants` by x0. A row where the label before stays whole is preferred, then one where it is cut, then the last.
Packing packed(const std::vector<Want>& wants, int mostRows);

/// Rows for each lane so that they fit: each gets at least one, the largest give first. `wanted` ≥ 1 each.
std::vector<int> fairRows(std::vector<int> wanted, int available);

}  // namespace ui
