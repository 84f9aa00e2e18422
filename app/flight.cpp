#include "app/flight.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

double eased(double t) {
  return t * t * (3 - 2 * t);
}

double geometric(double from, double to, double share) {
  return from * std::pow(to / from, share);
}

double widest(const MapExtent& extent) {
  return std::max(extent.half.x, extent.half.y);
}

void look(View& view, const Outlook& at) {
  view.extent = at.extent;
  view.centre = at.centre;
}

}  // namespace

MapExtent between(const MapExtent& from, const MapExtent& to, double share) {
  MapExtent out;
  out.half = {geometric(from.half.x, to.half.x, share), geometric(from.half.y, to.half.y, share)};
  // While the scale changes, the centre moves with it, so that one point of the plane stays where it is on the screen.
  const double change = widest(from) - widest(to);
  const double left = std::abs(change) < 0.02 * widest(to) ? 1 - share : (widest(out) - widest(to)) / change;
  out.centre = to.centre + (from.centre - to.centre) * left;
  return out;
}

Outlook between(const Outlook& from, const Outlook& to, double share) {
  const glm::dvec2 turn{std::remainder(to.centre.x - from.centre.x, 360), to.centre.y - from.centre.y};
  const glm::dvec2 centre = from.centre + turn * share;
  return {between(from.extent, to.extent, share), {std::remainder(centre.x, 360), centre.y}};
}

Outlook outlookOf(const View& view) {
  return {view.extent, view.centre};
}

void depart(View& view, const Outlook& before) {
  const Outlook to = outlookOf(view);
  view.flight = {};
  if (view.reducedMotion || before == to) return;
  view.flight = {before, to, 0, true};
  look(view, before);
}

void fly(View& view, double seconds) {
  if (!view.flight) return;
  view.flight.seconds += std::max(seconds, 0.0);
  const double share = view.flight.seconds / flightSeconds;
  if (share >= 1 || view.reducedMotion) {
    view = arrived(std::move(view));
    return;
  }
  look(view, between(view.flight.from, view.flight.to, eased(share)));
}

void halt(View& view) {
  view.flight = {};
}

View arrived(View view) {
  if (view.flight) look(view, Outlook(view.flight.to));
  view.flight = {};
  return view;
}

}  // namespace app
