#include "app/borders.hpp"

#include <algorithm>

#include "geo/edtf.hpp"

namespace app {
namespace {

bool meets(const render::WorldBox& a, const render::WorldBox& b) {
  return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

}  // namespace

std::string bordersNote(const World& world, geo::Instant at, const Words& words) {
  const std::vector<geo::Edition>& editions = world.basemap.editions;
  if (!editions.empty() && at < editions.front().from) return words.tr("No borders are known of this date.");
  const auto when = geo::parseEdtf(world.basemap.shownAsOf(at));
  if (!when || geo::presence(*when, at).presence != geo::Presence::no) return "";
  return filled(words.tr("Borders as of {date}."), {{"date", words.dates.inWords(*when)}});
}

std::size_t overlapsAt(const World& world, geo::Instant at) {
  const std::vector<geo::Area>& countries = world.basemap.countries;
  return static_cast<std::size_t>(std::ranges::count_if(world.basemap.overlaps, [&](const geo::Overlap& overlap) {
    return countries[overlap.first].holds(at) && countries[overlap.second].holds(at);
  }));
}

bool disputedInSight(const World& world, const View& view, const render::Viewport& viewport, const MapArea& area) {
  const render::Camera camera = cameraFor(view.extent, area, viewport);
  const double pixel = 1 / (camera.pointsPerUnit * static_cast<double>(viewport.pixelsPerPoint));
  const glm::dvec2 half = glm::dvec2(viewport.width, viewport.height) * 0.5 * pixel;
  const render::WorldBox shown{camera.centre - half, camera.centre + half};
  const geo::Instant at = view.clock.now;
  const MapMeshes& meshes = world.maps.meshes(view.projection, view.centre, world.maps.levelFor(pixel), at);
  return std::ranges::any_of(meshes.borders->parts, [&](const render::LinePart& part) {
    const bool disputed = part.style % borderKinds == static_cast<std::size_t>(geo::BorderKind::disputed);
    return disputed && world.maps.spans()[part.style / borderKinds].holds(at) && meets(part.box, shown);
  });
}

}  // namespace app
