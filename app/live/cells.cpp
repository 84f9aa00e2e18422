// See cells.hpp.
#include "app/live/cells.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "app/kinds.hpp"
#include "app/live/pushed.hpp"

namespace app::live {
namespace {

/// Cells lie close enough together for their middle to be the mean of places.
void add(Disc& disc, const geo::live::Cell& cell) {
  const double share = static_cast<double>(cell.count) / static_cast<double>(disc.count + cell.count);
  disc.middle += (*cell.middle - disc.middle) * share;
  disc.count += cell.count;
  disc.file = cell.file;
  if (cell.count > disc.most) disc.most = cell.count, disc.kind = cell.kind;
}

}  // namespace

bool isHidden(const Project& project, const LayerStyle& style, const Styling& styling, std::uint16_t layer,
              const std::string& name) {
  const EventClass* one = classNamed(styling, layer, name);
  if (!style.isVisible || style.hidden.contains(one ? one->id : name)) return true;
  if (!styling.layers[layer].byKind()) return false;
  const bool isOther = one && one->of == EventClass::Of::other;
  return project.hiddenKinds.contains(name) || (isOther && project.hiddenKinds.contains("other"));
}

Kind lookOf(const World& world, const Project& project, std::uint16_t file, const std::string& name) {
  const auto styling = stylingOf(world, project);
  const EventClass* one = classNamed(*styling, world.layerOfFile[file], name);
  return one ? one->look : kindOf(name);
}

std::vector<geo::live::Cell> cellsShown(const World& world, const Project& project) {
  if (!isLive(world)) return {};
  std::vector<geo::live::Cell> out = world.live->cells;
  const std::vector<LayerStyle> styles = layerStyles(world, project);
  const auto styling = stylingOf(world, project);
  std::erase_if(out, [&](const geo::live::Cell& cell) {
    const std::uint16_t layer = world.layerOfFile[cell.file];
    return isHidden(project, styles[layer], *styling, layer, cell.kind);
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

bool isGathered(const World& world, std::uint16_t layer) {
  return isLive(world) && std::ranges::any_of(world.live->cells, [&](const geo::live::Cell& cell) {
           return world.layerOfFile[cell.file] == layer;
         });
}

std::size_t countOf(const std::vector<geo::live::Cell>& cells) {
  return std::accumulate(cells.begin(), cells.end(), std::size_t{0},
                         [](std::size_t all, const geo::live::Cell& cell) { return all + cell.count; });
}

}  // namespace app::live
