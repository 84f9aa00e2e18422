#include "app/styling.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "app/layers_open.hpp"
#include "app/live/tables.hpp"
#include "app/mark_colours.hpp"
#include "app/numbers.hpp"
#include "app/world.hpp"
#include "geo/read/cell_dates.hpp"

namespace app {
namespace {

bool isLogarithmic(const std::string& column) {
  return column == "mag" || column == "Mag" || column == "magnitude" || column == "Magnitude" || column == "magnitud" ||
         column == "Magnitud";
}

/// Makes a styling, layer by layer.
class Maker {
 public:
  Maker(const World& world, const std::vector<LayerStyle>& styles) : world_(world), styles_(styles) {
    out_.kinds = world.events.kindNames().size();
    out_.ofKind.assign(world.layers.size() * out_.kinds, 0);
  }

  std::shared_ptr<const Styling> made() {
    for (std::uint16_t layer = 0; layer < world_.layers.size(); ++layer) {
      LayerLook& look = out_.layers.emplace_back();
      choose(layer, look);
      colour(layer, look);
      size(layer, look);
    }
    for (EventClass& one : out_.classes)
      if (one.of != EventClass::Of::kind || !isKnownKind(one.id)) one.look.title = "";
    auto shared = std::make_shared<Styling>(std::move(out_));
    for (EventClass& one : shared->classes) one.look.id = one.id;
    return shared;
  }

 private:
  void choose(std::uint16_t layer, LayerLook& look) const {
    const LayerStyle& style = styles_[layer];
    const bool asks = style.colourBy.empty() || style.sizeBy.empty();
    const DefaultColumns suits = asks ? defaultColumns(world_, layer) : DefaultColumns{};
    const auto chosen = [](const std::string& own, const std::string& otherwise) {
      return own.empty() ? otherwise : own == noColumn ? "" : own;
    };
    look.colourBy = chosen(style.colourBy, suits.colourBy);
    look.sizeBy = chosen(style.sizeBy, suits.sizeBy);
    look.labelBy = chosen(style.labelBy, "");
  }

  const ColumnInfo* info(std::uint16_t layer, const std::string& column) const {
    const auto& all = world_.eventColumns.of(world_, layer);
    const auto found = std::ranges::find(all, column, &ColumnInfo::name);
    return found == all.end() ? nullptr : &*found;
  }

  std::uint16_t add(std::uint16_t layer, LayerLook& look, EventClass::Of of, std::string id, const Kind& kind,
                    std::size_t rows, std::size_t number = 0) {
    const auto at = static_cast<std::uint16_t>(out_.classes.size());
    out_.classes.push_back({of, layer, std::move(id), kind, number, rows});
    look.classes.push_back(at);
    return at;
  }

  void colour(std::uint16_t layer, LayerLook& look) {
    if (look.colourBy == "kind") return colourByKind(layer, look);
    const ColumnInfo* column = look.colourBy.empty() ? nullptr : info(layer, look.colourBy);
    if (!column) return colourPlain(layer, look);
    if (out_.ofRow.empty()) out_.ofRow.assign(world_.events.size(), byKind);
    if (column->holds == ColumnInfo::Holds::numbers)
      colourByNumber(layer, look);
    else
      colourByCategory(layer, look);
  }

  /// Marea's own kinds in their order, then the file's by how often they come.
  void colourByKind(std::uint16_t layer, LayerLook& look) {
    const auto& names = world_.events.kindNames();
    std::vector<std::size_t> counts(names.size(), 0), order;
    for (std::uint32_t row = 0; row < world_.events.size(); ++row)
      if (layerOf(world_, row) == layer) ++counts[world_.events.kind(row)];
    keepSteady(layer, counts);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (counts[i] > 0) order.push_back(i);
    const auto rank = [&](std::size_t i) {
      return isKnownKind(names[i]) ? std::pair<std::size_t, std::size_t>{kindIndex(names[i]), 0}
                                   : std::pair<std::size_t, std::size_t>{
                                         kinds().size(), std::numeric_limits<std::size_t>::max() - counts[i]};
    };
    std::ranges::stable_sort(order, {}, rank);
    std::size_t own = 0;
    std::optional<std::uint16_t> other;
    for (const std::size_t i : order) {
      std::uint16_t& at = out_.ofKind[layer * out_.kinds + i];
      if (isKnownKind(names[i]) && names[i] != "other")
        at = add(layer, look, EventClass::Of::kind, names[i], kindOf(names[i]), counts[i]);
      else if (names[i] != "other" && own < mostCategories)
        at = add(layer, look, EventClass::Of::kind, names[i], ownLook(own++), counts[i]);
      else {
        if (!other) other = add(layer, look, EventClass::Of::other, "other", kinds().back(), 0);
        out_.classes[*other].rows += counts[i];
        at = *other;
      }
    }
    taken_ += own;
    if (other) {  // at the end of the list, wherever it was met
      std::erase(look.classes, *other);
      look.classes.push_back(*other);
    }
  }

  /// Of a server's table only what is looked at is here: its kinds and their order are those of a sample of all of it.
  void keepSteady(std::uint16_t layer, std::vector<std::size_t>& counts) const {
    const auto* known = live::kindCounts(world_, layer);
    if (!known) return;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const auto found = known->find(world_.events.kindNames()[i]);
      counts[i] = found != known->end() ? found->second : std::min<std::size_t>(counts[i], 1);
    }
  }

  void colourPlain(std::uint16_t layer, LayerLook& look) {
    look.colourBy.clear();
    std::size_t rows = 0;
    for (std::uint32_t row = 0; row < world_.events.size(); ++row) rows += layerOf(world_, row) == layer;
    const std::uint16_t all = add(layer, look, EventClass::Of::category, "", ownLook(0), rows);
    ++taken_;
    for (std::size_t kind = 0; kind < out_.kinds; ++kind) out_.ofKind[layer * out_.kinds + kind] = all;
  }

  void colourByNumber(std::uint16_t layer, LayerLook& look) {
    const auto column = world_.eventColumns.numbers(world_, layer, look.colourBy);
    const auto all = live::figuresOf(world_, layer, look.colourBy);
    look.numbers = numberClasses(all ? told(*all, *info(layer, look.colourBy)) : told(*column));
    const auto first = static_cast<std::uint16_t>(out_.classes.size());
    const std::size_t count = look.numbers->count();
    for (std::size_t i = 0; i < count; ++i)
      add(layer, look, EventClass::Of::number, std::to_string(i), numberLook(i, count), 0, i);
    const std::uint16_t missing = add(layer, look, EventClass::Of::missing, "(none)", missingLook(), 0);
    for (std::uint32_t row = 0; row < world_.events.size(); ++row)
      if (layerOf(world_, row) == layer) {
        const float number = (*column)[row];
        const std::size_t at =
            std::isnan(number) ? missing : first + look.numbers->classOf(static_cast<double>(number));
        ++out_.classes[at].rows;
        out_.ofRow[row] = static_cast<std::uint16_t>(at);
      }
    if (all) keepSteady(look, all->someMissing);
    dropUnused(look);
  }

  static std::vector<double> told(const EventColumns::Numbers& column) {
    std::vector<double> out;
    for (const float number : column)
      if (!std::isnan(number)) out.push_back(static_cast<double>(number));
    return out;
  }
  static std::vector<double> told(const geo::live::Figures& all, const ColumnInfo& column) {
    std::vector<double> out = all.like;
    if (!column.negative) std::erase_if(out, [](double number) { return number < 0; });
    return out;
  }

  /// Of a server's table classes are there whether rows of theirs are here or not.
  void keepSteady(const LayerLook& look, bool someMissing) {
    for (const std::uint16_t i : look.classes) {
      EventClass& one = out_.classes[i];
      if (one.of != EventClass::Of::missing || someMissing) one.rows = std::max<std::size_t>(one.rows, 1);
    }
  }

  void colourByCategory(std::uint16_t layer, LayerLook& look) {
    const auto column = world_.eventColumns.categories(world_, layer, look.colourBy);
    const auto first = static_cast<std::uint16_t>(out_.classes.size());
    const std::size_t count = std::min(column->names.size(), mostCategories);
    for (std::size_t i = 0; i < count; ++i) add(layer, look, EventClass::Of::category, column->names[i], ownLook(i), 0);
    taken_ += count;
    const std::uint16_t other = add(layer, look, EventClass::Of::other, "(other)", otherLook(), 0);
    const std::uint16_t missing = add(layer, look, EventClass::Of::missing, "(none)", missingLook(), 0);
    for (std::uint32_t row = 0; row < world_.events.size(); ++row)
      if (layerOf(world_, row) == layer) {
        const std::uint16_t name = column->ofRow[row];
        const std::size_t at = name == EventColumns::Categories::none ? missing : name < count ? first + name : other;
        ++out_.classes[at].rows;
        out_.ofRow[row] = static_cast<std::uint16_t>(at);
      }
    if (const auto all = live::textsOf(world_, layer, look.colourBy)) countAll(look, *all, *column);
    dropUnused(look);
  }

  /// The same of categories, with how many rows they have.
  void countAll(const LayerLook& look, const geo::live::Texts& all, const EventColumns::Categories& column) {
    std::size_t missing = 0, rest = 0;
    for (const auto& [text, count] : all.counts)
      if (geo::meant(text).empty()) missing += count;
    for (std::size_t i = mostCategories; i < column.counts.size(); ++i) rest += column.counts[i];
    std::size_t next = 0;
    for (const std::uint16_t i : look.classes) {
      EventClass& one = out_.classes[i];
      one.rows = one.of == EventClass::Of::category ? column.counts[next++]
                 : one.of == EventClass::Of::other  ? std::max(one.rows, rest)
                                                    : std::max(one.rows, missing);
    }
  }

  /// Layers go on where the one before left off, so that two of them do not begin with the same colour.
  Kind ownLook(std::size_t rank) const { return categoryLook((taken_ + rank) % mostCategories); }

  void dropUnused(LayerLook& look) const {
    std::erase_if(look.classes, [this](std::uint16_t one) { return out_.classes[one].rows == 0; });
  }

  void size(std::uint16_t layer, LayerLook& look) {
    const ColumnInfo* column = look.sizeBy.empty() ? nullptr : info(layer, look.sizeBy);
    if (!column || column->holds != ColumnInfo::Holds::numbers) return look.sizeBy.clear();
    const auto numbers = world_.eventColumns.numbers(world_, layer, look.sizeBy);
    const auto said = live::figuresOf(world_, layer, look.sizeBy);
    std::vector<double> all = said ? told(*said, *column) : told(*numbers);
    if (all.empty()) return look.sizeBy.clear();
    look.greatest = std::ranges::max(all);
    look.sizes = numberSizes(std::move(all), isLogarithmic(look.sizeBy));
    if (out_.sizes.empty()) out_.sizes.assign(world_.events.size(), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t row = 0; row < numbers->size(); ++row)
      if (const float number = (*numbers)[row]; !std::isnan(number))
        out_.sizes[row] = look.sizes->sizeOf(static_cast<double>(number));
  }

  static constexpr std::uint16_t byKind = 0xFFFF;
  const World& world_;
  const std::vector<LayerStyle>& styles_;
  Styling out_;
  std::size_t taken_ = 0;  ///< looks of categories that the layers before have
};

}  // namespace

std::uint16_t Styling::classOf(const World& world, std::uint32_t row) const {
  if (!ofRow.empty() && ofRow[row] != 0xFFFF) return ofRow[row];
  return ofKind[layerOf(world, row) * kinds + world.events.kind(row)];
}

std::optional<float> Styling::sizeOf(const World& world, std::uint32_t row) const {
  if (sizes.empty() || !layers[layerOf(world, row)].sizes) return std::nullopt;
  return sizes[row];
}

std::shared_ptr<const Styling> Stylings::of(const World& world, const Project& project) const {
  Question question{layerStyles(world, project)};
  for (LayerStyle& style : question.styles) {
    LayerStyle only;
    only.colourBy = std::move(style.colourBy);
    only.sizeBy = std::move(style.sizeBy);
    only.labelBy = std::move(style.labelBy);
    style = std::move(only);
  }
  const std::lock_guard lock(mutex_);
  for (auto answer = answers_.begin(); answer != answers_.end(); ++answer)
    if (answer->first == question) {
      answers_.splice(answers_.begin(), answers_, answer);
      return answers_.front().second;
    }
  if (answers_.size() == remembered) answers_.pop_back();
  auto made = Maker(world, question.styles).made();
  return answers_.emplace_front(std::move(question), std::move(made)).second;
}

std::shared_ptr<const Styling> stylingOf(const World& world, const Project& project) {
  return world.stylings.of(world, project);
}

Kind lookOf(const World& world, const Project& project, std::uint32_t row) {
  return stylingOf(world, project)->look(world, row);
}

std::string wordsOf(const Styling& styling, const EventClass& one, const Messages& tr) {
  if (one.of == EventClass::Of::other) return tr("Other");
  if (one.of == EventClass::Of::missing) return tr("No data");
  if (one.of == EventClass::Of::kind && isKnownKind(one.id)) return tr(kindOf(one.id).title);
  if (one.of != EventClass::Of::number) return one.id.empty() ? tr("Events") : one.id;
  const NumberClasses& numbers = *styling.layers[one.layer].numbers;
  const auto words = [&](double value) { return numberInWords(value, tr.language(), numbers.decimals); };
  const std::size_t i = one.number;
  if (numbers.each) return words(i == 0 ? numbers.least : numbers.breaks[i - 1]);
  if (i == 0) return filled(tr("under {to}"), {{"to", words(numbers.breaks[0])}});
  if (i == numbers.breaks.size()) return filled(tr("{from} and more"), {{"from", words(numbers.breaks[i - 1])}});
  return filled(tr("{from} to {to}"), {{"from", words(numbers.breaks[i - 1])}, {"to", words(numbers.breaks[i])}});
}

std::string columnTitle(const std::string& column, const Messages& tr) {
  if (column == "kind") return tr("Kind");
  if (column == "country") return tr("Country");
  if (column == "outcome") return tr("Outcome");
  if (column == "certainty") return tr("Certainty");
  if (column == "participants") return tr("Participants");
  if (column == "killed") return tr("Killed");
  if (column == "best") return tr("Deaths, best estimate");
  if (column == "fatalities" || column == "nkill" || column == "ndeath") return tr("Deaths");
  if (column == "mag") return tr("Magnitude");
  if (column == "wind") return tr("Wind, knots");
  if (column == "pressure") return tr("Pressure, hPa");
  return column;
}

std::string layerTitle(const World& world, std::uint16_t layer, const Messages& tr) {
  const LayerSource& source = world.layers[layer];
  return source.isTimeline ? tr("Latin America, the bundled timeline") : source.name;
}

}  // namespace app
