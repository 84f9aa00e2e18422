// A coup is a shock at the seat of power: rings run out while it happens, pale where it failed, run back where it was
// turned back, and die away after it by the timeline's own time. One ring a known hour: no more than is known.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/layers/layers.hpp"
#include "app/upheaval.hpp"

namespace app {
namespace {

using render::faded;

constexpr float widest = 52, least = 22, core = 9;  // points: of the front, and of the sign that it starts from
constexpr float tau = 2 * std::numbers::pi_v<float>;
constexpr render::Colour clear{0, 0, 0, 0};

/// From afar a shock is no larger than what it concerns.
float reachOf(const Moment& moment) {
  return std::clamp(static_cast<float>(moment.camera.pointsPerUnit) * 0.05F, least, widest);
}

std::vector<glm::vec2> circle(glm::vec2 at, float radius) {
  constexpr int corners = 64;
  std::vector<glm::vec2> points;
  for (int i = 0; i <= corners; ++i) {
    const float angle = tau * static_cast<float>(i) / corners;
    points.push_back(at + radius * glm::vec2(std::cos(angle), std::sin(angle)));
  }
  return points;
}

/// Arrowheads on the ring that point to where it came from: in a still picture, too, it goes back.
void drawTurning(glm::vec2 at, float radius, render::Colour colour, render::Layer& layer) {
  for (int i = 0; i < 4; ++i) {
    const float angle = tau * (static_cast<float>(i) + 0.5F) / 4;
    const glm::vec2 outward{std::sin(angle), -std::cos(angle)};
    layer.markers.push_back({render::Shape::triangle, at + outward * radius, 7, angle + tau / 2, colour, clear, 0});
  }
}

void drawShock(glm::vec2 at, float reach, const Upheaval& upheaval, const Shock& shock, render::Colour colour,
               render::Layer& layer) {
  const bool fails = upheaval.course == Upheaval::Course::fails;
  const render::Dash dash = fails ? render::Dash{4, 4} : render::Dash{};
  layer.markers.push_back(
      {render::Shape::glow, at, 2 * (core + reach * shock.front), 0, faded(colour, 0.30F * shock.strength), clear, 0});
  for (std::size_t i = 0; i < shock.rings.size(); ++i) {
    const render::Colour ink = faded(colour, shock.strength * (i == 0 ? 0.85F : 0.45F));
    layer.strokes.push_back({circle(at, core + reach * shock.rings[i]), i == 0 ? 1.8F : 1.1F, ink, ink, dash});
  }
  if (shock.back) drawTurning(at, core + reach * shock.front, faded(colour, shock.strength), layer);
}

/// A ring that stands still as long as it lasts, for readers who want no motion.
Shock still(const Shock& shock, const Upheaval& upheaval, geo::Instant at) {
  if (at >= upheaval.ends) return {};
  return {0.5F, {0.5F}, shock.strength > 0 ? 1.0F : 0.0F, shock.back};
}

void drawCoup(const Moment& moment, std::uint32_t row, const geo::Event& event, float presence, render::Layer& layer) {
  // Of what is only known to have been somewhere in the country, the badge says all there is to say.
  const bool isKnown = !event.places.empty() && event.places.front().extent != geo::Extent::country;
  const auto at = isKnown ? moment.screen(event.places.front().at) : std::nullopt;
  if (!at || !moment.isOnPage(*at, core + widest)) return;
  const Upheaval upheaval = upheavalOf(event, moment.world.registry);
  Shock shock = shockAt(upheaval, moment.range.at, afterglow(moment.view().clock));
  if (moment.view().reducedMotion) shock = still(shock, upheaval, moment.range.at);
  shock.strength *= presence;
  if (shock.strength > 0.01F) drawShock(*at, reachOf(moment), upheaval, shock, moment.colour(row), layer);
}

}  // namespace

void shocks(const Moment& moment, render::Layer& layer) {
  for (const ActiveEvent& active : moment.whole) {
    const geo::Event& event = *moment.world.events.whole(active.row);
    if (kindOf(event.kind).motion == Motion::shock) drawCoup(moment, active.row, event, active.held.strength, layer);
  }
}

}  // namespace app
