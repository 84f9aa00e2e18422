// Whether an event is of a country by some moment: what spreads is told of a country once it has come there.
#pragma once

#include <string_view>

#include "app/world.hpp"

namespace app {

/// The event names the country, and its places there, where it has any, are not all of a later date.
bool concerns(const World& world, std::uint32_t row, std::string_view isoA3, geo::Instant by);

}  // namespace app
