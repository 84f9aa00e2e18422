// See data_box.hpp.
#include "app/data_box.hpp"

#include <algorithm>
#include <set>

#include "app/world.hpp"
#include "geo/all_cores.hpp"

namespace app {
namespace {

/// A box that grows with what it is shown, along the meridians as they are numbered and as they go on eastwards: what
/// lies on both sides of the antimeridian is not around the Earth.
class Bounds {
 public:
  void add(geo::LonLat at) {
    grow(plain_, at);
    grow(onwards_, {at.x < 0 ? at.x + 360 : at.x, at.y});
  }
  void add(const Bounds& other) {
    plain_ = both(plain_, other.plain_);
    onwards_ = both(onwards_, other.onwards_);
  }
  bool empty() const { return plain_.west > plain_.east; }
  geo::LonLatBox box() const { return width(plain_) > 180 && width(onwards_) < 150 ? onwards_ : plain_; }

 private:
  static double width(const geo::LonLatBox& box) { return box.east - box.west; }
  static geo::LonLatBox both(const geo::LonLatBox& a, const geo::LonLatBox& b) {
    return {std::min(a.west, b.west), std::min(a.south, b.south), std::max(a.east, b.east), std::max(a.north, b.north)};
  }
  static void grow(geo::LonLatBox& box, geo::LonLat at) { box = both(box, {at.x, at.y, at.x, at.y}); }
  geo::LonLatBox plain_{1e9, 90, -1e9, -90}, onwards_{1e9, 90, -1e9, -90};
};

constexpr geo::LonLatBox earth{-180, -58, 180, 82};

void addPlaces(const geo::Event& event, Bounds& bounds) {
  for (const geo::Place& place : event.places) bounds.add(place.at);
  for (const geo::Route& route : event.routes)
    for (const geo::Place& place : route) bounds.add(place.at);
}

Bounds boundsOf(const geo::Events& events, std::size_t first, std::size_t last) {
  Bounds out;
  for (std::size_t row = first; row < last; ++row)
    if (const geo::Event* event = events.whole(row))
      addPlaces(*event, out);
    else if (const auto at = events.place(row))
      out.add(*at);
  return out;
}

Bounds boundsOfCountries(const World& world) {
  Bounds out;
  std::set<std::string> codes;
  for (std::uint32_t row = 0; row < world.events.size(); ++row)
    world.events.eachCountry(row, [&](const std::string& code) { codes.insert(code); });
  for (const std::string& code : codes)
    if (const geo::Area* country = world.basemap.country(code)) {
      out.add({country->box.west, country->box.south});
      out.add({country->box.east, country->box.north});
    }
  return out;
}

/// Where the events are; of those that are nowhere the countries that they concern; nothing where there are none.
Bounds boundsOf(const World& world) {
  constexpr std::size_t worthThread = 200'000;
  const std::size_t rows = world.events.size();
  std::vector<Bounds> parts(geo::partsOf(rows, worthThread));
  geo::onAllCores(rows, worthThread, [&](std::size_t first, std::size_t last, std::size_t number) {
    parts[number] = boundsOf(world.events, first, last);
  });
  for (std::size_t i = 1; i < parts.size(); ++i) parts.front().add(parts[i]);
  return parts.front().empty() ? boundsOfCountries(world) : parts.front();
}

}  // namespace

geo::LonLatBox dataBox(const World& world) {
  const Bounds bounds = boundsOf(world);
  if (bounds.empty()) return earth;
  const geo::LonLatBox box = bounds.box();
  const double size = std::max(box.east - box.west, box.north - box.south);
  const double margin = size < 0.01 ? 0.5 : std::max(0.01, size * 0.08);
  return {box.west - margin, std::max(-89.0, box.south - margin), box.east + margin,
          std::min(89.0, box.north + margin)};
}

}  // namespace app
