// Marches and caravans on their road: the whole way thin, what has been walked as wide as they are many, waypoints as
// dots. The head is a sign (places).
#include <algorithm>
#include <glm/geometric.hpp>

#include "app/layers/layers.hpp"
#include "app/trails.hpp"

namespace app {
namespace {

using render::faded;

std::vector<std::vector<glm::vec2>> onScreen(const Moment& moment, const std::vector<geo::LonLat>& path) {
  std::vector<std::vector<glm::vec2>> out;
  for (const auto& piece : geo::projectedPath(path, moment.plane.projection)) {
    std::vector<glm::vec2>& points = out.emplace_back();
    for (const glm::dvec2 p : piece) points.push_back(moment.onPage(p));
  }
  return out;
}

/// The way from the first waypoint to the head.
std::vector<geo::LonLat> walkedPart(const geo::Route& route, const Position& head) {
  std::vector<geo::LonLat> path;
  for (std::size_t i = 0; i <= head.leg && i < route.size(); ++i) path.push_back(route[i].at);
  path.push_back(head.at);
  return path;
}

std::vector<geo::LonLat> allOf(const geo::Route& route) {
  std::vector<geo::LonLat> path;
  for (const geo::Place& place : route) path.push_back(place.at);
  return path;
}

/// How a route is inked: its kind's colour, weaker once it is over.
struct Ink {
  render::Colour colour;
  float strength, width;
  render::Dash dash;
};

Ink inkOf(const Moment& moment, const ActiveEvent& active, const geo::Event& event) {
  const bool lit = moment.isLit(active.row), now = active.now.presence != geo::Presence::no;
  const float width = trailLook(event).width;
  return {moment.colour(active.row), lit || now ? 1.0F : 0.45F, lit ? width + 0.8F : width,
          dashOf(wayLook(event), width)};
}

/// The road ahead: a thin dotted line, for nobody has walked it yet.
void drawRoad(const Moment& moment, const geo::Route& route, const Ink& ink, render::Layer& layer) {
  const render::Colour colour = faded(ink.colour, 0.55F * ink.strength);
  for (auto& points : onScreen(moment, allOf(route)))
    layer.strokes.push_back({std::move(points), 1.2F, colour, colour, {3, 3}});
}

/// What has been walked, fading towards where it began.
void drawTrail(const Moment& moment, const geo::Route& route, const Position& head, const Ink& ink,
               render::Layer& layer) {
  const render::Colour halo = faded(moment.theme.labelHalo, ink.strength);
  for (auto& points : onScreen(moment, walkedPart(route, head))) {
    layer.strokes.push_back({points, ink.width + 2.4F, halo, halo});
    layer.strokes.push_back({std::move(points), ink.width, faded(ink.colour, 0.3F * ink.strength),
                             faded(ink.colour, ink.strength), ink.dash});
  }
}

/// Where they would crowd, only some: the first, the last and every one that has room.
void drawWaypoints(const Moment& moment, const geo::Route& route, const Ink& ink, render::Layer& layer) {
  constexpr float apart = 11;  // points
  std::optional<glm::vec2> before;
  for (const geo::Place& place : route) {
    const auto at = moment.screen(place.at);
    const bool hasRoom = at && (!before || glm::length(*at - *before) >= apart || &place == &route.back());
    if (!hasRoom || place.name.empty() || !moment.isOnPage(*at, 5)) continue;
    before = at;
    layer.markers.push_back(
        {render::Shape::circle, *at, 3.6F, 0, moment.theme.land, faded(ink.colour, ink.strength), 1});
  }
}

void drawRoute(const Moment& moment, const ActiveEvent& active, const geo::Event& event, std::size_t number,
               render::Layer& layer) {
  const auto head = positionAt(event, moment.range.at, number);
  const geo::Route& route = event.routes[number];
  if (!head || route.size() < 2) return;
  const Ink ink = inkOf(moment, active, event);
  drawRoad(moment, route, ink, layer);
  if (head->kilometres > 0) drawTrail(moment, route, *head, ink, layer);
  drawWaypoints(moment, route, ink, layer);
}

}  // namespace

void routes(const Moment& moment, render::Layer& layer) {
  for (const ActiveEvent& active : moment.active) {
    const geo::Event* whole = moment.world.events.whole(active.row);
    if (!whole) continue;
    const geo::Event& event = *whole;
    for (std::size_t i = 0; i < event.routes.size(); ++i) drawRoute(moment, active, event, i, layer);
  }
}

}  // namespace app
