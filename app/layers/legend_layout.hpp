// Where the rows of a figure's legend stand: at the lower left, in as few columns as can be, on no more of the page
// than a legend may have. Pure.
#pragma once

#include <span>

#include "app/layers/figure_layout.hpp"
#include "app/layers/sheet.hpp"

namespace app {

/// Into what title, sources, scale, inset and list of changes leave; what has no room is counted in a last row.
void layLegend(const Sheet& sheet, std::span<const Moment> maps, FigureLayout& out);

}  // namespace app
