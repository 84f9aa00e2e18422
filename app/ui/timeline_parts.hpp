// The pieces that the timeline panel is put together from; each draws into the current window's list.
#pragma once

#include "app/ui/timeline_scene.hpp"

namespace ui {

/// Draws lanes and strips; returns what can be pointed at, the uppermost last.
std::vector<Target> drawLanes(const Context& c, const Scene& scene, const Rect& lanes);
/// Of a lane whose items are too many.
void drawDense(const Context& c, const Line& line, const Rect& row, std::vector<Target>& targets);
void drawHistogram(const Context& c, const Histogram& histogram, const Rect& row);
/// Folds, over lanes and ruler.
void drawCuts(const Context& c, const Rect& ruler, const Rect& lanes);
/// The mouse and the keyboard on them; before ruler and lanes, which lie under them.
void cutsHand(const Context& c);
/// The wheel zooms at the cursor or scrolls the lanes; for whatever lies on the timeline.
void timelineWheel(const Context& c);
/// The chosen range with its length.
void drawMarked(const Context& c, const Rect& ruler, const Rect& lanes);
/// What can be done with it; opens when it was chosen.
void rangeMenu(const Context& c);
/// The names of lanes and pinned countries as buttons.
void laneMenus(const Context& c, const Scene& scene, const Rect& names);
void drawNames(const Context& c, const Scene& scene, const Rect& names);
void drawRuler(const Context& c, const Rect& ruler, const Rect& lanes);
/// The window that counts as visible, behind the lanes.
void drawWindowBand(const Context& c, const Rect& ruler, const Rect& lanes);
/// Where the date stands; empty when the playhead is out of sight.
Rect plateBox(const Context& c, const Rect& ruler);
/// Where the second date stands; empty when there is none or it is out of sight.
Rect otherPlateBox(const Context& c, const Rect& ruler);
/// The second date while two are compared.
void drawOtherPlayhead(const Context& c, const Rect& ruler, const Rect& lanes);
/// The line at the clock with its date in words, over everything.
void drawPlayhead(const Context& c, const Rect& ruler, const Rect& lanes);
/// Mouse and wheel over ruler and lanes, upon what the last frame showed: that is what the reader saw.
void timelineHand(const Context& c);
/// The edge between map and timeline, which can be dragged.
void timelineEdge(const Context& c);

/// The finest part of the calendar worth saying at this zoom.
geo::Precision precisionOf(const app::Axis& axis);

}  // namespace ui
