// See cells.hpp.
#include "app/live/cells.hpp"

#include <numeric>

#include "app/kinds.hpp"

namespace app::live {

std::vector<geo::live::Cell> cellsShown(const World& world, const Project& project) {
  if (!isLive(world)) return {};
  std::vector<geo::live::Cell> out = world.live->cells;
  if (!project.hiddenKinds.empty())
    std::erase_if(out, [&](const geo::live::Cell& cell) {
      return project.hiddenKinds.contains(cell.kind) || project.hiddenKinds.contains(std::string(kindOf(cell.kind).id));
    });
  return out;
}

std::size_t countOf(const std::vector<geo::live::Cell>& cells) {
  return std::accumulate(cells.begin(), cells.end(), std::size_t{0},
                         [](std::size_t all, const geo::live::Cell& cell) { return all + cell.count; });
}

}  // namespace app::live
