// The strips of the timeline that are not events: who governed the selected country, eras, alliances.
#pragma once

#include "app/ui/timeline_scene.hpp"

namespace ui {

/// Of one country: its terms of government in the colours of the map, its memberships, its events.
Line governmentStrip(const Context& c, const std::string& isoA3);
Line membershipStrip(const Context& c, const std::string& isoA3);
Line countryEventStrip(const Context& c, const std::string& isoA3);
Line eraStrip(const Context& c);
/// All alliances of states.
Line allianceStrip(const Context& c);

}  // namespace ui
