#include "app/moment.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace app {
namespace {

constexpr float signSize = 11.5F;
constexpr std::size_t mostAround = 12;  // signs that fan out around one place

bool isMember(const geo::Registry& registry, const std::string& alliance, const std::vector<std::string>& countries) {
  const geo::Alliance* found = registry.alliance(alliance);
  if (!found) return false;
  return std::ranges::any_of(found->memberships,
                             [&](const auto& m) { return std::ranges::count(countries, m.country) > 0; });
}

bool lights(const Selection& chosen, const geo::Event& event) {
  return chosen.what == Selection::What::event && chosen.id == event.id;
}

/// 1 while it holds; after it is over it fades towards the far end of the window, and stays faint when the window has
/// no end.
float fading(const geo::Bounds& bounds, Range range, Mode mode) {
  if (bounds.latestEnd > range.at || mode == Mode::instant) return 1.0F;
  if (mode == Mode::cumulative) return 0.5F;
  const double age = static_cast<double>(range.at.seconds - bounds.latestEnd.seconds);
  const double window = std::max(1.0, static_cast<double>(range.at.seconds - range.from.seconds));
  return static_cast<float>(0.9 - 0.55 * std::min(1.0, age / window));
}

/// Several signs at one place stand around it on a sunflower spiral: never on top of one another, the earliest nearest.
glm::vec2 fanned(std::size_t index, float spacing) {
  if (index == 0) return glm::vec2(0.0F);
  constexpr float golden = 2.39996323F;
  const float radius = spacing * 0.92F * std::sqrt(static_cast<float>(index));
  const float angle = static_cast<float>(index) * golden - std::numbers::pi_v<float> / 2;
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

/// The places at which an event shows at the moment: all of a spreading one that it had reached, the head of a march,
/// else each place.
std::vector<std::pair<geo::LonLat, std::string>> placesShown(const geo::Event& event, Range range) {
  std::vector<std::pair<geo::LonLat, std::string>> out;
  for (std::size_t i = 0; i < event.routes.size(); ++i)
    if (const auto head = positionAt(event, range.at, i)) out.emplace_back(head->at, "");
  if (!event.routes.empty()) return out;
  for (const geo::Place& place : event.places)
    if (!place.when || place.when->bounds.earliestStart <= range.at)
      out.emplace_back(place.at, event.places.size() > 1 ? place.name : "");
  return out;
}

float headingOf(const Moment& moment, const geo::Event& event, std::size_t route) {
  const auto here = positionAt(event, moment.range.at, route);
  if (!here || event.routes[route].size() < 2) return 0;
  const geo::Route& points = event.routes[route];
  const std::size_t leg = std::min(here->leg, points.size() - 2);
  const auto a = moment.screen(points[leg].at), b = moment.screen(points[leg + 1].at);
  if (!a || !b || *a == *b) return 0;
  return std::atan2(b->x - a->x, a->y - b->y);
}

/// The signs of one event where they belong, before those at one place make room for each other.
void addSigns(const Moment& moment, const ActiveEvent& active, std::vector<Sign>& out) {
  const geo::Event& event = moment.world.events[active.row];
  const std::vector<std::pair<geo::LonLat, std::string>> places = placesShown(event, moment.range);
  const bool lit = moment.isLit(event), now = active.now.presence != geo::Presence::no;
  const bool possible = active.held.presence == geo::Presence::possible;
  const float scale = places.size() > 1 && event.routes.empty() ? 0.72F : 1.0F;
  const float strength = fading(event.when.bounds, moment.range, moment.view().clock.mode);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto at = moment.screen(places[i].first);
    if (!at || !moment.isOnPage(*at, 40)) continue;
    Sign& sign = out.emplace_back();
    sign.row = active.row;
    sign.at = *at;
    sign.size = signSize * scale * (lit ? 1.35F : now ? 1.1F : 0.9F);
    sign.strength = strength * (possible ? std::max(0.6F, active.held.strength) : 1.0F);
    sign.possible = possible;
    sign.lit = lit;
    sign.turn = event.routes.empty() ? kindOf(event.kind).turn : headingOf(moment, event, i);
    sign.place = places[i].second;
  }
}

/// A few signs at one place stand around it; more than that would wander off to where nothing happened, so the last of
/// them stands for all, with their number. What is lit always shows itself.
std::vector<Sign> gathered(std::vector<Sign> all) {
  std::map<std::pair<int, int>, std::vector<std::size_t>> crowds;
  for (std::size_t i = 0; i < all.size(); ++i)
    crowds[{static_cast<int>(all[i].at.x / 7), static_cast<int>(all[i].at.y / 7)}].push_back(i);
  std::vector<Sign> out;
  for (const auto& [cell, members] : crowds) {
    const bool many = members.size() > mostAround;
    for (std::size_t k = 0; k < members.size(); ++k) {
      Sign& sign = all[members[k]];
      const bool last = k + 1 == members.size();
      if (many && !last && !sign.lit) continue;
      if (many && last) sign.gathered = members.size();
      if (!many) sign.at += fanned(k, signSize);
      out.push_back(std::move(sign));
    }
  }
  return out;
}

}  // namespace

std::optional<glm::vec2> Moment::screen(geo::LonLat place) const {
  const auto point = plane.projection.forward(place);
  if (!point) return std::nullopt;
  return onPage(*point);
}

glm::vec2 Moment::onPage(glm::dvec2 point) const {
  const glm::dvec2 d = (point - camera.centre) * camera.pointsPerUnit;
  return {size.x / 2 + static_cast<float>(d.x), size.y / 2 - static_cast<float>(d.y)};
}

bool Moment::isOnPage(glm::vec2 at, float margin) const {
  return at.x > -margin && at.y > -margin && at.x < size.x + margin && at.y < size.y + margin;
}

bool Moment::isLit(const geo::Event& event) const {
  if (lights(view().selection, event) || lights(view().hover, event)) return true;
  return view().selection.what == Selection::What::alliance && event.kind == "alliance" &&
         isMember(world.registry, view().selection.id, event.countries);
}

Moment momentShown(const World& world, const State& state, const render::Viewport& viewport, const MapArea& area,
                   const Figure& figure) {
  const Range range = visibleRange(state.view.clock);
  return {world,
          state,
          figure,
          theme(state.view.theme),
          world.maps.plane(state.view.projection, state.view.centre),
          world.words.in(state.view.language),
          viewport,
          cameraFor(state.view.extent, area, viewport),
          range,
          activeEvents(world, state.project, range),
          glm::vec2(viewport.width, viewport.height) / viewport.pixelsPerPoint};
}

std::vector<Sign> signs(const Moment& moment) {
  std::vector<Sign> all;
  for (const ActiveEvent& active : moment.active) addSigns(moment, active, all);
  std::vector<Sign> out = gathered(std::move(all));
  std::ranges::stable_sort(out, {}, [](const Sign& s) { return std::pair(s.lit, s.strength); });
  return out;
}

}  // namespace app
