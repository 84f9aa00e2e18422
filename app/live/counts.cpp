// See counts.hpp.
#include "app/live/counts.hpp"

#include <algorithm>

#include "app/holds.hpp"
#include "app/live/cells.hpp"

namespace app::live {
namespace {

/// The table's class of that name as the reader sees it; nothing where it is switched off.
std::optional<std::size_t> shownAs(const Styling& styling, const Project& project, const LayerStyle& style,
                                   std::uint16_t layer, const std::string& name) {
  const EventClass* one = classNamed(styling, layer, name);
  if (!one || isHidden(project, style, styling, layer, name)) return std::nullopt;
  return static_cast<std::size_t>(one - styling.classes.data());
}

/// Of a tally whose steps are too coarse for it the one of just this stretch, where the server has said it.
const geo::live::Tally* exactTally(const Known& known, const geo::live::Tally& all, geo::live::Between stretch) {
  if (!known.visible || all.isExact) return nullptr;
  geo::live::TallyWish wish = all.to;
  wish.choice.from = stretch.from;
  wish.choice.to = stretch.to;
  wish.overTime = false;
  return known.visible->to == wish ? known.visible.get() : nullptr;
}

std::size_t visibleCount(const Known& known, const geo::live::Tally& tally, const LegendRow& row, Range range) {
  const geo::live::Between stretch{range.from, std::max(range.until, range.at)};
  const geo::live::Tally* exact = exactTally(known, tally, stretch);
  std::size_t out = 0;
  for (const geo::live::Tally::Class& part : (exact ? exact : &tally)->classes)
    if (classNamed(*row.styling, row.layer, part.name) == row.one)
      out += exact ? part.rows : geo::live::countWithin(tally, part, stretch);
  return out;
}

}  // namespace

const geo::live::Tally* tallyOf(const World& world, const Project& project, std::uint16_t layer) {
  const auto source = sourceOf(world, layer);
  if (!source) return nullptr;
  const auto& said = world.live->known[*source].tally;
  if (!said) return nullptr;
  Pushed all = pushed(world, project, *source);
  const auto by = groupingOf(world, project, *source);
  if (!by || !all.remains.empty() || !(said->to.by == *by) || !(said->to.choice == all.choice)) return nullptr;
  return said.get();
}

std::vector<CountedClass> countedClasses(const World& world, const Project& project) {
  std::vector<CountedClass> out;
  if (!isLive(world)) return out;
  const auto styling = stylingOf(world, project);
  const std::vector<LayerStyle> styles = layerStyles(world, project);
  for (std::uint16_t layer = 0; layer < world.layers.size(); ++layer) {
    const geo::live::Tally* tally = tallyOf(world, project, layer);
    if (!tally) continue;
    for (const geo::live::Tally::Class& part : tally->classes) {
      const auto one = shownAs(*styling, project, styles[layer], layer, part.name);
      if (!one || part.rows == 0) continue;
      const auto found = std::ranges::find(out, *one, &CountedClass::one);
      (found == out.end() ? out.emplace_back(CountedClass{*one, {}}) : *found).parts.push_back(&part);
    }
  }
  return out;
}

void takeCounts(const World& world, const Project& project, const View& view, std::vector<LegendRow>& rows) {
  if (!isLive(world)) return;
  for (std::uint16_t layer = 0; layer < world.layers.size(); ++layer) {
    const auto source = sourceOf(world, layer);
    const geo::live::Tally* tally = source ? tallyOf(world, project, layer) : nullptr;
    if (!tally) continue;
    for (LegendRow& row : rows)
      if (row.one && row.layer == layer)
        row.count = row.hidden ? 0
                               : visibleCount(world.live->known[*source], *tally, row,
                                              visibleRange(world, project, view.clock, *row.one));
  }
}

std::vector<std::string> partlyFiltered(const World& world, const Project& project) {
  std::vector<std::string> out;
  if (!isLive(world)) return out;
  for (std::size_t at = 0; at < world.live->sources.size(); ++at)
    if (!pushed(world, project, at).remains.empty()) out.push_back(world.live->sources[at].reader->table().name);
  return out;
}

Total totalOf(const World& world, const Project& project) {
  const auto passing = filtered(world, project);
  Total out{passing->rows.size(), 0, true};
  if (!isLive(world)) return out;
  std::vector<std::size_t> here(world.layers.size(), 0), all(world.layers.size(), 0);
  for (const std::uint32_t row : passing->rows) ++here[layerOf(world, row)];
  const auto styling = stylingOf(world, project);
  for (const CountedClass& one : countedClasses(world, project))
    for (const geo::live::Tally::Class* part : one.parts) all[styling->classes[one.one].layer] += part->rows;
  for (std::uint16_t layer = 0; layer < world.layers.size(); ++layer) {
    if (!sourceOf(world, layer)) continue;
    const bool isCounted = tallyOf(world, project, layer) != nullptr;
    out.isKnown = out.isKnown && isCounted;
    if (isCounted) out.elsewhere += all[layer] - std::min(all[layer], here[layer]);
  }
  out.count += out.elsewhere;
  return out;
}

}  // namespace app::live
