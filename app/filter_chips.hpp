// What the filter asks for, in words, piece by piece: each piece can be dropped by itself. Knows nothing of widgets.
#pragma once

#include <string>
#include <vector>

#include "app/state.hpp"
#include "app/world.hpp"

namespace app {

struct FilterChip {
  std::string id;     ///< "country:BOL", "period"
  std::string words;  ///< "Bolivia", "January 2001 to May 2002"
};

std::vector<FilterChip> filterChips(const World& world, const Project& project, geo::Language language);
/// Drops what a chip of that id stands for.
void dropChip(Project& project, const std::string& id);

}  // namespace app
