// Everything that a key can do, in one table: the keyboard, the help sheet and the clash test read it. A new action is
// a row.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "app/chord.hpp"
#include "app/requests.hpp"
#include "app/state.hpp"
#include "app/time_verbs.hpp"
#include "app/world.hpp"

namespace app {

/// What an action may look at and change.
struct Desk {
  const World& world;
  State& state;
  const Stage& stage;
  Requests& requests;
};

/// The headings of the help sheet.
enum class ActionGroup : std::uint8_t { time, timeline, map, events, window };

struct Action {
  std::string_view id;
  ActionGroup group;
  const char* title;            ///< English, goes through gettext where it is shown
  std::array<Chord, 2> chords;  ///< an empty one is none
  void (*run)(const Desk&);
  bool repeats = false;  ///< while the key is held
};

const char* title(ActionGroup group);
std::span<const Action> actions();
/// Nothing for a chord that means nothing.
const Action* actionFor(const Chord& chord);
const Action* action(std::string_view id);

}  // namespace app
