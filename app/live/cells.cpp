// See cells.hpp.
#include "app/live/cells.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "app/kinds.hpp"

namespace app::live {
namespace {

/// Cells lie close enough together for their middle to be the mean of places.
void add(Disc& disc, const geo::live::Cell& cell) {
  const double share = static_cast<double>(cell.count) / static_cast<double>(disc.count + cell.count);
  disc.middle += (*cell.middle - disc.middle) * share;
  disc.count += cell.count;
  if (cell.count > disc.most) disc.most = cell.count, disc.kind = cell.kind;
}

}  // namespace

std::vector<geo::live::Cell> cellsShown(const World& world, const Project& project) {
  if (!isLive(world)) return {};
  std::vector<geo::live::Cell> out = world.live->cells;
  if (!project.hiddenKinds.empty())
    std::erase_if(out, [&](const geo::live::Cell& cell) {
      return project.hiddenKinds.contains(cell.kind) || project.hiddenKinds.contains(std::string(kindOf(cell.kind).id));
    });
  return out;
}

std::vector<Disc> discsOf(const std::vector<geo::live::Cell>& cells) {
  std::map<std::tuple<std::uint16_t, int, int>, Disc> byCell;
  for (const geo::live::Cell& cell : cells)
    if (cell.middle) add(byCell[{cell.file, cell.column, cell.row}], cell);
  std::vector<Disc> out;
  for (const auto& [cell, disc] : byCell) out.push_back(disc);
  std::ranges::stable_sort(out, std::ranges::greater{}, &Disc::count);
  return out;
}

std::size_t countOf(const std::vector<geo::live::Cell>& cells) {
  return std::accumulate(cells.begin(), cells.end(), std::size_t{0},
                         [](std::size_t all, const geo::live::Cell& cell) { return all + cell.count; });
}

}  // namespace app::live
