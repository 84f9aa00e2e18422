// How a coup runs: when it begins, whether and when it turns back, when it is over. Pure; knows nothing of the screen.
#pragma once

#include <span>
#include <vector>

#include "app/holds.hpp"

namespace app {

struct Upheaval {
  enum class Course : std::uint8_t { takes, fails, turnsBack } course = Course::takes;
  geo::Instant begins, turns, ends;  ///< turns equals ends where it does not turn back
  std::vector<geo::Instant> steps;   ///< the hours that are known, from the first; at least `begins`
};

/// It begins at its first known hour, else with its day. A reversed one turns in the middle of the rule that it put in
/// place, else in its own middle: when exactly nobody states.
Upheaval upheavalOf(const geo::Event& event, const geo::Registry& registry);

/// The shock at one instant.
struct Shock {
  float front = 0;           ///< how far it has come, 0…1
  std::vector<float> rings;  ///< one a step, 0…1, the first is the front
  float strength = 0;        ///< 0: nothing to see
  bool back = false;         ///< on its way back
};
/// `afterglow`: seconds for which it is still seen when it is over. One that failed comes half as far and pales while
/// it lasts; one that is turned back shrinks to nothing.
Shock shockAt(const Upheaval& upheaval, geo::Instant at, double afterglow);

/// Whether power is fought over: under way, not repelled, not turned back yet.
bool isPowerFoughtOver(const Upheaval& upheaval, geo::Instant at);

/// The countries in which a coup is under way, among the events that are visible.
std::vector<std::string> countriesFoughtOver(const World& world, std::span<const ActiveEvent> active, geo::Instant at);

}  // namespace app
