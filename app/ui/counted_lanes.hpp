// Lanes of a server's table, most of whose rows are not here: the server has counted when they begin. Knows no drawing.
#pragma once

#include "app/ui/lane_index.hpp"

namespace app {
struct Project;
struct World;
}  // namespace app

namespace ui {

/// The row of an item of which only the number is known.
inline constexpr std::uint32_t noRow = UINT32_MAX;

/// Whether a lane has more events than rows.
bool isCounted(const Lane& lane);
/// Puts into the lanes what servers have counted, and adds those of which nothing is here.
void addCounted(std::vector<Lane>& lanes, const app::World& world, const app::Project& project);
/// The same and coarser, as levelsOf() makes them (band.hpp).
std::vector<Level> levelsAbove(Level finest);

}  // namespace ui
