// Marches and caravans on their road: the whole way thin, what has been walked strong, waypoints as dots. The head is a
// sign (places).
#include <algorithm>

#include "app/layers/layers.hpp"

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

void drawRoute(const Moment& moment, const ActiveEvent& active, const geo::Event& event, std::size_t number,
               render::Layer& layer) {
  const auto head = positionAt(event, moment.range.at, number);
  if (!head || event.routes[number].size() < 2) return;
  const geo::Route& route = event.routes[number];
  const render::Colour colour = moment.theme.kindOf(kindOf(event.kind));
  const bool lit = moment.isLit(event), now = active.now.presence != geo::Presence::no;
  const float strength = lit || now ? 1.0F : 0.45F;
  for (auto& points : onScreen(moment, allOf(route)))
    layer.strokes.push_back(
        {std::move(points), 1.2F, faded(colour, 0.55F * strength), faded(colour, 0.55F * strength), {3, 3}});
  if (head->kilometres > 0)
    for (auto& points : onScreen(moment, walkedPart(route, *head))) {
      layer.strokes.push_back(
          {points, 5.0F, faded(moment.theme.labelHalo, strength), faded(moment.theme.labelHalo, strength)});
      layer.strokes.push_back(
          {std::move(points), lit ? 3.4F : 2.6F, faded(colour, 0.35F * strength), faded(colour, strength)});
    }
  for (const geo::Place& place : route)
    if (const auto at = moment.screen(place.at); at && moment.isOnPage(*at, 5) && !place.name.empty())
      layer.markers.push_back({render::Shape::circle, *at, 3.6F, 0, moment.theme.land, faded(colour, strength), 1});
}

}  // namespace

void routes(const Moment& moment, render::Layer& layer) {
  for (const ActiveEvent& active : moment.active) {
    const geo::Event& event = moment.world.events[active.row];
    for (std::size_t i = 0; i < event.routes.size(); ++i) drawRoute(moment, active, event, i, layer);
  }
}

}  // namespace app
