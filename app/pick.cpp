#include "app/pick.hpp"

#include <algorithm>
#include <glm/geometric.hpp>

#include "app/crowd.hpp"
#include "app/heat.hpp"
#include "app/hexagons.hpp"
#include "app/live/discs.hpp"
#include "app/pieces.hpp"
#include "app/ways.hpp"

namespace app {
namespace {

constexpr float reach = 3;  // points around a sign that still count: hands are not exact

std::optional<std::uint32_t> signAt(const Moment& moment, glm::vec2 at) {
  const std::vector<Sign> all = signs(moment);
  for (auto sign = all.rbegin(); sign != all.rend(); ++sign)
    if (!(sign->isArea && sign->gathered == 1) && glm::length(sign->at - at) <= sign->size / 2 + reach)
      return sign->row;
  return std::nullopt;
}

/// The nearest dot of a crowd, the later of equals; a small one that lies on a large one before it.
std::optional<std::uint32_t> dotAt(const Moment& moment, glm::vec2 at) {
  std::optional<std::uint32_t> nearest;
  float least = 1e9F;
  for (const CrowdDot& dot : crowd(moment))
    if (const float distance = glm::length(dot.at - at), radius = sizeOf(moment, dot) / 2;
        distance <= radius + reach && distance <= least) {
      least = distance;
      nearest = moment.active[dot.active].row;
    }
  return nearest;
}

float distanceToSegment(glm::vec2 p, glm::vec2 a, glm::vec2 b) {
  const glm::vec2 d = b - a;
  const float length2 = glm::dot(d, d);
  const float t = length2 > 0 ? std::clamp(glm::dot(p - a, d) / length2, 0.0F, 1.0F) : 0;
  return glm::length(p - a - d * t);
}

bool isOnLine(std::span<const glm::vec2> points, glm::vec2 at) {
  for (std::size_t i = 1; i < points.size(); ++i)
    if (distanceToSegment(at, points[i - 1], points[i]) <= reach + 2) return true;
  return false;
}

/// A long leg is bent by the plane, too; of a short one the ends say enough.
bool isOnLeg(const Moment& moment, const geo::Event& event, geo::LonLat from, geo::LonLat to, glm::vec2 at) {
  if (isGreatCircle(event, from, to)) {
    std::vector<geo::LonLat> way{from};
    appendLeg(way, event, from, to);
    return std::ranges::any_of(piecesOnPage(moment, way), [at](const auto& piece) { return isOnLine(piece, at); });
  }
  const auto a = moment.screen(from), b = moment.screen(to);
  return a && b && distanceToSegment(at, *a, *b) <= reach + 2;
}

bool isOnRoute(const Moment& moment, const geo::Event& event, const geo::Route& route, glm::vec2 at) {
  for (std::size_t i = 1; i < route.size(); ++i)
    if (isOnLeg(moment, event, route[i - 1].at, route[i].at, at)) return true;
  return false;
}

std::optional<std::uint32_t> routeAt(const Moment& moment, glm::vec2 at) {
  for (const ActiveEvent& active : moment.whole) {
    const geo::Event& event = *moment.world.events.whole(active.row);
    for (const geo::Route& route : event.routes)
      if (isOnRoute(moment, event, route, at)) return active.row;
  }
  return std::nullopt;
}

/// The topmost of the areas that hold a place; the smaller ones began later, or so it is hoped.
std::optional<std::uint32_t> areaAt(const Moment& moment, geo::LonLat place) {
  for (auto active = moment.whole.rbegin(); active != moment.whole.rend(); ++active)
    if (isInAreas(*moment.world.events.whole(active->row), place)) return active->row;
  return std::nullopt;
}

glm::vec2 pageOf(const render::Viewport& viewport) {
  return glm::vec2(viewport.width, viewport.height) / viewport.pixelsPerPoint;
}

}  // namespace

Selection pick(const World& world, const State& whole, const render::Viewport& viewport, const MapArea& area,
               glm::vec2 at) {
  const std::vector<Side> sides = sidesOf(world, whole.view, pageOf(viewport), area);
  const Side& side = sideAt(sides, at);
  const std::optional<State> own =
      whole.view.comparison.isOn ? std::optional(onSide(world, whole, side)) : std::nullopt;
  const State& state = own ? *own : whole;
  const Moment moment = momentShown(world, state, viewport, side.pane, {});
  auto row = signAt(moment, at);
  if (!row) row = dotAt(moment, at);
  if (!row) row = routeAt(moment, at);
  if (row) return {Selection::What::event, world.events.id(*row)};
  if (const auto disc = live::discAt(moment, at)) return {Selection::What::place, live::discName(*disc)};
  if (const auto hex = hexAt(moment, at)) return {Selection::What::place, hexName(hex->grid, hex->cell, hex->layer)};
  if (const auto near = nearAt(moment, at)) return {Selection::What::place, nearName(*near)};
  const auto place = moment.placeAt(at);
  if (place) row = areaAt(moment, *place);
  if (row) return {Selection::What::event, world.events.id(*row)};
  const geo::Area* country = place ? world.basemap.countryAt(*place, moment.range.at) : nullptr;
  return country ? Selection{Selection::What::country, country->code} : Selection{};
}

std::optional<geo::LonLat> placeAt(const World& world, const View& view, const render::Viewport& viewport,
                                   const MapArea& area, glm::vec2 at) {
  const glm::vec2 size = pageOf(viewport);
  const std::vector<Pane> panes = panesOf(view.comparison, size, area);
  const render::Camera camera = cameraFor(view.extent, paneAt(panes, at).room, viewport);
  const glm::dvec2 offset = glm::dvec2(at - size * 0.5F) / camera.pointsPerUnit;
  return world.maps.plane(view.projection, view.centre)
      .projection.inverse({camera.centre.x + offset.x, camera.centre.y - offset.y});
}

}  // namespace app
