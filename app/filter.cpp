#include "app/filter.hpp"

#include <algorithm>
#include <numeric>

#include "app/filter_columns.hpp"
#include "app/holds.hpp"
#include "app/kinds.hpp"
#include "app/state.hpp"
#include "app/world.hpp"

namespace app {
namespace {

constexpr std::size_t remembered = 4;  // the window's, a picture's, two of a comparison

using Bits = std::vector<std::uint8_t>;

/// Kinds that nobody knows are all one: "other".
void keepKinds(Bits& passes, const geo::Events& events, const std::set<std::string>& hidden) {
  if (hidden.empty()) return;
  Bits shown;
  for (const std::string& kind : events.kindNames())
    shown.push_back(!hidden.contains(kind) && !hidden.contains(std::string(kindOf(kind).id)));
  for (std::size_t row = 0; row < passes.size(); ++row) passes[row] &= shown[events.kind(row)];
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

bool asksForNames(const Filter& filter) {
  return !filter.countries.empty() || !filter.actors.empty() || filter.atLeast != geo::Certainty::uncertain;
}

Filtered computed(const geo::Events& events, const Project& project, const Filters& filters) {
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
  std::shared_ptr<const Filtered> rows;
  mutable std::once_flag once{};
  mutable std::shared_ptr<const std::vector<geo::Instant>> moments{};
};

std::shared_ptr<const Filters::Answer> Filters::answer(const geo::Events& events, const Project& project) const {
  const std::lock_guard lock(mutex_);
  const auto same = [&project](const auto& answer) {
    return answer->hiddenKinds == project.hiddenKinds && answer->filter == project.filter;
  };
  const auto found = std::ranges::find_if(answers_, same);
  if (found != answers_.end()) return *found;
  if (answers_.size() == remembered) answers_.erase(answers_.begin());
  auto rows = std::make_shared<const Filtered>(computed(events, project, *this));
  auto made = std::make_shared<Answer>();
  made->hiddenKinds = project.hiddenKinds;
  made->filter = project.filter;
  made->rows = std::move(rows);
  answers_.push_back(std::move(made));
  return answers_.back();
}

std::shared_ptr<const Filtered> Filters::of(const geo::Events& events, const Project& project) const {
  return answer(events, project)->rows;
}

std::shared_ptr<const std::vector<geo::Instant>> Filters::moments(const geo::Events& events,
                                                                  const Project& project) const {
  const auto found = answer(events, project);
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
  return world.filters.of(world.events, project);
}

bool isFiltering(const Project& project) {
  return !project.hiddenKinds.empty() || project.filter != Filter{};
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
