// See pushed.hpp.
#include "app/live/pushed.hpp"

#include <algorithm>

#include "app/layers_open.hpp"
#include "app/live/cells.hpp"
#include "app/live/facts.hpp"
#include "geo/live/conditions.hpp"
#include "geo/live/where.hpp"

namespace app::live {
namespace {

using geo::live::Grouping;
using geo::live::Source;
using geo::live::Statement;

/// Of the kinds as the table writes them.
std::vector<std::string> hiddenTexts(const Project& project, const Source& source) {
  std::vector<std::string> out;
  for (const auto& [text, kind] : source.reader->kinds())
    if (project.hiddenKinds.contains(kind)) out.push_back(text);
  return out;
}

std::string polygonOf(const std::vector<geo::LonLat>& corners) {
  if (corners.size() < 3) return {};
  std::string out = "POLYGON((";
  for (std::size_t i = 0; i <= corners.size(); ++i) {
    const geo::LonLat at = corners[i % corners.size()];
    out += (i ? "," : "") + std::to_string(at.x) + " " + std::to_string(at.y);
  }
  return out + "))";
}

bool passes(const Filter& filter, Remains part, const geo::live::Told& told) {
  const auto has = [](const std::set<std::string>& wanted, const std::vector<std::string>& names) {
    return std::ranges::any_of(names, [&](const std::string& name) { return wanted.contains(name); });
  };
  if (part == Remains::countries) return has(filter.countries, told.countries);
  if (part == Remains::actors) return has(filter.actors, told.actors);
  return told.certainty <= filter.atLeast;
}

/// The texts of the column that pass. Nothing where rows have to be looked at.
std::optional<Statement> conditionOf(const Filter& filter, const FilterRole& by, const Source& source,
                                     const Known& known) {
  if (!source.reader->isPlain()) return std::nullopt;
  const std::string column = source.reader->columnOf(by.role);
  if (column.empty()) return by.remains == Remains::certainty ? Statement{} : Statement{"false", {}};
  const auto found = known.vocabularies.find(column);
  if (found == known.vocabularies.end()) return std::nullopt;
  const Vocabulary& all = *found->second;
  if (!all.texts.all || all.told.size() != all.texts.counts.size()) return std::nullopt;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < all.told.size(); ++i) {
    if (!passes(filter, by.remains, all.told[i])) continue;
    if (all.told[i].varies && by.remains == Remains::countries) return std::nullopt;
    texts.push_back(all.texts.counts[i].first);
  }
  return geo::live::oneOf(source.reader->table(), column, texts);
}

const ColumnInfo* infoOf(const World& world, std::uint16_t layer, const std::string& column) {
  const auto& all = world.eventColumns.of(world, layer);
  const auto found = std::ranges::find(all, column, &ColumnInfo::name);
  return found == all.end() ? nullptr : &*found;
}

Grouping byNumber(const LayerLook& look, bool negatives) {
  Grouping out;
  out.column = look.colourBy;
  out.isNumber = true;
  out.negatives = negatives;
  out.breaks = look.numbers->breaks;
  out.names = {"(none)"};
  for (std::size_t i = 0; i < look.numbers->count(); ++i) out.names.push_back(std::to_string(i));
  return out;
}

/// Texts that say the same are one category, and those that say nothing are none.
Grouping byCategory(const Styling& styling, std::uint16_t layer, const Speaking& by, const Vocabulary& all) {
  Grouping out;
  out.column = by.column;
  out.names = {"(other)"};
  const std::vector<std::string> words = saidBy(by, all);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const EventClass* one = words[i].empty() ? nullptr : classNamed(styling, layer, words[i]);
    if (!words[i].empty() && (!one || one->of != EventClass::Of::category)) continue;
    out.texts.push_back(all.texts.counts[i].first);
    out.names.push_back(words[i].empty() ? "(none)" : words[i]);
  }
  return out;
}

/// What is said of a country at one time alone cannot be told apart by its name.
bool varies(const Vocabulary& all) {
  return std::ranges::any_of(all.told, &geo::live::Told::varies);
}

}  // namespace

std::vector<FilterRole> filterRoles(const Filter& filter) {
  return {{geo::Role::country, Remains::countries, !filter.countries.empty()},
          {geo::Role::actors, Remains::actors, !filter.actors.empty()},
          {geo::Role::certainty, Remains::certainty, filter.atLeast != geo::Certainty::uncertain}};
}

Pushed pushed(const World& world, const Project& project, std::size_t at) {
  const Tables& tables = *world.live;
  const Source& source = tables.sources[at];
  Pushed out;
  const bool byKind = stylingOf(world, project)->layers[world.layerOfFile[source.file]].byKind();
  if (!byKind) out.choice.withoutKinds = hiddenTexts(project, source);
  if (const auto& period = project.filter.period)
    out.choice.period = {period->from, geo::Instant{period->to.seconds - 1}};
  out.choice.polygon = polygonOf(project.filter.area);
  std::vector<Statement> conditions;
  const auto require = [&](const std::optional<Statement>& condition, Remains otherwise) {
    if (condition)
      conditions.push_back(*condition);
    else
      out.remains.push_back(otherwise);
  };
  if (!tables.where.empty()) require(geo::live::conditionOf(tables.where, source.reader->table()), Remains::expression);
  for (const FilterRole& by : filterRoles(project.filter))
    if (by.isAsked) require(conditionOf(project.filter, by, source, tables.known[at]), by.remains);
  out.choice.where = geo::live::allOf(conditions);
  return out;
}

std::optional<Grouping> groupingOf(const World& world, const Project& project, std::size_t at) {
  const Source& source = world.live->sources[at];
  const std::uint16_t layer = world.layerOfFile[source.file];
  const auto styling = stylingOf(world, project);
  const LayerLook& look = styling->layers[layer];
  if (look.byKind()) return source.reader->byKind();
  if (look.colourBy.empty()) return Grouping{};
  const auto by = speaking(source, look.colourBy);
  if (!by) return std::nullopt;
  const Known& known = world.live->known[at];
  if (look.numbers) {
    const ColumnInfo* info = infoOf(world, layer, look.colourBy);
    return info && known.figures.contains(by->column) ? std::optional(byNumber(look, info->negative)) : std::nullopt;
  }
  const auto found = known.vocabularies.find(by->column);
  if (found == known.vocabularies.end()) return std::nullopt;
  if (by->role && (found->second->told.empty() || (*by->role == geo::Role::country && varies(*found->second))))
    return std::nullopt;
  return byCategory(*styling, layer, *by, *found->second);
}

std::set<std::string> hiddenNames(const World& world, const Project& project, std::size_t at) {
  const Source& source = world.live->sources[at];
  const std::uint16_t layer = world.layerOfFile[source.file];
  const auto grouping = groupingOf(world, project, at);
  const auto styling = stylingOf(world, project);
  LayerStyle style = layerStyles(world, project)[layer];
  style.isVisible = true;  // what is switched off as a whole is soon switched on again
  std::set<std::string> out;
  if (!grouping) return out;
  for (const std::string& name : grouping->names)
    if (isHidden(project, style, *styling, layer, name)) out.insert(name);
  return out;
}

const EventClass* classNamed(const Styling& styling, std::uint16_t layer, const std::string& name) {
  const EventClass* other = nullptr;
  for (const std::uint16_t i : styling.layers[layer].classes) {
    const EventClass& one = styling.classes[i];
    if (one.id == name) return &one;
    if (one.of == EventClass::Of::other) other = &one;
  }
  return styling.layers[layer].byKind() || name == "(other)" ? other : nullptr;
}

}  // namespace app::live
