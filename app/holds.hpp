// What holds at a moment: the one answer behind the map, the panels, `marea state` and the tests.
#pragma once

#include <string>
#include <vector>

#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

/// A stretch of the timeline that is looked at: [from, at]; equal for a single instant.
struct Range {
  geo::Instant from, at;
};
Range visibleRange(const Clock& clock);

struct ActiveEvent {
  std::uint32_t row;
  geo::Held held;     ///< over the whole range
  geo::Held now;      ///< at its end alone
};
/// Events of kinds that are not hidden, in order of start.
std::vector<ActiveEvent> activeEvents(const World& world, const Project& project, Range range);

/// Where the head of a march, or the event, is at an instant: along the route at an even pace between dated waypoints.
struct Position {
  geo::LonLat at{0.0};
  double kilometres = 0;   ///< walked since the start, along the route
  double share = 0;        ///< of the route, 0…1
  bool moving = false;
};
std::optional<Position> positionAt(const geo::Event& event, geo::Instant at, std::size_t route = 0);

/// Rows of the events of a country, in order of start.
std::vector<std::uint32_t> eventsOfCountry(const World& world, std::string_view isoA3);

/// The name of a country in a language: the registry's, else the base map's, else the code.
std::string countryName(const World& world, std::string_view isoA3, geo::Language language);

}  // namespace app
