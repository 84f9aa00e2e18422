// What a reader sees first of what he opens: where, when, and in which colours.
#pragma once

#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

/// In no language and no theme of its own.
State openingState(const World& world);

}  // namespace app
