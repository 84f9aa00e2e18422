// What moves the map: zoom, pan, turn, fit, another projection.
#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <set>
#include <utility>

#include "app/flight.hpp"
#include "app/free_room.hpp"
#include "app/sides.hpp"
#include "app/turning.hpp"
#include "app/verbs.hpp"

namespace app {
namespace {

constexpr geo::LonLatBox region{-118, -56, -33, 33};
constexpr double closestHalf = 0.0008;  // earth radii, about 5 km: the base map has no more to show

/// The smallest box in the plane that holds a box of degrees, sampled along its grid: its sides may be curves.
MapExtent extentOf(const geo::LonLatBox& box, const geo::Projection& projection) {
  constexpr int steps = 12;
  glm::dvec2 min(1e30), max(-1e30);
  for (int i = 0; i <= steps; ++i)
    for (int j = 0; j <= steps; ++j) {
      const geo::LonLat place{box.west + (box.east - box.west) * i / steps,
                              box.south + (box.north - box.south) * j / steps};
      if (const auto p = projection.forward(place)) min = glm::min(min, *p), max = glm::max(max, *p);
    }
  if (min.x > max.x) return {};
  return {(min + max) * 0.5, glm::max((max - min) * 0.5, glm::dvec2(closestHalf))};
}

constexpr geo::LonLatBox earth{-180, -58, 180, 82};
constexpr double cutMeridian = 110;  ///< where the maps of the world are cut

/// A box that grows with what it is shown, along the meridians as they are numbered and as they go on eastwards: what
/// lies on both sides of the antimeridian is not around the Earth.
class Bounds {
 public:
  void add(geo::LonLat at) {
    grow(plain_, at);
    grow(onwards_, {at.x < 0 ? at.x + 360 : at.x, at.y});
  }
  bool empty() const { return plain_.west > plain_.east; }
  geo::LonLatBox box() const { return width(plain_) > 180 && width(onwards_) < 150 ? onwards_ : plain_; }

 private:
  static double width(const geo::LonLatBox& box) { return box.east - box.west; }
  static void grow(geo::LonLatBox& box, geo::LonLat at) {
    box = {std::min(box.west, at.x), std::min(box.south, at.y), std::max(box.east, at.x), std::max(box.north, at.y)};
  }
  geo::LonLatBox plain_{1e9, 90, -1e9, -90}, onwards_{1e9, 90, -1e9, -90};
};

void addPlaces(const geo::Event& event, Bounds& bounds) {
  for (const geo::Place& place : event.places) bounds.add(place.at);
  for (const geo::Route& route : event.routes)
    for (const geo::Place& place : route) bounds.add(place.at);
}

/// Where the events are; of those that are nowhere the countries that they concern; nothing where there are none.
Bounds boundsOf(const World& world) {
  Bounds out;
  for (std::uint32_t row = 0; row < world.events.size(); ++row)
    if (const geo::Event* event = world.events.whole(row))
      addPlaces(*event, out);
    else if (const auto at = world.events.place(row))
      out.add(*at);
  if (!out.empty()) return out;
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

/// A tenth more than what there is; around a single place as far as the next towns.
geo::LonLatBox dataBox(const World& world) {
  const Bounds bounds = boundsOf(world);
  if (bounds.empty()) return earth;
  const geo::LonLatBox box = bounds.box();
  const double size = std::max(box.east - box.west, box.north - box.south);
  const double margin = size < 0.01 ? 0.5 : std::max(0.01, size * 0.08);
  return {box.west - margin, std::max(-89.0, box.south - margin), box.east + margin,
          std::min(89.0, box.north + margin)};
}

bool overlaps(const geo::LonLatBox& a, const geo::LonLatBox& b) {
  return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}

/// Where the map under a point of the window fits its extent: of two that are compared, that one's half.
MapArea roomAt(const View& view, const Stage& stage, glm::vec2 at) {
  return paneAt(panesOf(view.comparison, stage.size, freeRoom(stage.size, view)), at).room;
}

glm::vec2 middleOf(const MapArea& area) {
  return (area.min + area.max) * 0.5F;
}

double pointsPerUnit(const View& view, const Stage& stage) {
  const MapArea area = roomAt(view, stage, {0, 0});
  const glm::dvec2 room(area.max - area.min);
  return std::min(room.x / (2 * view.extent.half.x), room.y / (2 * view.extent.half.y));
}

double meanScale(const geo::Projection& projection, geo::LonLat place) {
  const glm::dvec2 scale = projection.scaleAt(place);
  return std::sqrt(scale.x * scale.y);
}

}  // namespace

bool showsRegion(const World& world) {
  if (world.bundled) return true;
  const geo::LonLatBox box = dataBox(world);
  const geo::LonLat middle{(box.west + box.east) / 2, (box.south + box.north) / 2};
  return overlaps({middle.x, middle.y, middle.x, middle.y}, region);
}

std::string projectionFor(const World& world) {
  if (world.bundled) return View{}.projection;
  const geo::LonLatBox box = dataBox(world);
  if (box.east - box.west > 150 || box.north - box.south > 100) return "equal-earth";
  if (box.west < cutMeridian && box.east > cutMeridian) return "orthographic";  // it would be torn in two
  return showsRegion(world) ? View{}.projection : "mercator";                   // the region's own lies askew elsewhere
}

void zoomMap(View& view, const Stage& stage, double factor, glm::vec2 at) {
  halt(view);
  const glm::dvec2 before = view.extent.half;
  const double farthest = isGlobe(view) ? 1.5 : 3.2;
  const double limited =
      std::clamp(std::max(before.x, before.y) / factor, closestHalf, farthest) / std::max(before.x, before.y);
  const glm::dvec2 offset =
      glm::dvec2(at - middleOf(roomAt(view, stage, at))) / pointsPerUnit(view, stage) * glm::dvec2(1, -1);
  if (isGlobe(view))
    turnBy(view, view.extent.centre + offset, view.extent.centre + offset * limited);
  else
    view.extent.centre += offset * (1 - limited);
  view.extent.half = before * limited;
}

glm::vec2 mapMiddle(const View& view, const Stage& stage) {
  return middleOf(roomAt(view, stage, {0, 0}));
}

void panMap(View& view, const Stage& stage, glm::vec2 by) {
  halt(view);
  const glm::dvec2 moved = glm::dvec2(by.x, -by.y) / pointsPerUnit(view, stage);
  if (isGlobe(view))
    turnBy(view, glm::dvec2(0.0), moved);
  else
    view.extent.centre -= moved;
}

void dragMap(View& view, const Stage& stage, glm::vec2 from, glm::vec2 to) {
  if (!isGlobe(view)) return panMap(view, stage, to - from);
  halt(view);
  const glm::vec2 middle = middleOf(roomAt(view, stage, from));
  const glm::dvec2 units = glm::dvec2(1, -1) / pointsPerUnit(view, stage);
  turnBy(view, glm::dvec2(from - middle) * units, glm::dvec2(to - middle) * units);
}

void fitMap(View& view, const World& world, const geo::LonLatBox& box) {
  halt(view);
  if (isGlobe(view)) return fitGlobe(view, box);
  view.extent = extentOf(box, world.maps.plane(view.projection).projection);
}

void fitRegion(View& view, const World& world) {
  fitMap(view, world, region);
}

void fitData(View& view, const World& world) {
  fitMap(view, world, dataBox(world));
}

void project(View& view, const World& world, const std::string& projection) {
  view = arrived(std::move(view));
  const geo::Projection& from = world.maps.plane(view.projection, view.centre).projection;
  const auto place = from.inverse(view.extent.centre);
  View next = view;
  next.projection = projection;
  if (place && isGlobe(next)) turnTo(next, *place);
  const geo::Projection& to = world.maps.plane(projection, next.centre).projection;
  const auto centre = place ? to.forward(*place) : std::nullopt;
  if (centre) {
    const double scale = meanScale(to, *place) / meanScale(from, *place);
    next.extent = {*centre, view.extent.half * (std::isfinite(scale) && scale > 0 ? scale : 1.0)};
    // A globe that would be cut off by the edge of the map is shown whole: that is what it is looked at for.
    if (isGlobe(next) && std::max(next.extent.half.x, next.extent.half.y) > 0.55)
      next.extent.half = {wholeGlobe, wholeGlobe};
  }
  view = next;
  if (!centre) fitRegion(view, world);
}

}  // namespace app
