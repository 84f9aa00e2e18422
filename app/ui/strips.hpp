// The strips of the timeline that are not events: who governed the selected country, eras, alliances.
#pragma once

#include "app/ui/timeline_scene.hpp"

namespace ui {

/// Terms of the selected country in the colours of the map; empty when none is selected.
Line governmentStrip(const Context& c);
Line eraStrip(const Context& c);
/// Of the selected country its memberships, else all alliances of states.
Line allianceStrip(const Context& c);

}  // namespace ui
