// What is shown as one line of text, to be quoted in a footnote.
#pragma once

#include <string>

#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

/// Title, date, sources and licence, in the view's language.
std::string citation(const World& world, const State& state);

}  // namespace app
