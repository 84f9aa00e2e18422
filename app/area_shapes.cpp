#include "app/area_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

#include "app/filter.hpp"
#include "geo/shapes/basemap_shapes.hpp"
#include "geo/shapes/shapes_seam.hpp"

namespace app {
namespace {

/// A side that only closes an area at the antimeridian or at a pole is no outline.
bool isSeam(geo::LonLat a, geo::LonLat b) {
  const auto both = [](double x, double y, double limit) {
    return std::abs(x) > limit && std::abs(y) > limit && x * y > 0;
  };
  return both(a.x, b.x, 179.9999) || both(a.y, b.y, 89.9999);
}

/// The ring as open lines without its seams.
std::vector<std::vector<geo::LonLat>> outlinesOf(const geo::Ring& ring) {
  std::vector<std::vector<geo::LonLat>> out;
  bool open = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::LonLat a = ring[i], b = ring[(i + 1) % ring.size()];
    if (isSeam(a, b)) {
      open = false;
      continue;
    }
    if (!std::exchange(open, true)) out.push_back({a});
    out.back().push_back(b);
  }
  return out;
}

render::LineMeshHandle linesOf(const std::vector<std::vector<std::vector<geo::LonLat>>>& rings,
                               const geo::Projection& projection) {
  auto mesh = std::make_shared<render::LineMesh>();
  bool first = true;
  for (std::size_t row = 0; row < rings.size(); ++row)
    for (const std::vector<geo::LonLat>& line : rings[row])
      for (const std::vector<glm::dvec2>& run : geo::projectedPath(line, projection)) {
        if (std::exchange(first, false) && !run.empty()) mesh->origin = run.front();
        render::LinePart part{static_cast<std::uint32_t>(mesh->vertices.size()),
                              static_cast<std::uint32_t>(run.size()),
                              static_cast<std::uint16_t>(row),
                              {glm::dvec2(1e30), glm::dvec2(-1e30)}};
        for (const glm::dvec2 point : run) {
          mesh->vertices.emplace_back(point - mesh->origin);
          part.box.min = {std::min(part.box.min.x, point.x), std::min(part.box.min.y, point.y)};
          part.box.max = {std::max(part.box.max.x, point.x), std::max(part.box.max.y, point.y)};
        }
        mesh->parts.push_back(part);
      }
  return mesh;
}

}  // namespace

void AreaShapes::findRows(const geo::Events& events) const {
  if (std::exchange(found_, true)) return;
  for (std::uint32_t row = 0; row < events.size(); ++row) {
    const geo::Event* event = events.whole(row);
    if (!event || event->areas.empty()) continue;
    if (chunks_.empty() || chunks_.back().rows.size() == rowsAPiece) chunks_.emplace_back();
    chunks_.back().rows.push_back(row);
  }
}

void AreaShapes::prepare(Chunk& chunk, const geo::Events& events) {
  geo::ShapeLevel shapes;
  for (const std::uint32_t row : chunk.rows) {
    geo::Shape& shape = shapes.countries.emplace_back();
    std::vector<std::vector<geo::LonLat>>& rings = chunk.rings.emplace_back();
    for (const geo::Polygon& polygon : events.whole(row)->areas)
      for (geo::Polygon& mended : geo::mendedPolygon(polygon).polygons) {
        for (const geo::Ring& ring : mended)
          for (auto& line : outlinesOf(ring)) rings.push_back(std::move(line));
        shape.polygons.push_back(std::move(mended));
      }
  }
  chunk.level = geo::preparedLevel(shapes);
}

const AreaShapes::Plane& AreaShapes::planeOf(Chunk& chunk, const MapPlane& plane) {
  const geo::ProjectionInfo& info = plane.projection.info();
  const auto same = [&](const Plane& one) { return one.projection == info.name && one.centre == info.centre; };
  const auto found = std::ranges::find_if(chunk.planes, same);
  if (found != chunk.planes.end()) {
    chunk.planes.splice(chunk.planes.begin(), chunk.planes, found);
    return chunk.planes.front();
  }
  if (chunk.planes.size() == planesKept) chunk.planes.pop_back();
  const geo::PlaneMesh mesh = info.turns ? geo::Globe(*chunk.level).countries(info.centre)
                                         : geo::projectedCountries(*chunk.level, plane.projection);
  chunk.planes.push_front({std::string(info.name), info.centre, meshOf(mesh), linesOf(chunk.rings, plane.projection)});
  return chunk.planes.front();
}

std::vector<AreaShapes::Piece> AreaShapes::of(const geo::Events& events, const MapPlane& plane,
                                              std::span<const std::uint32_t> rows) const {
  const std::lock_guard lock(mutex_);
  findRows(events);
  std::vector<Piece> out;
  for (Chunk& chunk : chunks_) {
    const auto isWanted = [&](std::uint32_t row) { return std::ranges::binary_search(rows, row); };
    if (std::ranges::none_of(chunk.rows, isWanted)) continue;
    if (!chunk.level) prepare(chunk, events);
    const Plane& made = planeOf(chunk, plane);
    out.push_back({made.fills, made.outlines, &chunk.rows});
  }
  return out;
}

namespace {

/// Quickly: a box that the ring does not leave; one that jumps over the antimeridian may hold anything.
bool mayHold(const geo::Polygon& polygon, geo::LonLat at) {
  if (polygon.empty() || polygon.front().empty()) return false;
  geo::LonLat low = polygon.front().front(), high = low;
  for (const geo::LonLat place : polygon.front()) low = glm::min(low, place), high = glm::max(high, place);
  if (high.x > 180 || low.x < -180 || high.x - low.x > 180) return true;
  return at.x >= low.x && at.y >= low.y && at.x <= high.x && at.y <= high.y;
}

}  // namespace

bool isInAreas(const geo::Event& event, geo::LonLat at) {
  for (const geo::Polygon& polygon : event.areas) {
    if (!mayHold(polygon, at)) continue;
    for (const geo::Polygon& mended : geo::mendedPolygon(polygon).polygons) {
      bool inside = false;  // of an odd number of rings
      for (const geo::Ring& ring : mended) inside = inside != contains(ring, at);
      if (inside) return true;
    }
  }
  return false;
}

}  // namespace app
