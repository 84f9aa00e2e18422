// The part of a page that its furniture, or the panels of a window, leave to the map's extent. By the shape of the page
// alone: what comes and goes with the playhead or the mouse must move no map.
#pragma once

#include "app/compose.hpp"

namespace app {

/// Above the timeline, below the controls, and beside the legend where the window is wider than the map needs.
MapArea freeRoom(glm::vec2 window, const View& view);

/// The extent moved, and widened if need be, so that all it holds (or only its middle) lies beside the panel that tells
/// of the selection, too: for going somewhere, when the map moves anyway. Unchanged where there is no room beside it.
MapExtent besideDetails(const MapExtent& extent, glm::vec2 window, const View& view, bool onlyMiddle);

/// Where the line of a swipe stands, which is at 0.5 in the middle of the room and reaches the edges of the page at 0
/// and 1; and the other way round.
float dividerX(const MapArea& room, float divider);
float dividerAt(const MapArea& room, float x);

/// How much of a room's left edge a legend in one column may take, at a scale of type: nothing where the room is no
/// wider than high.
float legendShare(glm::vec2 room, float scale);

}  // namespace app
