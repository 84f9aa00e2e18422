#include "app/layers/page_sight.hpp"

#include <algorithm>

namespace app {
namespace {

bool isShown(const Moment& moment, geo::LonLat place) {
  const auto at = moment.screen(place);
  return at && moment.isOnPage(*at, 0);
}

bool isShown(const Moment& moment, const geo::Event& event) {
  const auto shows = [&](const geo::Place& place) { return isShown(moment, place.at); };
  return std::ranges::any_of(event.places, shows) ||
         std::ranges::any_of(event.routes, [&](const geo::Route& route) { return std::ranges::any_of(route, shows); });
}

}  // namespace

bool isShown(const Moment& moment, std::uint32_t row) {
  if (const geo::Event* event = moment.world.events.whole(row)) return isShown(moment, *event);
  const auto place = moment.world.events.place(row);
  return place && isShown(moment, *place);
}

/// By their names' places, for the small ones, and by a grid of points.
std::set<std::string> countriesShown(const Moment& moment) {
  constexpr int columns = 24, rows = 16;
  std::set<std::string> out;
  for (const geo::Area& area : moment.world.basemap.countries)
    if (isShown(moment, area.label)) out.insert(area.code);
  for (int i = 0; i < columns * rows; ++i) {
    const glm::vec2 share{(static_cast<float>(i % columns) + 0.5F) / columns,
                          (static_cast<float>(i / columns) + 0.5F) / rows};
    const auto place = moment.placeAt(moment.at(share));
    if (const geo::Area* area = place ? moment.world.basemap.countryAt(*place) : nullptr) out.insert(area->code);
  }
  return out;
}

}  // namespace app
