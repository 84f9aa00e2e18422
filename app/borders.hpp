// Whose borders the map shows: of what date, and whether any of them is disputed.
#pragma once

#include <string>

#include "app/compose.hpp"
#include "app/words.hpp"

namespace app {

/// "Borders as of 2022." where they are not those of the moment, or that none are known of it; empty where they are, or
/// where nobody says.
std::string bordersNote(const World& world, geo::Instant at, const Words& words);
/// Whether a disputed border is drawn within the page.
bool disputedInSight(const World& world, const View& view, const render::Viewport& viewport, const MapArea& area);

}  // namespace app
