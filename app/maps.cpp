#include "app/maps.hpp"

#include <algorithm>
#include <cmath>
#include <future>
#include <glm/common.hpp>
#include <numbers>

#include "geo/globe_graticule.hpp"

namespace app {
namespace {

using render::LineMesh;
using render::Mesh;
using render::WorldBox;

template <class Vertices>
WorldBox boxOf(const Vertices& vertices) {
  WorldBox box{glm::dvec2(1e30), glm::dvec2(-1e30)};
  for (const glm::dvec2 v : vertices) box.min = glm::min(box.min, v), box.max = glm::max(box.max, v);
  return box;
}

std::vector<glm::vec2> offsets(const std::vector<glm::dvec2>& vertices, glm::dvec2 origin) {
  std::vector<glm::vec2> out;
  out.reserve(vertices.size());
  for (const glm::dvec2 v : vertices) out.emplace_back(v - origin);
  return out;
}

/// `spanOf`: the number of the span that an area is valid in.
render::LineMeshHandle linesOf(const geo::PlaneLines& plane, const std::vector<std::uint16_t>& spanOf) {
  auto mesh = std::make_shared<LineMesh>();
  const WorldBox box = boxOf(plane.vertices);
  mesh->origin = (box.min + box.max) * 0.5;
  mesh->vertices = offsets(plane.vertices, mesh->origin);
  for (const auto& part : plane.parts)
    mesh->parts.push_back(
        {part.first,
         part.count,
         static_cast<std::uint16_t>(borderStyle(part.kind, part.area < spanOf.size() ? spanOf[part.area] : 0)),
         {part.min, part.max}});
  return mesh;
}

/// Lines of one pair of countries share a style; what has no owner is left out.
BlocLines blocLinesOf(const geo::PlaneLines& plane, const std::vector<geo::BorderSides>& sides) {
  BlocLines out;
  auto mesh = std::make_shared<LineMesh>();
  const WorldBox box = boxOf(plane.vertices);
  mesh->origin = (box.min + box.max) * 0.5;
  mesh->vertices = offsets(plane.vertices, mesh->origin);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint16_t> styles;
  for (const auto& part : plane.parts) {
    const geo::BorderSides& pair = sides[part.border];
    if (pair.first == geo::BorderSides::nobody) continue;
    const auto [found, isNew] =
        styles.try_emplace({pair.first, pair.second}, static_cast<std::uint16_t>(out.pairs.size()));
    if (isNew) out.pairs.push_back(pair);
    mesh->parts.push_back({part.first, part.count, found->second, {part.min, part.max}});
  }
  out.lines = mesh;
  return out;
}

/// The rim of every projection in the table is star-shaped about the middle of its box: a fan fills it.
render::MeshHandle fan(const std::vector<glm::dvec2>& ring) {
  auto mesh = std::make_shared<Mesh>();
  const WorldBox box = boxOf(ring);
  mesh->origin = (box.min + box.max) * 0.5;
  mesh->vertices = offsets(ring, mesh->origin);
  mesh->vertices.emplace_back(0.0F);
  const auto middle = static_cast<std::uint32_t>(ring.size());
  for (std::uint32_t i = 0; i < middle; ++i) mesh->indices.insert(mesh->indices.end(), {middle, i, (i + 1) % middle});
  mesh->parts.push_back({0, static_cast<std::uint32_t>(mesh->indices.size()), 0, box});
  return mesh;
}

render::LineMeshHandle linesOf(const std::vector<std::vector<glm::dvec2>>& paths) {
  auto mesh = std::make_shared<LineMesh>();
  for (const auto& path : paths) {
    const auto first = static_cast<std::uint32_t>(mesh->vertices.size());
    for (const glm::dvec2 p : path) mesh->vertices.emplace_back(p);
    mesh->parts.push_back({first, static_cast<std::uint32_t>(path.size()), 0, boxOf(path)});
  }
  return mesh;
}

void append(std::vector<std::vector<glm::dvec2>>& to, std::vector<std::vector<glm::dvec2>> more) {
  for (auto& path : more) to.push_back(std::move(path));
}

/// Meridians and parallels every 15°; meridians stop short of the poles, where they would crowd.
render::LineMeshHandle graticule(const geo::Projection& projection, bool turned, geo::LonLat centre) {
  if (turned) return linesOf(geo::globeGraticule(centre, 15, 75));
  std::vector<std::vector<glm::dvec2>> paths;
  for (int lon = -180; lon < 180; lon += 15)
    append(paths, geo::projectedPath(std::vector<geo::LonLat>{{lon, -75}, {lon, 0}, {lon, 75}}, projection));
  for (int lat = -75; lat <= 75; lat += 15) {
    std::vector<geo::LonLat> parallel;
    for (int lon = -180; lon <= 180; lon += 15) parallel.emplace_back(lon, lat);
    append(paths, geo::projectedPath(parallel, projection));
  }
  return linesOf(paths);
}

std::vector<glm::dvec2> closed(std::vector<glm::dvec2> ring) {
  if (!ring.empty() && ring.front() != ring.back()) ring.push_back(ring.front());
  return ring;
}

std::vector<geo::Instant> changesOf(const geo::Basemap& basemap) {
  std::vector<geo::Instant> out;
  for (const geo::Area& area : basemap.countries) out.insert(out.end(), {area.from, area.to});
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool turns(const std::string& projection) {
  const geo::ProjectionInfo* info = geo::projectionInfo(projection);
  return info != nullptr && info->turns;
}

/// What was made for a key, made when it is not there; of turned ones only the last stay.
template <class Made, class Key, class Make>
const auto& kept(std::list<Made>& all, const Key& key, bool turned, Make make) {
  auto found = std::ranges::find(all, key, &Made::key);
  if (found == all.end()) {
    if (turned && all.size() >= Maps::turnsKept) all.pop_back();
    all.push_front({key, make()});
  } else {
    all.splice(all.begin(), all, found);
  }
  return all.front().made;
}

}  // namespace

render::MeshHandle meshOf(const geo::PlaneMesh& plane) {
  auto mesh = std::make_shared<Mesh>();
  const WorldBox box = boxOf(plane.vertices);
  mesh->origin = (box.min + box.max) * 0.5;
  mesh->vertices = offsets(plane.vertices, mesh->origin);
  mesh->indices = plane.indices;
  for (const auto& part : plane.parts)
    mesh->parts.push_back({part.first, part.count, static_cast<std::uint16_t>(part.area), {part.min, part.max}});
  return mesh;
}

Maps::Maps(const geo::Basemap& basemap)
    : basemap_(&basemap), lands_(mainLands(basemap)), spans_(1), changes_(changesOf(basemap)) {
  for (const geo::Area& area : basemap.countries) {
    const Span span{area.from, area.to};
    const auto found = std::ranges::find(spans_, span);
    spanOfArea_.push_back(static_cast<std::uint16_t>(found - spans_.begin()));
    if (found == spans_.end()) spans_.push_back(span);
  }
}

std::size_t Maps::editionAt(geo::Instant at) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(changes_, at) - changes_.begin());
}

std::vector<bool> Maps::areasIn(std::size_t edition) const {
  std::vector<bool> shown;
  if (edition == 0 || spans_.size() == 1) return shown;
  for (const geo::Area& area : basemap_->countries) shown.push_back(area.holds(changes_[edition - 1]));
  return shown;
}

MapPlane Maps::planeOf(const Key& key) const {
  geo::Projection projection(key.projection, key.centre);
  const std::vector<glm::dvec2> rim = projection.outline();
  render::LineMeshHandle lines = graticule(projection, turns(key.projection), key.centre);
  return {std::move(projection), fan(rim), linesOf(std::vector<std::vector<glm::dvec2>>{closed(rim)}), std::move(lines),
          boxOf(rim)};
}

MapMeshes Maps::meshesOf(const Key& key) const {
  const geo::Level& shapes = basemap_->levels.at(key.level);
  const bool provinces = !shapes.provinceMeshes.empty(), overlaps = !shapes.overlapMeshes.empty();
  if (turns(key.projection)) {
    const geo::Globe& seen = globe(key.level);
    const std::vector<bool> shown = areasIn(key.edition);
    // A turn makes all anew, within a frame: lines on one processor, areas on another.
    auto lines = std::async(std::launch::async, [&] { return linesOf(seen.borders(key.centre, shown), spanOfArea_); });
    render::MeshHandle countries = meshOf(seen.countries(key.centre, shown));
    render::MeshHandle within = provinces ? meshOf(seen.provinces(key.centre)) : nullptr;
    render::MeshHandle over = overlaps ? meshOf(seen.overlaps(key.centre)) : nullptr;
    return {std::move(countries), std::move(within), lines.get(), std::move(over)};
  }
  const geo::Projection& projection = plane(key.projection).projection;
  return {meshOf(projectedCountries(shapes, projection)),
          provinces ? meshOf(projectedProvinces(shapes, projection)) : nullptr,
          linesOf(projectedBorders(shapes, projection), spanOfArea_),
          overlaps ? meshOf(projectedOverlaps(shapes, projection)) : nullptr};
}

const geo::Globe& Maps::globe(std::size_t level) const {
  return globes_.try_emplace(level, basemap_->levels.at(level)).first->second;
}

const MapPlane& Maps::plane(const std::string& name, geo::LonLat centre) const {
  const bool turned = turns(name);
  const Key key{name, turned ? centre : geo::LonLat(0)};
  return kept(turned ? turnedPlanes_ : planes_, key, turned, [&] { return planeOf(key); });
}

const MapMeshes& Maps::meshes(const std::string& name, geo::LonLat centre, std::size_t level, geo::Instant at) const {
  const bool turned = turns(name);
  const Key key = turned ? Key{name, centre, level, editionAt(at)} : Key{name, geo::LonLat(0), level};
  return kept(turned ? turnedMeshes_ : meshes_, key, turned, [&] { return meshesOf(key); });
}

const BlocLines& Maps::blocLines(const std::string& name, geo::LonLat centre, std::size_t level) const {
  const bool turned = turns(name);
  const Key key{name, turned ? centre : geo::LonLat(0), level};
  return kept(turned ? turnedBlocLines_ : blocLines_, key, turned, [&] {
    const geo::Level& shapes = basemap_->levels.at(level);
    auto sides = sides_.find(level);
    if (sides == sides_.end()) sides = sides_.emplace(level, geo::borderSides(shapes)).first;
    return blocLinesOf(turned ? globe(level).borders(centre) : projectedBorders(shapes, plane(name).projection),
                       sides->second);
  });
}

std::size_t Maps::levelFor(double unitsPerPixel) const {
  constexpr double radians = std::numbers::pi / 180;
  const auto& levels = basemap_->levels;
  for (std::size_t i = 0; i < levels.size(); ++i)
    if (levels[i].tolerance * radians <= unitsPerPixel) return i;
  return levels.size() - 1;
}

}  // namespace app
