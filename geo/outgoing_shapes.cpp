#include "geo/outgoing_shapes.hpp"

namespace geo {
namespace {

bool standsForArea(const Event& event, const Place& place) {
  return !event.areas.empty() && (event.places.size() == 1 || place.extent != Extent::point);
}

std::vector<Place> places(const Event& event, bool ofAreas) {
  std::vector<Place> out;
  for (const Place& place : event.places)
    if (standsForArea(event, place) == ofAreas) out.push_back(place);
  return out;
}

}  // namespace

std::vector<Place> ownPoints(const Event& event) {
  return places(event, false);
}

std::vector<Place> areaPlaces(const Event& event) {
  return places(event, true);
}

std::vector<AreaRings> closedAreas(const Event& event) {
  std::vector<AreaRings> out;
  for (const AreaRings& area : event.areas) {
    AreaRings rings;
    for (std::vector<LonLat> ring : area) {
      if (ring.size() < 3) continue;
      if (ring.front() != ring.back()) ring.push_back(ring.front());
      rings.push_back(std::move(ring));
    }
    if (!rings.empty()) out.push_back(std::move(rings));
  }
  return out;
}

}  // namespace geo
