// What the timeline shows in this frame and where: lanes of events by kind, and strips of governments, eras and
// alliances. No drawing.
#pragma once

#include <string>
#include <vector>

#include "app/ui/context.hpp"
#include "app/ui/packing.hpp"
#include "app/ui/paint.hpp"

namespace ui {

/// A bar that is not an event: a term, an era, a membership.
struct StripBar {
  geo::Bounds bounds;
  render::Colour colour;
  std::string words, more;   ///< on the bar, and in its tooltip
  app::Selection selection;  ///< what a click chooses; may be nothing
};

/// One line of the timeline, `rows` high. Either of a kind or a strip.
struct Line {
  std::string name;
  const app::Kind* kind = nullptr;
  const app::EventClass* one = nullptr;  ///< whose lane it is
  std::string country;                   ///< whose first strip it is, where it was pinned
  std::vector<Item> items;               ///< of a kind
  bool dense = false;                    ///< one item a column, by where they begin; not packed
  std::uint32_t ongoing = 0;             ///< of a dense lane: how many began before and may last
  float ongoingEnd = 0;
  std::vector<StripBar> bars;  ///< of a strip
  std::vector<Want> wants;
  Packing packing;
  float top = 0, height = 0;  ///< points, before scrolling
  float rowHeight = 16;       ///< lower than the scene's where much overlaps: then without words
};

/// How many begin in each column, by kind.
struct Histogram {
  struct Kind {
    std::size_t kind = 0;  ///< a class of the rows
    std::vector<std::uint32_t> counts;
  };
  Columns columns;
  std::vector<Kind> kinds;
  std::uint32_t peak = 0;  ///< the highest column
  float height = 0;        ///< points; 0: there is no room for it
};

struct Scene {
  Histogram histogram;
  std::vector<Line> lines;
  float rowHeight = 16;
  float height = 0;  ///< of all lines
};

/// What of a line is visible on the map.
app::Range rangeOf(const Context& c, const Line& line);

/// All that fits into `room`; what does not makes `height` larger than that.
Scene sceneOf(const Context& c, const Rect& room);

/// The bar of bounds on an axis, cut a little outside of [0, width]. An open end fades after `last`.
BarEnds barEnds(const geo::Bounds& bounds, const app::Axis& axis, float width, geo::Instant last);

}  // namespace ui
