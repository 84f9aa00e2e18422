#include "app/filter_chips.hpp"

#include "app/holds.hpp"
#include "app/kinds.hpp"
#include "app/layers_open.hpp"
#include "app/styling.hpp"

namespace app {
namespace {

constexpr std::size_t mostSingly = 3;  ///< hidden kinds that have a chip each

const char* certaintyWords(geo::Certainty atLeast) {
  return atLeast == geo::Certainty::certain ? toTranslate("certain only") : toTranslate("not uncertain");
}

void addKinds(std::vector<FilterChip>& chips, const Project& project, const Messages& tr) {
  if (project.hiddenKinds.size() > mostSingly) {
    const auto count = static_cast<long>(project.hiddenKinds.size());
    chips.push_back({"kinds", tr.plural("{n} kind hidden", "{n} kinds hidden", count)});
    return;
  }
  for (const std::string& kind : project.hiddenKinds)
    chips.push_back({"kind:" + kind, filled(tr("without: {kind}"),
                                            {{"kind", isKnownKind(kind) ? tr(kindOf(kind).title) : kind.c_str()}})});
}

/// Layers that are switched off, and classes of the colours of those that are not.
void addLayers(std::vector<FilterChip>& chips, const World& world, const Project& project, const Messages& tr) {
  const auto styling = stylingOf(world, project);
  for (const EventClass& one : styling->classes) {
    const std::string& layer = world.layers[one.layer].name;
    const LayerStyle style = layerStyles(world, project)[one.layer];
    if (style.isVisible && style.hidden.contains(one.id))
      chips.push_back(
          {"class:" + layer + "\n" + one.id, filled(tr("without: {kind}"), {{"kind", wordsOf(*styling, one, tr)}})});
  }
  for (std::uint16_t layer = 0; layer < world.layers.size(); ++layer)
    if (!layerStyles(world, project)[layer].isVisible)
      chips.push_back({"layer:" + world.layers[layer].name,
                       filled(tr("without: {kind}"), {{"kind", layerTitle(world, layer, tr)}})});
}

}  // namespace

std::vector<FilterChip> filterChips(const World& world, const Project& project, geo::Language language) {
  const Words& words = world.words.in(language);
  const Filter& filter = project.filter;
  std::vector<FilterChip> chips;
  addKinds(chips, project, words.tr);
  addLayers(chips, world, project, words.tr);
  for (const std::string& code : filter.countries)
    chips.push_back({"country:" + code, countryName(world, code, language)});
  for (const std::string& actor : filter.actors) chips.push_back({"actor:" + actor, actor});
  if (filter.atLeast != geo::Certainty::uncertain)
    chips.push_back({"certainty", words.tr(certaintyWords(filter.atLeast))});
  if (filter.period) {
    const geo::Instant last{filter.period->to.seconds - 1};
    chips.push_back({"period", words.dates.inWords(filter.period->from, last, geo::Precision::day)});
  }
  if (!filter.area.empty()) chips.push_back({"area", words.tr("in the drawn area")});
  return chips;
}

void dropChip(Project& project, const std::string& id) {
  const auto after = [&id](std::string_view prefix) { return id.substr(prefix.size()); };
  Filter& filter = project.filter;
  if (id == "kinds") project.hiddenKinds.clear();
  if (id.starts_with("kind:")) project.hiddenKinds.erase(after("kind:"));
  for (LayerStyle& style : project.layers) {
    if (id == "layer:" + style.layer) style.isVisible = true;
    if (id.starts_with("class:" + style.layer + "\n")) style.hidden.erase(after("class:" + style.layer + "\n"));
  }
  if (id.starts_with("country:")) filter.countries.erase(after("country:"));
  if (id.starts_with("actor:")) filter.actors.erase(after("actor:"));
  if (id == "certainty") filter.atLeast = geo::Certainty::uncertain;
  if (id == "period") filter.period.reset();
  if (id == "area") filter.area.clear();
}

}  // namespace app
