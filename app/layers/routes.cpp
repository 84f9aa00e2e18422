// Marches and caravans on their road: the whole way thin, what has been walked as wide as they are many, waypoints as
// dots. The head is a sign (places).
#include <algorithm>
#include <glm/geometric.hpp>

#include "app/layers/layers.hpp"
#include "app/pieces.hpp"
#include "app/trails.hpp"
#include "app/ways.hpp"

namespace app {
namespace {

using render::faded;

/// The way from the first waypoint to the head.
std::vector<geo::LonLat> walkedPart(const geo::Event& event, const geo::Route& route, const Position& head) {
  std::vector<geo::LonLat> path{route.front().at};
  for (std::size_t i = 1; i <= head.leg && i < route.size(); ++i) appendLeg(path, event, route[i - 1].at, route[i].at);
  if (head.leg + 1 >= route.size()) return path;
  const geo::LonLat last = route[head.leg].at, next = route[head.leg + 1].at;
  const double whole = kilometresBetween(last, next);
  if (whole > 0 && isGreatCircle(event, last, next))
    appendLeg(path, event, last, next, kilometresBetween(last, head.at) / whole);
  else
    path.push_back(head.at);
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
void drawRoad(const Moment& moment, const geo::Event& event, const geo::Route& route, const Ink& ink,
              render::Layer& layer) {
  const render::Colour colour = faded(ink.colour, 0.55F * ink.strength);
  for (auto& points : piecesOnPage(moment, wayOf(event, route)))
    layer.strokes.push_back({std::move(points), 1.2F, colour, colour, {3, 3}});
}

/// What has been walked, fading towards where it began.
void drawTrail(const Moment& moment, const geo::Event& event, const geo::Route& route, const Position& head,
               const Ink& ink, render::Layer& layer) {
  const render::Colour halo = faded(moment.theme.labelHalo, ink.strength);
  for (auto& points : piecesOnPage(moment, walkedPart(event, route, head))) {
    layer.strokes.push_back({points, ink.width + 2.4F, halo, halo});
    layer.strokes.push_back({std::move(points), ink.width, faded(ink.colour, 0.3F * ink.strength),
                             faded(ink.colour, ink.strength), ink.dash});
  }
}

/// Full where a source names the town, hollow where it only lies on the road: as what is certain and what is possible.
void drawWaypoint(const Moment& moment, glm::vec2 at, bool assumed, const Ink& ink, render::Layer& layer) {
  const render::Colour colour = faded(ink.colour, ink.strength), paper = faded(moment.theme.labelHalo, ink.strength);
  if (assumed)
    layer.markers.push_back({render::Shape::circle, at, 3.6F, 0, moment.theme.land, colour, 1});
  else
    layer.markers.push_back({render::Shape::circle, at, 4.8F, 0, colour, paper, 1});
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
    drawWaypoint(moment, *at, place.assumed, ink, layer);
  }
}

void drawRoute(const Moment& moment, const ActiveEvent& active, const geo::Event& event, std::size_t number,
               render::Layer& layer) {
  const auto head = positionAt(event, moment.range.at, number);
  const geo::Route& route = event.routes[number];
  if (!head || route.size() < 2) return;
  const Ink ink = inkOf(moment, active, event);
  drawRoad(moment, event, route, ink, layer);
  if (head->kilometres > 0) drawTrail(moment, event, route, *head, ink, layer);
  drawWaypoints(moment, route, ink, layer);
}

}  // namespace

void routes(const Moment& moment, render::Layer& layer) {
  for (const ActiveEvent& active : moment.whole) {
    const geo::Event& event = *moment.world.events.whole(active.row);
    for (std::size_t i = 0; i < event.routes.size(); ++i) drawRoute(moment, active, event, i, layer);
  }
}

}  // namespace app
