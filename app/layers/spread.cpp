// Thin links along which an event has spread, from each place that it reached to the nearest that it had reached
// before.
#include <glm/geometric.hpp>

#include "app/layers/layers.hpp"
#include "app/pieces.hpp"
#include "app/spreading.hpp"
#include "app/ways.hpp"

namespace app {
namespace {

/// A network that spans the ocean would rule every map that it crosses: unless it is asked for, only what begins and
/// ends here and is not long is drawn.
bool isQuiet(const Moment& moment, glm::vec2 from, glm::vec2 to) {
  constexpr float longest = 220;  // points
  return moment.isOnPage(from, 0) && moment.isOnPage(to, 0) && glm::length(to - from) < longest;
}

void drawLinks(const Moment& moment, const ActiveEvent& active, const geo::Event& event, render::Layer& layer) {
  const bool lit = moment.isLit(active.row), now = active.now.presence != geo::Presence::no;
  const float strength = lit ? 0.9F : now ? 0.6F : 0.25F;
  const render::Colour colour = render::faded(moment.colour(active.row), strength);
  const render::Colour halo = render::faded(moment.theme.labelHalo, strength * strength);
  for (const Reached& reached : reachedAt(event, moment.range.at, growth(moment))) {
    if (!reached.from) continue;
    const geo::LonLat first = event.places[*reached.from].at, last = event.places[reached.place].at;
    const auto from = moment.screen(first), to = moment.screen(last);
    if (!lit && (!from || !to || !isQuiet(moment, *from, *to))) continue;
    for (auto& points : piecesOnPage(moment, linkBetween(first, last, static_cast<double>(reached.grown)))) {
      if (lit) layer.strokes.push_back({points, 3.4F, halo, halo});
      layer.strokes.push_back({std::move(points), lit ? 1.8F : 1.2F, render::faded(colour, 0.5F), colour});
    }
  }
}

}  // namespace

void spread(const Moment& moment, render::Layer& layer) {
  for (const ActiveEvent& active : moment.whole) {
    const geo::Event& event = *moment.world.events.whole(active.row);
    if (event.routes.empty() && event.places.size() > 1) drawLinks(moment, active, event, layer);
  }
}

}  // namespace app
