// Whose borders the map shows: of what date, and whether any of them is disputed.
#pragma once

#include <string>

#include "app/compose.hpp"
#include "app/words.hpp"

namespace app {

/// "Borders as of 2022." where they are not those of the moment, or that none are known of it; empty where they are, or
/// where nobody says.
std::string bordersNote(const World& world, geo::Instant at, const Words& words);
/// How many pieces of land two countries have at once, each on its own shape.
std::size_t overlapsAt(const World& world, geo::Instant at);
/// Whether a disputed border is drawn within the page.
bool disputedInSight(const World& world, const View& view, const render::Viewport& viewport, const MapArea& area);

}  // namespace app
