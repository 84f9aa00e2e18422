// Which part of the page shows which date: one map, or two while dates are compared. Pure; drawing is compose's.
#pragma once

#include <vector>

#include "app/compose.hpp"

namespace app {

/// A map of the page.
struct Pane {
  MapArea clip;    ///< nothing of it is outside
  MapArea window;  ///< what it would show alone: of a swipe, all of the page
  MapArea room;    ///< in which the map's extent fits
  bool operator==(const Pane&) const = default;
};
/// From left to right, or from the top; `page` in points, `room` is where the extent fits when nothing is compared.
std::vector<Pane> panesOf(const Comparison& comparison, glm::vec2 page, const MapArea& room);
/// Where both are compared side by side on something higher than wide, one stands above the other.
bool areStacked(const MapArea& room);
const Pane& paneAt(const std::vector<Pane>& panes, glm::vec2 at);

/// A map and its date. The earlier of two comes first.
struct Side {
  geo::Instant at;
  Pane pane;
  bool follows = false;  ///< its date is the second, not the playhead's
  bool operator==(const Side&) const = default;
};
std::vector<Side> sidesOf(const World& world, const View& view, glm::vec2 page, const MapArea& room);
const Side& sideAt(const std::vector<Side>& sides, glm::vec2 at);
/// The state as it is on that side. Of a difference: all that lies between the two dates, looked at from the later.
State onSide(const World& world, const State& state, const Side& side);

/// The second date.
geo::Instant otherDate(const World& world, const View& view);
/// The earlier date and the later one.
Stretch comparedDates(const World& world, const View& view);
/// Since when changes are shown, of a state that is on the side of a difference; nothing on any other.
std::optional<geo::Instant> changesSince(const View& view);
/// The instant that is as far from `to` as `at` is from `from`, by calendar: years and months first.
geo::Instant carried(geo::Instant at, geo::Instant from, geo::Instant to);
/// When the event began that a date is counted from; nothing where none is, or where it is not among the events.
std::optional<geo::Instant> anchorOf(const World& world, const std::string& event);

/// The dates of both as they stand on the map.
struct SideWords {
  std::string date;
  std::string since;  ///< "2 years after …"; empty where no event is counted from
};
SideWords wordsOf(const World& world, const View& view, const Side& side);
/// A date as fine as the clock makes it matter.
std::string dateInWords(const Clock& clock, geo::Instant at, const DateWords& dates);

}  // namespace app
