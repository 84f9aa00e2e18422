#include "app/holds.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "geo/all_cores.hpp"
#include "geo/edtf.hpp"

namespace app {
namespace {

Range rangeOf(const Clock& clock, Mode mode) {
  const bool open = clock.openEnd && mode == Mode::window;
  return {windowStart(clock, mode), clock.now, open ? geo::Instant{geo::distantFuture.seconds - 1} : clock.now};
}

using LayerModes = std::vector<std::optional<Mode>>;

LayerModes layerModes(const World& world, const Project& project) {
  LayerModes out;
  if (std::ranges::none_of(project.layers, [](const LayerStyle& style) { return style.mode.has_value(); })) return out;
  for (const LayerStyle& style : layerStyles(world, project)) out.push_back(style.mode);
  return out;
}

/// What all kinds and layers together look at.
Range widestRange(const Project& project, const LayerModes& layers, const Clock& clock) {
  Range all = visibleRange(clock);
  const auto widen = [&](Mode mode) {
    const Range own = rangeOf(clock, mode);
    all = {std::min(all.from, own.from), all.at, std::max(all.until, own.until)};
  };
  for (const auto& [kind, mode] : project.modes) widen(mode);
  for (const std::optional<Mode>& mode : layers)
    if (mode) widen(*mode);
  return all;
}

/// Of a record the bounds are all there is; a whole event may have parts.
geo::Held heldIn(const geo::Events& events, std::uint32_t row, const Range& range) {
  const geo::Instant until{range.until.seconds + 1};
  if (const geo::Event* event = events.whole(row)) return geo::presence(event->when, range.from, until);
  return geo::presence(events.bounds(row), range.from, until);
}

geo::Held heldAt(const geo::Events& events, std::uint32_t row, geo::Instant at) {
  if (const geo::Event* event = events.whole(row)) return geo::presence(event->when, at);
  return geo::presence(events.bounds(row), at);
}

}  // namespace

const std::string& kindName(const World& world, std::uint32_t row) {
  return world.events.kindNames()[world.events.kind(row)];
}

std::span<const geo::Source> sourcesOf(const World& world, std::uint32_t row) {
  const geo::Event* event = world.events.whole(row);
  return event ? std::span<const geo::Source>(event->sources) : std::span<const geo::Source>();
}

Range visibleRange(const Clock& clock) {
  return rangeOf(clock, clock.mode);
}

Mode modeOf(const Project& project, const Clock& clock, std::string_view kind) {
  const auto own = project.modes.find(std::string(kind));
  return own == project.modes.end() ? clock.mode : own->second;
}

Range visibleRange(const Project& project, const Clock& clock, std::string_view kind) {
  return rangeOf(clock, modeOf(project, clock, kind));
}

Sights::Sights(const World& world, const Project& project, const Clock& clock)
    : kinds_(world.events.kindNames().size()) {
  const LayerModes layers = layerModes(world, project);
  for (std::size_t layer = 0; layer < world.layers.size(); ++layer)
    for (const std::string& kind : world.events.kindNames()) {
      const auto own = project.modes.find(kind);
      const std::optional<Mode> ofLayer = layer < layers.size() ? layers[layer] : std::nullopt;
      const Mode mode = own != project.modes.end() ? own->second : ofLayer.value_or(clock.mode);
      sights_.push_back({rangeOf(clock, mode), mode});
    }
}

Range visibleRange(const World& world, const Project& project, const Clock& clock, const EventClass& one) {
  if (one.of == EventClass::Of::kind && project.modes.contains(one.id)) return visibleRange(project, clock, one.id);
  const LayerModes layers = layerModes(world, project);
  return rangeOf(clock, one.layer < layers.size() ? layers[one.layer].value_or(clock.mode) : clock.mode);
}

double afterglow(const Clock& clock) {
  constexpr double most = 30.0 * geo::secondsPerDay;
  const Range range = visibleRange(clock);
  if (clock.mode == Mode::cumulative) return most;
  return std::min(most, static_cast<double>(range.at.seconds - range.from.seconds) / 12);
}

std::vector<ActiveEvent> activeEvents(const World& world, const Project& project, Range range) {
  constexpr std::size_t worthThread = 20'000;
  const auto shown = filtered(world, project);
  // The range includes its end: `active` takes a half-open one.
  const std::vector<std::uint32_t> rows = world.events.active(range.from, {range.until.seconds + 1});
  return geo::madeOnAllCores(rows.size(), worthThread, [&](std::size_t first, std::size_t last) {
    std::vector<ActiveEvent> out;
    for (std::size_t i = first; i < last; ++i) {
      if (!shown->has(rows[i])) continue;
      const geo::Held held = heldIn(world.events, rows[i], range);
      if (held.presence != geo::Presence::no) out.push_back({rows[i], held, heldAt(world.events, rows[i], range.at)});
    }
    return out;
  });
}

ActiveEvents activeEvents(const World& world, const Project& project, const Clock& clock) {
  const LayerModes layers = layerModes(world, project);
  return world.activeAnswers.of({filtered(world, project), project.modes, layers, clock}, [&] {
    std::vector<ActiveEvent> all = activeEvents(world, project, widestRange(project, layers, clock));
    if (project.modes.empty() && layers.empty()) return all;
    const Sights sights(world, project, clock);
    std::erase_if(all, [&](ActiveEvent& active) {
      active.held = heldIn(world.events, active.row, sights.of(world, active.row).range);
      return active.held.presence == geo::Presence::no;
    });
    return all;
  });
}

std::vector<ActiveEvent> wholeAmong(const World& world, std::span<const ActiveEvent> active) {
  std::vector<ActiveEvent> out;
  if (active.empty()) return out;
  const std::span<const std::uint32_t> all = world.events.wholeRows();
  const auto first = std::ranges::lower_bound(all, active.front().row);
  const auto last = std::upper_bound(first, all.end(), active.back().row);
  constexpr std::ptrdiff_t few = 16;  // looking for one in many is worth so many that are looked through
  if ((last - first) * few > static_cast<std::ptrdiff_t>(active.size())) {
    std::ranges::copy_if(active, std::back_inserter(out),
                         [&](const ActiveEvent& one) { return world.events.whole(one.row); });
    return out;
  }
  auto from = active.begin();
  for (auto row = first; row != last; ++row) {
    from = std::lower_bound(from, active.end(), *row, [](const ActiveEvent& one, auto r) { return one.row < r; });
    if (from != active.end() && from->row == *row) out.push_back(*from);
  }
  return out;
}

std::vector<std::uint32_t> eventsOfCountry(const World& world, const Project& project, std::string_view isoA3) {
  std::vector<std::uint32_t> rows;
  for (const std::uint32_t row : filtered(world, project)->rows) {
    bool any = false;
    world.events.eachCountry(row, [&](const std::string& code) { any = any || code == isoA3; });
    if (any) rows.push_back(row);
  }
  return rows;
}

const geo::Government* governmentAt(const World& world, std::string_view isoA3, geo::Instant at) {
  const std::vector<const geo::Government*> found = geo::governmentsAt(world.registry, isoA3, at);
  const auto weight = [](const geo::Government* g) { return std::pair(!g->claimOnly, g->when.bounds.earliestStart); };
  const auto best = std::ranges::max_element(found, {}, weight);
  return best == found.end() ? nullptr : *best;
}

geo::When statedTerm(const std::string& from, const std::string& to) {
  const geo::When start = geo::parseEdtf(from).value_or(geo::When{});
  const auto end = geo::parseEdtf(to);
  return end ? geo::spanning(start, *end) : geo::since(start);
}

geo::Instant momentOf(const geo::When& when) {
  const geo::Instant end = when.end.kind == geo::EndKind::known ? when.bounds.latestEnd : when.bounds.latestStart;
  return end > when.bounds.earliestStart ? geo::Instant{end.seconds - 1} : when.bounds.earliestStart;
}

geo::Instant bestMoment(const geo::When& when) {
  return bestMoment(when.bounds);
}

geo::Instant bestMoment(const geo::Bounds& b) {
  if (b.latestStart < b.earliestEnd) {
    const std::int64_t halfDay = geo::secondsPerDay / 2;
    return {b.latestStart.seconds + std::min(halfDay, (b.earliestEnd.seconds - b.latestStart.seconds) / 2)};
  }
  const geo::Instant end = b.latestEnd == geo::distantFuture ? b.latestStart : b.latestEnd;
  return {b.earliestStart.seconds + (end.seconds - b.earliestStart.seconds) / 2};
}

std::string countryName(const World& world, std::string_view isoA3, geo::Language language) {
  if (const geo::Country* country = world.registry.country(isoA3); country && !country->name.empty())
    return country->name.get(language);
  if (const geo::Area* area = world.basemap.country(isoA3)) return area->name.get(language);
  return std::string(isoA3);
}

std::string nameOf(const World& world, const Selection& what, geo::Language language) {
  if (what.what == Selection::What::country) return countryName(world, what.id, language);
  const auto row = what.what == Selection::What::event ? world.events.find(what.id) : std::nullopt;
  if (row) return world.events[*row]->title.get(language);
  const geo::Alliance* alliance = what.what == Selection::What::alliance ? world.registry.alliance(what.id) : nullptr;
  return alliance ? alliance->name.get(language) : "";
}

}  // namespace app
