// The events of each kind, sorted so that the axis can ask for what it shows at a cost that depends on its width and
// not on how many events there are. Immutable; knows nothing of drawing.
#pragma once

#include <cstdint>
#include <vector>

#include "app/axis.hpp"
#include "app/ui/band.hpp"
#include "app/ui/event_rows.hpp"

namespace ui {

struct Lane {
  std::size_t kind = 0;  ///< a class of the rows
  std::vector<Band> bands;
  std::vector<Level> levels;  ///< of all bands together
  std::size_t size = 0;
};

/// One lane a kind that the chosen rows have, in the order of the classes.
std::vector<Lane> lanesOf(const EventRows& rows, const std::vector<std::uint32_t>& chosen);

/// Something to draw: an event, or several that are too close to be told apart.
struct Item {
  std::uint32_t row = 0;  ///< the first of them
  std::uint32_t count = 1;
  float x0 = 0, x1 = 0;  ///< outermost bounds, points; x1 - x0 may be less than a point
};

/// Points: what is shorter and begins closer together than that is merged.
inline constexpr float mergedWidth = 3;

/// Columns of the axis, `step` points wide, that lie still on the calendar while the axis is panned.
struct Columns {
  float first = 0, step = 1;        ///< x of the left edge of the first; points
  double seconds = 1;               ///< how long one is where nothing is folded
  std::vector<std::int64_t> edges;  ///< seconds since 1970; one more than there are columns
};
Columns columnsOf(const app::Axis& axis, float width, float step);

/// How many begin in each column.
std::vector<std::uint32_t> countsIn(const Lane& lane, const Columns& columns);

struct Found {
  std::vector<Item> items{};  ///< by x0
  bool dense = false;         ///< too many to be told apart: one item a column, by where they begin
  std::uint32_t ongoing = 0;  ///< of a dense lane: how many began before and may last
  float ongoingEnd = 0;       ///< points: until there at most
};
/// What of a lane meets [0, width]. `columns` are of that axis and width, mergedWidth wide.
Found itemsIn(const Lane& lane, const EventRows& rows, const app::Axis& axis, float width, const Columns& columns);

}  // namespace ui
