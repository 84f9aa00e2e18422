// A coup flashes: rings run out from the seat of power while it happens and die away after it, by the timeline's own
// time.
#include <algorithm>
#include <cmath>

#include "app/layers/layers.hpp"

namespace app {
namespace {

constexpr float reach = 46;  // points
constexpr int rings = 3;

/// 0 at the start, 1 when the last ring has died: it lasts as long as the event, and at least a twelfth of the window
/// after it.
double progress(const geo::Bounds& bounds, Range range) {
  const double start = static_cast<double>(bounds.earliestStart.seconds);
  const double open = static_cast<double>(range.at.seconds - range.from.seconds);
  const double length = static_cast<double>(std::max(bounds.earliestEnd, bounds.latestStart).seconds) - start;
  const double after = range.from == geo::distantPast ? 30.0 * geo::secondsPerDay : open / 12;
  return (static_cast<double>(range.at.seconds) - start) /
         std::max(1.0, std::min(length, 60.0 * geo::secondsPerDay) + after);
}

void drawShock(const Moment& moment, const geo::Event& event, float strength, render::Layer& layer) {
  const double p = progress(event.when.bounds, moment.range);
  if (p < 0 || p >= 1 || event.places.empty()) return;
  const auto at = moment.screen(event.places.front().at);
  if (!at || !moment.isOnPage(*at, reach)) return;
  const render::Colour colour = moment.theme.kindOf(kindOf(event.kind));
  const auto left = static_cast<float>(1 - p) * strength;
  layer.markers.push_back(
      {render::Shape::glow, *at, reach * 1.7F, 0, render::faded(colour, 0.5F * left), {0, 0, 0, 0}, 0});
  for (int ring = 0; ring < rings; ++ring) {
    const float grown = static_cast<float>(std::fmod(p * 2 + static_cast<double>(ring) / rings, 1.0));
    layer.markers.push_back({render::Shape::circle,
                             *at,
                             12 + reach * 2 * grown,
                             0,
                             render::faded(colour, left * (1 - grown)),
                             {0, 0, 0, 0},
                             1.6F,
                             true});
  }
}

}  // namespace

void shocks(const Moment& moment, render::Layer& layer) {
  for (const ActiveEvent& active : moment.active) {
    const geo::Event& event = moment.world.events[active.row];
    if (kindOf(event.kind).motion == Motion::shock) drawShock(moment, event, active.held.strength, layer);
  }
}

}  // namespace app
