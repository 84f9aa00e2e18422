#include "app/filter.hpp"

#include <algorithm>
#include <numeric>

#include "app/filter_columns.hpp"
#include "app/holds.hpp"
#include "app/state.hpp"
#include "app/world.hpp"

namespace app {
namespace {

constexpr std::size_t remembered = 4;  // the window's, a picture's, two of a comparison

using Bits = std::vector<std::uint8_t>;

void keepKinds(Bits& passes, const geo::Events& events, const std::set<std::string>& hidden) {
  if (hidden.empty()) return;
  Bits shown;
  for (const std::string& kind : events.kindNames()) shown.push_back(!hidden.contains(kind));
  for (std::size_t row = 0; row < passes.size(); ++row) passes[row] &= shown[events.kind(row)];
}

bool hidesLayers(const Project& project) {
  return std::ranges::any_of(project.layers,
                             [](const LayerStyle& style) { return !style.isVisible || !style.hidden.empty(); });
}

/// What a row of the legend that is no kind stands for. "Other" of kinds are those that have no row of their own.
void keepClasses(Bits& passes, const World& world, const Project& project) {
  const bool hidesOther = project.hiddenKinds.contains("other");
  if (!hidesOther && !hidesLayers(project)) return;
  const std::vector<LayerStyle> styles = layerStyles(world, project);
  const auto styling = stylingOf(world, project);
  Bits shown;
  for (const EventClass& one : styling->classes) {
    const LayerStyle& style = styles[one.layer];
    const bool isOther = one.of == EventClass::Of::other && styling->layers[one.layer].byKind();
    shown.push_back(style.isVisible && !style.hidden.contains(one.id) && !(hidesOther && isOther));
  }
  for (std::uint32_t row = 0; row < passes.size(); ++row) passes[row] &= shown[styling->classOf(world, row)];
}

void keepNames(Bits& passes, const NameColumn& column, const std::set<std::string>& wanted) {
  if (wanted.empty()) return;
  Bits isWanted;
  for (const std::string& name : column.names) isWanted.push_back(wanted.contains(name));
  for (std::size_t row = 0; row < passes.size(); ++row) {
    std::uint8_t any = 0;
    for (std::uint32_t i = column.first[row]; i < column.first[row + 1]; ++i) any |= isWanted[column.numbers[i]];
    passes[row] &= any;
  }
}

void keepCertain(Bits& passes, const Bits& certainty, geo::Certainty atLeast) {
  for (std::size_t row = 0; row < passes.size(); ++row)
    passes[row] &= static_cast<std::uint8_t>(certainty[row] <= static_cast<std::uint8_t>(atLeast));
}

void keepPeriod(Bits& passes, const geo::Events& events, const Stretch& period) {
  for (std::size_t row = 0; row < passes.size(); ++row) {
    const geo::Bounds& b = events.bounds(row);
    passes[row] &= static_cast<std::uint8_t>(b.earliestStart < period.to && b.latestEnd > period.from);
  }
}

bool touches(const geo::Event& event, const std::vector<geo::LonLat>& area) {
  const auto inside = [&area](const geo::Place& place) { return contains(area, place.at); };
  return std::ranges::any_of(event.places, inside) ||
         std::ranges::any_of(event.routes, [&](const geo::Route& route) { return std::ranges::any_of(route, inside); });
}

void keepArea(Bits& passes, const geo::Events& events, const std::vector<geo::LonLat>& area) {
  for (std::size_t row = 0; row < passes.size(); ++row)
    if (const geo::Event* event = events.whole(row); passes[row] && event) {
      passes[row] = touches(*event, area);
    } else if (passes[row]) {
      const auto place = events.place(row);
      passes[row] = place && contains(area, *place);
    }
}

/// What of the layers' styles says which events pass; with what they are coloured by, for classes are hidden.
std::vector<LayerStyle> hidingLayers(const Project& project) {
  const bool byClass = project.hiddenKinds.contains("other") || hidesLayers(project);
  std::vector<LayerStyle> out;
  if (!byClass) return out;
  for (const LayerStyle& style : project.layers) {
    LayerStyle& kept = out.emplace_back();
    kept.layer = style.layer;
    kept.isVisible = style.isVisible;
    kept.colourBy = style.colourBy;
    kept.hidden = style.hidden;
  }
  return out;
}

bool asksForNames(const Filter& filter) {
  return !filter.countries.empty() || !filter.actors.empty() || filter.atLeast != geo::Certainty::uncertain;
}

Filtered computed(const World& world, const Project& project, const Filters& filters) {
  const geo::Events& events = world.events;
  Filtered out;
  out.all = !isFiltering(project);
  if (out.all) {
    out.rows.resize(events.size());
    std::iota(out.rows.begin(), out.rows.end(), 0U);
    return out;
  }
  const Filter& f = project.filter;
  out.passes.assign(events.size(), 1);
  keepKinds(out.passes, events, project.hiddenKinds);
  keepClasses(out.passes, world, project);
  if (asksForNames(f)) {
    const Filters::Columns& columns = filters.columns(events);
    keepNames(out.passes, columns.countries, f.countries);
    keepNames(out.passes, columns.actors, f.actors);
    keepCertain(out.passes, columns.certainty, f.atLeast);
  }
  if (f.period) keepPeriod(out.passes, events, *f.period);
  if (f.area.size() > 2) keepArea(out.passes, events, f.area);
  for (std::uint32_t row = 0; row < events.size(); ++row)
    if (out.passes[row]) out.rows.push_back(row);
  return out;
}

}  // namespace

struct Filters::Answer {
  std::set<std::string> hiddenKinds;
  Filter filter;
  std::vector<LayerStyle> layers;  ///< where these hide anything
  std::shared_ptr<const Filtered> rows;
  mutable std::once_flag once{};
  mutable std::shared_ptr<const std::vector<geo::Instant>> moments{};
};

std::shared_ptr<const Filters::Answer> Filters::answer(const World& world, const Project& project) const {
  const std::lock_guard lock(mutex_);
  const std::vector<LayerStyle> layers = hidingLayers(project);
  const auto same = [&](const auto& answer) {
    return answer->hiddenKinds == project.hiddenKinds && answer->filter == project.filter && answer->layers == layers;
  };
  const auto found = std::ranges::find_if(answers_, same);
  if (found != answers_.end()) return *found;
  if (answers_.size() == remembered) answers_.erase(answers_.begin());
  auto rows = std::make_shared<const Filtered>(computed(world, project, *this));
  auto made = std::make_shared<Answer>();
  made->hiddenKinds = project.hiddenKinds;
  made->filter = project.filter;
  made->layers = layers;
  made->rows = std::move(rows);
  answers_.push_back(std::move(made));
  return answers_.back();
}

std::shared_ptr<const Filtered> Filters::of(const World& world, const Project& project) const {
  return answer(world, project)->rows;
}

std::shared_ptr<const std::vector<geo::Instant>> Filters::moments(const World& world, const Project& project) const {
  const geo::Events& events = world.events;
  const auto found = answer(world, project);
  std::call_once(found->once, [&] {
    auto all = std::make_shared<std::vector<geo::Instant>>();
    all->reserve(found->rows->rows.size());
    for (const std::uint32_t row : found->rows->rows) all->push_back(bestMoment(events.bounds(row)));
    std::ranges::sort(*all);
    found->moments = std::move(all);
  });
  return found->moments;
}

const Filters::Columns& Filters::columns(const geo::Events& events) const {
  const std::lock_guard lock(making_);
  if (!columns_) columns_ = std::make_shared<const Columns>(events);
  return *columns_;
}

void Filters::forget() {
  columns_.reset();
  answers_.clear();
}

std::shared_ptr<const Filtered> filtered(const World& world, const Project& project) {
  return world.filters.of(world, project);
}

bool isFiltering(const Project& project) {
  return !project.hiddenKinds.empty() || project.filter != Filter{} || hidesLayers(project);
}

bool contains(const std::vector<geo::LonLat>& polygon, geo::LonLat place) {
  bool inside = false;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const geo::LonLat a = polygon[i], b = polygon[j];
    if ((a.y > place.y) != (b.y > place.y) && place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x)
      inside = !inside;
  }
  return inside;
}

}  // namespace app
