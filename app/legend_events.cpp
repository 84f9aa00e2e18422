// The legend's rows of events.
#include <algorithm>

#include "app/crowd.hpp"
#include "app/legend_parts.hpp"
#include "app/live/cells.hpp"
#include "app/live/pushed.hpp"
#include "app/travel.hpp"
#include "geo/all_cores.hpp"

namespace app {
namespace {

/// Whether the row of the legend is switched off.
bool isHidden(const Project& project, const Styling& styling, const EventClass& one, const LayerStyle& style) {
  if (!style.isVisible || style.hidden.contains(one.id)) return true;
  return styling.layers[one.layer].byKind() && project.hiddenKinds.contains(one.id);
}

/// What a server counted and did not send.
void addGathered(const World& world, const std::vector<geo::live::Cell>& cells, const Styling& styling,
                 std::vector<LegendRow>& rows) {
  for (const geo::live::Cell& cell : cells) {
    const std::uint16_t layer = world.layerOfFile[cell.file];
    const EventClass* one = live::classNamed(styling, layer, cell.kind);
    auto row = std::ranges::find_if(rows, [&](const LegendRow& other) {
      return other.one ? other.one == one : !one && other.kind == &kindOf(cell.kind);
    });
    if (row == rows.end()) row = rows.insert(rows.end(), LegendRow{.kind = &kindOf(cell.kind), .layer = layer});
    row->count += cell.count;
  }
}

/// What `count(active, sums)` adds up over all events, a part of them on each processor.
template <class Count>
std::vector<std::size_t> summed(Active visible, std::size_t numbers, const Count& count) {
  constexpr std::size_t worthThread = 20'000;
  std::vector<std::vector<std::size_t>> parts(geo::partsOf(visible.size(), worthThread),
                                              std::vector<std::size_t>(numbers, 0));
  geo::onAllCores(visible.size(), worthThread, [&](std::size_t first, std::size_t last, std::size_t part) {
    for (const ActiveEvent& active : visible.subspan(first, last - first)) count(active, parts[part]);
  });
  std::vector<std::size_t> sums(numbers, 0);
  for (const std::vector<std::size_t>& part : parts)
    for (std::size_t i = 0; i < numbers; ++i) sums[i] += part[i];
  return sums;
}

/// Whose width says how many walked; the track of a storm or a ship says nothing of the kind.
bool isOfPeople(const geo::Event& event) {
  return kindOf(event.kind).motion == Motion::alongPath || !event.participants.empty();
}

}  // namespace

/// Round sizes of each layer, as discs.
std::vector<LegendRow> sizeRows(const World& world, const Project& project) {
  constexpr float largest = 22;  // points: as high as a row is
  const auto styling = stylingOf(world, project);
  const std::vector<LayerStyle> styles = layerStyles(world, project);
  std::vector<LegendRow> out;
  for (const std::uint16_t layer : layerOrder(world, project)) {
    const LayerLook& look = styling->layers[layer];
    if (!look.sizes || !styles[layer].isVisible || styles[layer].as != ShowAs::marks) continue;
    if (live::isGathered(world, layer)) continue;  // discs are sized by how many they stand for
    for (const double number : sizesInLegend(*look.sizes, look.greatest, largest)) {
      LegendRow& row = out.emplace_back();
      row.sized = number;
      row.size = look.sizes->sizeOf(number);
      row.layer = layer;
      row.count = 1;
    }
  }
  return out;
}

std::vector<LegendRow> kindRows(const World& world, const Project& project, Active visible) {
  const auto styling = stylingOf(world, project);
  const std::vector<LayerStyle> styles = layerStyles(world, project);
  const std::size_t classes = styling->classes.size();
  const std::vector<std::size_t> counts = summed(visible, 2 * classes, [&](const ActiveEvent& active, auto& sums) {
    const std::uint16_t one = styling->classOf(world, active.row);
    ++sums[one];
    sums[classes + one] += active.held.presence == geo::Presence::possible;
  });
  const bool dots = isCrowded(world, visible);
  std::vector<LegendRow> out;
  for (const std::uint16_t layer : layerOrder(world, project)) {
    if (styles[layer].as != ShowAs::marks) continue;
    for (const std::uint16_t i : styling->layers[layer].classes) {
      const EventClass& one = styling->classes[i];
      LegendRow& row = out.emplace_back();
      row.kind = &one.look;
      row.styling = styling;
      row.one = &one;
      row.layer = layer;
      row.dots = dots;
      row.count = counts[i];
      row.possible = counts[classes + i];
      row.hidden = isHidden(project, *styling, one, styles[layer]);
    }
  }
  addGathered(world, live::cellsShown(world, project), *styling, out);
  return out;
}

void dropEmpty(std::vector<LegendRow>& rows) {
  std::erase_if(rows, [](const LegendRow& row) { return row.count == 0; });
}

std::vector<LegendRow> markRows(const World& world, const Project& project, Active visible, const View& view) {
  std::vector<LegendRow> out;
  const bool isDifference = changesSince(view).has_value();
  const auto counts = summed(visible, markLooks().size(), [&](const ActiveEvent& active, auto& sums) {
    if (active.held.presence == geo::Presence::possible) ++sums[static_cast<std::size_t>(Mark::possible)];
    if (isDifference && hasEnded(view, world.events.bounds(active.row))) ++sums[static_cast<std::size_t>(Mark::ended)];
  });
  for (const MarkLook& look : markLooks()) out.push_back({.mark = &look, .count = counts[out.size()]});
  for (const ActiveEvent& active : wholeAmong(world, visible)) {
    const geo::Event& event = *world.events.whole(active.row);
    out[static_cast<std::size_t>(Mark::contested)].count += event.contested;
    out[static_cast<std::size_t>(Mark::assumed)].count += townsOf(event).assumed > 0;
  }
  out[static_cast<std::size_t>(Mark::gathered)].count = live::discsOf(live::cellsShown(world, project)).size();
  dropEmpty(out);
  return out;
}

/// How many marches there are of each width, and of each way of moving where not all walk.
std::vector<LegendRow> trailRows(const World& world, Active visible) {
  std::vector<LegendRow> trails, ways;
  for (const TrailLook& look : trailLooks()) trails.push_back({.trail = &look});
  for (const WayLook& look : wayLooks()) ways.push_back({.way = &look});
  for (const ActiveEvent& active : wholeAmong(world, visible)) {
    const geo::Event& event = *world.events.whole(active.row);
    if (event.routes.empty() || !isOfPeople(event)) continue;
    ++trails[static_cast<std::size_t>(&trailLook(event) - trailLooks().data())].count;
    ++ways[static_cast<std::size_t>(&wayLook(event) - wayLooks().data())].count;
  }
  ways.front().count = 0;  // a solid trail needs no words
  trails.insert(trails.end(), ways.begin(), ways.end());
  dropEmpty(trails);
  return trails;
}

}  // namespace app
