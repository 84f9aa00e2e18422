// How far a march has come, as a person says it.
#pragma once

#include <string>

#include "app/travel.hpp"
#include "app/words.hpp"

namespace app {

/// "Day 12 of 34 · 320 of 872 km"; what is not known is left out. Empty before it sets out and for what has no way.
std::string progressInWords(const geo::Event& event, geo::Instant at, const Messages& tr);
/// How many of the towns on its roads are in no source; empty where all are.
std::string townsInWords(const geo::Event& event, const Messages& tr);

}  // namespace app
