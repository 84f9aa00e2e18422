#include "app/sides.hpp"

#include <algorithm>
#include <glm/common.hpp>

#include "app/free_room.hpp"
#include "app/labels.hpp"
#include "app/lengths.hpp"

namespace app {
namespace {

MapArea leftOf(MapArea area, float x) {
  area.max.x = x;
  return area;
}
MapArea rightOf(MapArea area, float x) {
  area.min.x = x;
  return area;
}
MapArea above(MapArea area, float y) {
  area.max.y = y;
  return area;
}
MapArea below(MapArea area, float y) {
  area.min.y = y;
  return area;
}

std::vector<Pane> sideBySide(const MapArea& page, const MapArea& room) {
  const glm::vec2 middle = (room.min + room.max) * 0.5F;
  if (areStacked(room))
    return {{above(page, middle.y), above(page, middle.y), above(room, middle.y)},
            {below(page, middle.y), below(page, middle.y), below(room, middle.y)}};
  return {{leftOf(page, middle.x), leftOf(page, middle.x), leftOf(room, middle.x)},
          {rightOf(page, middle.x), rightOf(page, middle.x), rightOf(room, middle.x)}};
}

bool holds(const MapArea& area, glm::vec2 at) {
  return at.x >= area.min.x && at.x < area.max.x && at.y >= area.min.y && at.y < area.max.y;
}

/// Of several the one that the point is on; beside all of them, the last.
template <class One, class AreaOf>
const One& holding(const std::vector<One>& all, glm::vec2 at, AreaOf areaOf) {
  const auto found = std::ranges::find_if(all, [&](const One& one) { return holds(areaOf(one), at); });
  return found == all.end() ? all.back() : *found;
}

std::string titleOf(const World& world, const View& view, const std::string& event) {
  const auto row = world.events.find(event);
  return row ? shortened(world.events[*row]->title.get(view.language), 34) : "";
}

}  // namespace

bool areStacked(const MapArea& room) {
  return room.max.y - room.min.y > (room.max.x - room.min.x) * 1.05F;
}

std::vector<Pane> panesOf(const Comparison& comparison, glm::vec2 size, const MapArea& room) {
  const MapArea page{glm::vec2(0.0F), size};
  if (!comparison.isOn || comparison.as == CompareAs::difference) return {{page, page, room}};
  if (comparison.as == CompareAs::sideBySide) return sideBySide(page, room);
  const float x = dividerX(room, std::clamp(comparison.divider, 0.04F, 0.96F));
  return {{leftOf(page, x), page, room}, {rightOf(page, x), page, room}};
}

const Pane& paneAt(const std::vector<Pane>& panes, glm::vec2 at) {
  return holding(panes, at, [](const Pane& pane) -> const MapArea& { return pane.clip; });
}

std::vector<Side> sidesOf(const World& world, const View& view, glm::vec2 page, const MapArea& room) {
  const std::vector<Pane> panes = panesOf(view.comparison, page, room);
  if (!view.comparison.isOn) return {{view.clock.now, panes.front(), false}};
  const Stretch dates = comparedDates(world, view);
  const bool playheadFirst = view.clock.now == dates.from;
  if (panes.size() == 1) return {{dates.to, panes.front(), playheadFirst}};
  return {{dates.from, panes[0], !playheadFirst}, {dates.to, panes[1], playheadFirst}};
}

const Side& sideAt(const std::vector<Side>& sides, glm::vec2 at) {
  return holding(sides, at, [](const Side& side) -> const MapArea& { return side.pane.clip; });
}

State onSide(const World& world, const State& state, const Side& side) {
  State out = state;
  Clock& clock = out.view.clock;
  clock.now = side.at;
  if (!state.view.comparison.isOn || state.view.comparison.as != CompareAs::difference) return out;
  clock.mode = Mode::window;
  clock.startIsHeld = true;
  clock.heldStart = comparedDates(world, state.view).from;
  clock.openEnd = false;
  out.project.modes.clear();
  return out;
}

geo::Instant carried(geo::Instant at, geo::Instant from, geo::Instant to) {
  const geo::Civil a = geo::toCivil(from), b = geo::toCivil(at);
  std::int64_t months = (b.year - a.year) * 12 + (b.month - a.month);
  if (geo::plus(from, {.months = months}) > at) --months;
  const std::int64_t rest = at.seconds - geo::plus(from, {.months = months}).seconds;
  return geo::plus(geo::plus(to, {.months = months}), {.seconds = rest});
}

std::optional<geo::Instant> anchorOf(const World& world, const std::string& event) {
  const auto row = event.empty() ? std::nullopt : world.events.find(event);
  if (!row || world.events.bounds(*row).earliestStart <= geo::distantPast) return std::nullopt;
  return world.events.bounds(*row).earliestStart;
}

geo::Instant otherDate(const World& world, const View& view) {
  const Comparison& comparison = view.comparison;
  if (comparison.link == Link::offset) return geo::plus(view.clock.now, comparison.offset);
  const auto anchor = anchorOf(world, comparison.anchor), other = anchorOf(world, comparison.otherAnchor);
  if (comparison.link == Link::events && anchor && other) return carried(view.clock.now, *anchor, *other);
  return comparison.date > geo::distantPast ? comparison.date : view.clock.now;
}

Stretch comparedDates(const World& world, const View& view) {
  const geo::Instant other = otherDate(world, view);
  return {std::min(view.clock.now, other), std::max(view.clock.now, other)};
}

std::optional<geo::Instant> changesSince(const View& view) {
  const bool isDifference = view.comparison.isOn && view.comparison.as == CompareAs::difference;
  return isDifference ? std::optional(view.clock.heldStart) : std::nullopt;
}

std::string dateInWords(const Clock& clock, geo::Instant at, const DateWords& dates) {
  const geo::Civil now = geo::toCivil(clock.now);
  const bool endOfDay = now.second == 59 && now.hour == 23;
  const bool fine = clock.mode == Mode::instant || geo::approximateSeconds(clock.window) < 3.0 * geo::secondsPerDay;
  return dates.inWords(at, fine && !endOfDay ? geo::Precision::minute : geo::Precision::day);
}

SideWords wordsOf(const World& world, const View& view, const Side& side) {
  const Words& words = world.words.in(view.language);
  const Comparison& comparison = view.comparison;
  SideWords out{dateInWords(view.clock, side.at, words.dates), ""};
  const std::string& event = side.follows ? comparison.otherAnchor : comparison.anchor;
  const auto anchor = comparison.link == Link::events ? anchorOf(world, event) : std::nullopt;
  if (!anchor) return out;
  const std::string length = lengthInWords(*anchor, side.at, words.tr), title = titleOf(world, view, event);
  out.since = filled(side.at < *anchor ? words.tr("{length} before: {title}") : words.tr("{length} after: {title}"),
                     {{"length", length}, {"title", title}});
  return out;
}

}  // namespace app
