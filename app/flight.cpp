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

void depart(View& view, const MapExtent& before) {
  const MapExtent to = view.extent;
  view.flight = {};
  if (view.reducedMotion || before == to) return;
  view.flight = {before, to, 0, true};
  view.extent = before;
}

void fly(View& view, double seconds) {
  if (!view.flight) return;
  view.flight.seconds += std::max(seconds, 0.0);
  const double share = view.flight.seconds / flightSeconds;
  if (share >= 1 || view.reducedMotion) {
    view = arrived(std::move(view));
    return;
  }
  view.extent = between(view.flight.from, view.flight.to, eased(share));
}

void halt(View& view) {
  view.flight = {};
}

View arrived(View view) {
  if (view.flight) view.extent = view.flight.to;
  view.flight = {};
  return view;
}

}  // namespace app
