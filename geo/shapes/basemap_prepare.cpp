// Shapes into meshes: triangles that a projection can bend, in runs with a box each. Knows neither files nor
// projections.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <span>
#include <unordered_map>

#include "geo/shapes/basemap_shapes.hpp"
#include "geo/shapes/shapes_overlaps.hpp"

namespace geo {
namespace {

// A run of triangles no larger than this can be skipped, and searched for a click, as one.
constexpr std::size_t mostTriangles = 512;
constexpr float widestRun = 30.0F;  // degrees

struct Box {
  glm::vec2 min{1e9F}, max{-1e9F};
  void add(glm::vec2 point) {
    min = {std::min(min.x, point.x), std::min(min.y, point.y)};
    max = {std::max(max.x, point.x), std::max(max.y, point.y)};
  }
  LonLatBox degrees() const { return {min.x, min.y, max.x, max.y}; }
};

using Triangle = std::array<std::uint32_t, 3>;

class Runs {
 public:
  Runs(Level& level, std::vector<AreaMesh>& meshes, std::uint32_t area) : level_(level), meshes_(meshes), area_(area) {}

  void add(std::span<Triangle> triangles) {
    if (triangles.empty()) return;
    Box box, centres;
    for (const Triangle& t : triangles) {
      for (const std::uint32_t corner : t) box.add(level_.vertices[corner]);
      centres.add(centre(t));
    }
    const glm::vec2 size = box.max - box.min, spread = centres.max - centres.min;
    const bool large = triangles.size() > mostTriangles || std::max(size.x, size.y) > widestRun;
    if (!large || !(std::max(spread.x, spread.y) > 0)) return emit(triangles, box);
    const int axis = spread.x >= spread.y ? 0 : 1;
    const float middle = (centres.min[axis] + centres.max[axis]) / 2;
    const auto half =
        std::partition(triangles.begin(), triangles.end(), [&](const Triangle& t) { return centre(t)[axis] < middle; });
    if (half == triangles.begin() || half == triangles.end()) return emit(triangles, box);
    add({triangles.begin(), half});
    add({half, triangles.end()});
  }

 private:
  glm::vec2 centre(const Triangle& t) const {
    return (level_.vertices[t[0]] + level_.vertices[t[1]] + level_.vertices[t[2]]) / 3.0F;
  }

  void emit(std::span<const Triangle> triangles, const Box& box) {
    const auto first = static_cast<std::uint32_t>(level_.indices.size());
    for (const Triangle& t : triangles) level_.indices.insert(level_.indices.end(), t.begin(), t.end());
    meshes_.push_back({area_, first, static_cast<std::uint32_t>(triangles.size() * 3), box.degrees()});
  }

  Level& level_;
  std::vector<AreaMesh>& meshes_;
  std::uint32_t area_;
};

/// Vertices of a level that an area uses, each once.
class Vertices {
 public:
  explicit Vertices(Level& level) : level_(level) {}

  std::uint32_t index(glm::vec2 point) {
    const std::uint64_t key =
        std::uint64_t{std::bit_cast<std::uint32_t>(point.x)} << 32 | std::bit_cast<std::uint32_t>(point.y);
    const auto [found, isNew] = indices_.try_emplace(key, static_cast<std::uint32_t>(level_.vertices.size()));
    if (isNew) level_.vertices.push_back(point);
    return found->second;
  }

 private:
  Level& level_;
  std::unordered_map<std::uint64_t, std::uint32_t> indices_;
};

void appendPolygon(const Polygon& polygon, Vertices& vertices, std::vector<Triangle>& triangles) {
  Polygon dense;
  for (const Ring& ring : polygon) dense.push_back(densified(ring, longestSide));
  for (const Polygon& piece : cutAlongGrid(dense, longestEdge)) {
    const Triangles mesh = triangulated(piece);
    const auto corner = [&](std::size_t i) { return vertices.index(glm::vec2(mesh.vertices[mesh.indices[i]])); };
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
      const Triangle t{corner(i), corner(i + 1), corner(i + 2)};
      if (t[0] != t[1] && t[1] != t[2] && t[2] != t[0])
        triangles.push_back(t);  // not one that the rounding made a line
    }
  }
}

void appendMeshes(Level& level, std::vector<AreaMesh>& meshes, const std::vector<Shape>& shapes, const Telling& tell) {
  for (std::uint32_t area = 0; area < shapes.size(); ++area) {
    if (tell && area % 16 == 0) tell({ReadingStage::rows, area, shapes.size()});
    Vertices vertices(level);
    std::vector<Triangle> triangles;
    for (const Polygon& polygon : shapes[area].polygons) appendPolygon(polygon, vertices, triangles);
    Runs(level, meshes, area).add(triangles);
  }
}

void addOverlaps(Basemap& basemap, const std::vector<Shape>& countries) {
  std::vector<Shape> shapes;
  for (OverlapShape& overlap : overlapsOf(countries)) {
    basemap.overlaps.push_back(overlap.of);
    shapes.push_back({{}, false, std::move(overlap.polygons)});
  }
  Level& level = basemap.levels.back();
  appendMeshes(level, level.overlapMeshes, shapes, {});
}

double medianSide(const ShapeLevel& shapes) {
  std::vector<double> sides;
  for (const Shape& shape : shapes.countries)
    for (const Polygon& polygon : shape.polygons)
      for (const Ring& ring : polygon)
        for (std::size_t i = 1; i < ring.size(); ++i)
          sides.push_back(std::max(std::abs(ring[i].x - ring[i - 1].x), std::abs(ring[i].y - ring[i - 1].y)));
  if (sides.empty()) return 0;
  const auto middle = sides.begin() + static_cast<std::ptrdiff_t>(sides.size() / 2);
  std::nth_element(sides.begin(), middle, sides.end());
  return *middle;
}

const Polygon* largest(const Shape& shape) {
  const auto size = [](const Polygon& polygon) {
    const double latitude = polygon.empty() || polygon[0].empty() ? 0 : polygon[0][0].y;
    return area(polygon) * std::cos(latitude * 0.0174532925199433);
  };
  const auto found = std::max_element(shape.polygons.begin(), shape.polygons.end(),
                                      [&](const Polygon& a, const Polygon& b) { return size(a) < size(b); });
  return found == shape.polygons.end() ? nullptr : &*found;
}

std::vector<Area> areasOf(const std::vector<Shape>& shapes) {
  std::vector<Area> areas;
  for (const Shape& shape : shapes) {
    Box box;
    for (const Polygon& polygon : shape.polygons)
      for (const Ring& ring : polygon)
        for (const glm::dvec2 point : ring) box.add(glm::vec2(point));
    Area area = shape.area;
    area.box = box.degrees();
    if (const Polygon* polygon = largest(shape)) area.label = labelPoint(*polygon);
    areas.push_back(std::move(area));
  }
  return areas;
}

}  // namespace

Level preparedLevel(const ShapeLevel& shapes, const Telling& tell) {
  Level level;
  level.tolerance = shapes.tolerance > 0 ? shapes.tolerance : medianSide(shapes);
  appendMeshes(level, level.countryMeshes, shapes.countries, tell);
  appendMeshes(level, level.provinceMeshes, shapes.provinces, tell);
  if (tell) tell({ReadingStage::ordering, 0, 0});
  appendBorders(level, shapes);
  return level;
}

Basemap prepared(const ShapeFile& shapes, const Telling& tell) {
  Basemap basemap{shapes.source, shapes.bordersAsOf, {}, {}, {}, shapes.editions, shapes.columns, {}};
  basemap.countries = areasOf(shapes.levels.back().countries);
  basemap.provinces = areasOf(shapes.levels.back().provinces);
  for (const ShapeLevel& level : shapes.levels) basemap.levels.push_back(preparedLevel(level, tell));
  if (shapes.levels.size() == 1) addOverlaps(basemap, shapes.levels.back().countries);  // ours has none
  return basemap;
}

}  // namespace geo
