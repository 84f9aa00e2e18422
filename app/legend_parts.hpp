// The rows of a legend by what they are of; legend.hpp puts them together.
#pragma once

#include "app/legend.hpp"

namespace app {

using Active = std::span<const ActiveEvent>;

void dropEmpty(std::vector<LegendRow>& rows);

/// Of events: kinds and classes, marks on their signs, what sizes stand for, how many march and how.
std::vector<LegendRow> kindRows(const World& world, const Project& project, Active visible);
std::vector<LegendRow> markRows(const World& world, const Project& project, Active visible, const View& view);
std::vector<LegendRow> sizeRows(const World& world, const Project& project);
std::vector<LegendRow> trailRows(const World& world, Active visible);
/// Of countries: governments, alliances, classes of an attribute, changes between two dates.
std::vector<LegendRow> tendencyRows(const World& world, Active visible, const View& view);
std::vector<LegendRow> blocRows(const std::vector<BlocShown>& blocs, const View& view);
std::vector<LegendRow> classRows(const World& world, const ColourScale& scale, const View& view);
std::vector<LegendRow> changeRows(const World& world, const View& view);

}  // namespace app
