// What changes clock, axis and the chosen range and touches more than one field, by name. What moves the map or selects
// is in verbs.hpp.
#pragma once

#include <optional>
#include <string>

#include "app/verbs.hpp"

namespace app {

/// Seconds of the timeline per second of the wall, within the limits; the date stays.
void setSpeed(View& view, double speed);
/// Stop, begin again, turn back.
void nextEnding(View& view);
void reverse(View& view);

/// The window's start at an instant, in whole units of `precision`; at least one of them before the playhead.
void dragWindowStart(View& view, geo::Instant at, geo::Precision precision);
/// The start stays where it is, or follows the playhead again.
void lockWindowStart(View& view);
/// What is to come counts as visible, too, or not any more.
void openWindowEnd(View& view);
/// One kind's own way to count as visible; none: the clock's.
void setKindMode(Project& project, const std::string& kind, std::optional<Mode> mode);

/// A range on the timeline, in either order; an empty one is none.
void mark(View& view, geo::Instant from, geo::Instant to);
/// From the beginning of the chosen range to its end, once or again and again.
void playMarked(View& view, Ending ending);
void zoomToMarked(View& view, const Stage& stage);
/// The window is the chosen range: it begins where that does, and the playhead goes to its end.
void seeMarked(View& view);
/// Playing goes through everything again; nothing is chosen.
void clearMarked(View& view);

/// Folds the spans in which nothing happens, or unfolds all.
void foldEmptySpans(View& view, const World& world, const Stage& stage);
/// The instant under `x` stays there.
void unfold(View& view, std::size_t which, double x);
/// Another beginning or end of a fold; what lies left of it / right of it stays where it is.
void dragFoldStart(View& view, std::size_t which, geo::Instant from);
void dragFoldEnd(View& view, std::size_t which, geo::Instant to, double x);

/// A country that stays on the timeline whatever is selected, or not any more.
void togglePin(Project& project, const std::string& isoA3);

}  // namespace app
