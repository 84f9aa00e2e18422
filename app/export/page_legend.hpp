// What of a page's legend is neither kinds nor governments: what sizes stand for, and the colours of countries by an
// attribute, with what each country has when.
#pragma once

#include "app/export/page_events.hpp"

namespace app {

/// [heading, rows of [number in words, diameter in points]] for each layer that is sized.
PageJson pageSizes(const World& world, const State& state);
/// Its title, its classes and by country rows of [from, to, class]; null where countries are not coloured by one.
PageJson pageScale(const World& world, const State& state);

}  // namespace app
