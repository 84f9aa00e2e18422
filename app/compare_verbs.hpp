// What compares two dates and touches more than one field, by name.
#pragma once

#include "app/sides.hpp"
#include "app/verbs.hpp"

namespace app {

/// Begins, with a second date that is worth seeing, or ends. A chosen range gives both dates; the axis shows them.
void toggleComparison(View& view, const World& world, const Stage& stage);
/// Begins, or shows it another way.
void compareAs(View& view, const World& world, CompareAs as, const Stage& stage);
/// The second date goes there; what it is linked to follows.
void seekOther(View& view, const World& world, geo::Instant at);
/// An EDTF text or `now`; false and nothing changed when it is neither.
bool seekOtherText(View& view, const World& world, std::string_view text, geo::Instant today);
/// The axis shows both dates, where it does not.
void showBothDates(View& view, const World& world, const Stage& stage);
/// Both dates stay where they are.
void unlink(View& view, const World& world);
void linkByDistance(View& view, const World& world);
/// Counts the earlier or the later date (as they stand now) from an event. Once both have one, the dates are linked:
/// the playhead stays.
void countFrom(View& view, const World& world, bool later, const std::string& event);
/// Of a swipe; by a share of the map's width.
void moveDivider(View& view, float by);

}  // namespace app
