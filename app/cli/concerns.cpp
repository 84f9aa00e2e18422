#include "app/cli/concerns.hpp"

#include <algorithm>

namespace app {
namespace {

bool concerns(const geo::Event& event, std::string_view isoA3, geo::Instant by) {
  if (std::ranges::count(event.countries, isoA3) == 0) return false;
  bool dated = false;
  for (const geo::Place& place : event.places) {
    if (place.country != isoA3) continue;
    if (!place.when || !(by < place.when->bounds.earliestStart)) return true;
    dated = true;
  }
  return !dated;
}

}  // namespace

bool concerns(const World& world, std::uint32_t row, std::string_view isoA3, geo::Instant by) {
  if (const geo::Event* event = world.events.whole(row)) return concerns(*event, isoA3, by);
  bool any = false;
  world.events.eachCountry(row, [&](const std::string& code) { any = any || code == isoA3; });
  return any;
}

}  // namespace app
