#include "app/spreading.hpp"

#include <algorithm>

#include "app/travel.hpp"

namespace app {
namespace {

/// A place without a date was there from the beginning.
geo::Instant since(const geo::Event& event, const geo::Place& place) {
  return place.when ? place.when->bounds.earliestStart : event.when.bounds.earliestStart;
}

std::optional<std::size_t> nearestBefore(const geo::Event& event, std::size_t place) {
  const geo::Instant day = since(event, event.places[place]);
  std::optional<std::size_t> best;
  const auto distance = [&](std::size_t other) {
    return kilometresBetween(event.places[other].at, event.places[place].at);
  };
  for (std::size_t other = 0; other < event.places.size(); ++other)
    if (other != place && since(event, event.places[other]) < day && (!best || distance(other) < distance(*best)))
      best = other;
  return best;
}

float grownAt(geo::Instant since, geo::Instant at, double growth) {
  if (growth <= 0) return 1;
  return static_cast<float>(std::clamp(static_cast<double>(at.seconds - since.seconds) / growth, 0.0, 1.0));
}

}  // namespace

std::vector<Reached> reachedAt(const geo::Event& event, geo::Instant at, double growth) {
  std::vector<Reached> out;
  for (std::size_t i = 0; i < event.places.size(); ++i) {
    const geo::Place& place = event.places[i];
    if (!place.when) {
      out.push_back({i});
    } else if (place.when->bounds.earliestStart <= at) {
      out.push_back({i, grownAt(since(event, place), at, growth), nearestBefore(event, i)});
    }
  }
  return out;
}

}  // namespace app
