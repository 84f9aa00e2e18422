#include "app/pick.hpp"

#include <algorithm>
#include <glm/geometric.hpp>

#include "app/crowd.hpp"

namespace app {
namespace {

constexpr float reach = 3;  // points around a sign that still count: hands are not exact

std::optional<std::uint32_t> signAt(const Moment& moment, glm::vec2 at) {
  const std::vector<Sign> all = signs(moment);
  for (auto sign = all.rbegin(); sign != all.rend(); ++sign)
    if (glm::length(sign->at - at) <= sign->size / 2 + reach) return sign->row;
  return std::nullopt;
}

/// The nearest dot of a crowd, the later of equals.
std::optional<std::uint32_t> dotAt(const Moment& moment, glm::vec2 at) {
  std::optional<std::uint32_t> nearest;
  float least = dotSize / 2 + reach;
  for (const CrowdDot& dot : crowd(moment))
    if (const float distance = glm::length(dot.at - at); distance <= least) {
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

bool isOnRoute(const Moment& moment, const geo::Route& route, glm::vec2 at) {
  for (std::size_t i = 1; i < route.size(); ++i) {
    const auto a = moment.screen(route[i - 1].at), b = moment.screen(route[i].at);
    if (a && b && distanceToSegment(at, *a, *b) <= reach + 2) return true;
  }
  return false;
}

std::optional<std::uint32_t> routeAt(const Moment& moment, glm::vec2 at) {
  for (const ActiveEvent& active : moment.active)
    if (const geo::Event* event = moment.world.events.whole(active.row))
      for (const geo::Route& route : event->routes)
        if (isOnRoute(moment, route, at)) return active.row;
  return std::nullopt;
}

}  // namespace

Selection pick(const World& world, const State& state, const render::Viewport& viewport, const MapArea& area,
               glm::vec2 at) {
  const Moment moment = momentShown(world, state, viewport, area, {});
  auto row = signAt(moment, at);
  if (!row) row = dotAt(moment, at);
  if (!row) row = routeAt(moment, at);
  if (row) return {Selection::What::event, world.events.id(*row)};
  const auto place = placeAt(world, state.view, viewport, area, at);
  const geo::Area* country = place ? world.basemap.countryAt(*place, moment.range.at) : nullptr;
  return country ? Selection{Selection::What::country, country->code} : Selection{};
}

std::optional<geo::LonLat> placeAt(const World& world, const View& view, const render::Viewport& viewport,
                                   const MapArea& area, glm::vec2 at) {
  const render::Camera camera = cameraFor(view.extent, area, viewport);
  const glm::vec2 size = glm::vec2(viewport.width, viewport.height) / viewport.pixelsPerPoint;
  const glm::dvec2 offset = glm::dvec2(at - size * 0.5F) / camera.pointsPerUnit;
  return world.maps.plane(view.projection, view.centre)
      .projection.inverse({camera.centre.x + offset.x, camera.centre.y - offset.y});
}

}  // namespace app
