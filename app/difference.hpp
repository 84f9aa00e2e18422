// What is different between two dates: governments, memberships, events that began or ended. The one answer behind the
// map, its legend and the list.
#pragma once

#include <span>

#include "app/holds.hpp"
#include "render/frame.hpp"

namespace app {

/// A new head of the same tendency is less of a change than another tendency.
enum class Hands : std::uint8_t { same, sameTendency, otherTendency };

struct HandChange {
  std::string country;  ///< ISO alpha-3
  const geo::Government *before, *after;
  Hands hands;
};
/// `same` where nobody is known to have governed at one of the dates.
Hands handsBetween(const World& world, std::string_view isoA3, geo::Instant from, geo::Instant to);
/// By country; only those that changed.
std::vector<HandChange> handsChanged(const World& world, Stretch between);

struct MembershipChange {
  const geo::Alliance* alliance;
  std::string country;
  bool joined;  ///< else left
};
/// Full members, suspended or not; alliances of states.
std::vector<MembershipChange> membershipsChanged(const World& world, Stretch between);

/// Rows, in order of start: began after the first date by the second; had begun before and are over by the second.
struct EventChanges {
  std::vector<std::uint32_t> began, ended;
};
EventChanges eventsChanged(const World& world, const Project& project, Stretch between);

/// Active events; on the side of a difference without those that lasted from the one date to the other.
ActiveEvents eventsInView(const World& world, const State& side);
/// Whether it is shown because it ended: only on the side of a difference.
bool hasEnded(const View& side, const geo::Bounds& bounds);

/// How a change is marked on the map, without hue.
struct ChangeLook {
  enum class Of : std::uint8_t { sameTendency, otherTendency, membership } of;
  const char* title;  ///< English, goes through gettext
  float width;        ///< of the line around the country, points; 0: words by its name
  render::Dash dash;
};
std::span<const ChangeLook> changeLooks();
const ChangeLook& changeLook(ChangeLook::Of of);

}  // namespace app
