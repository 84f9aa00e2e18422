// Where an event lies, as the formats say it: points, lines and areas, each once.
#pragma once

#include <vector>

#include "geo/event.hpp"

namespace geo {

/// The places that are points of their own: not those that stand for an area that is written itself.
std::vector<Place> ownPoints(const Event& event);
/// Those of the others: in the order of the areas, as far as one can tell.
std::vector<Place> areaPlaces(const Event& event);
/// The areas that have an outline, each ring ending where it begins.
std::vector<AreaRings> closedAreas(const Event& event);

}  // namespace geo
