// What moves the map: zoom, pan, turn, fit, another projection.
#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <utility>

#include "app/data_box.hpp"
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

constexpr double cutMeridian = 110;  ///< where the maps of the world are cut

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

bool isOfRegion(const geo::LonLatBox& box) {
  const geo::LonLat middle{(box.west + box.east) / 2, (box.south + box.north) / 2};
  return overlaps({middle.x, middle.y, middle.x, middle.y}, region);
}

std::string projectionFor(const geo::LonLatBox& box) {
  if (box.east - box.west > 150 || box.north - box.south > 100) return "equal-earth";
  if (box.west < cutMeridian && box.east > cutMeridian) return "orthographic";  // it would be torn in two
  return isOfRegion(box) ? View{}.projection : "mercator";                      // the region's own lies askew elsewhere
}

bool showsRegion(const World& world) {
  return world.bundled || isOfRegion(dataBox(world));
}

std::string projectionFor(const World& world) {
  return world.bundled ? View{}.projection : projectionFor(dataBox(world));
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
