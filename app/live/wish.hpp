// From what is looked at to what a server is asked for: the stretch of time, the area, the filters that it can apply.
// Pure.
#pragma once

#include "app/compose.hpp"
#include "app/live/tables.hpp"

namespace app::live {

/// The box of degrees of all that a page shows of the Earth, right over the antimeridian and at the poles.
geo::live::Area areaShown(const World& world, const View& view, const render::Viewport& viewport, const MapArea& room);
/// The smallest box around places on the Earth; `step`: how far the places may lie from each other.
geo::live::Area boxAround(const std::vector<geo::LonLat>& places);

/// All that is visible of the timeline at the state's date, and at the other where two are compared.
Stretch stretchShown(const World& world, const State& state);

/// One wish a table.
using Wishes = std::vector<geo::live::Wish>;
Wishes wishesOf(const World& world, const State& state, const render::Viewport& viewport, const MapArea& room);
/// The same everywhere on Earth, and row by row: what lists and files of data are made of. `most`: rows of each table.
Wishes wishesForAll(const World& world, const State& state, Stretch stretch, std::size_t most);

}  // namespace app::live
