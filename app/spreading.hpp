// How an event spreads from its first place: which places it has reached at an instant, from where, and how freshly.
// Pure; knows nothing of the screen.
#pragma once

#include <optional>
#include <vector>

#include "geo/events.hpp"

namespace app {

struct Reached {
  std::size_t place;                  ///< index into the event's places
  float grown = 1;                    ///< 0 just reached … 1
  std::optional<std::size_t> from{};  ///< the nearest place that was reached before it; nothing where no date says so
};
/// In the order of the event's places. Growing takes `growth` seconds from the day on which a place was reached.
std::vector<Reached> reachedAt(const geo::Event& event, geo::Instant at, double growth);

}  // namespace app
