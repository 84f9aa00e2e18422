// See shapes_overlaps.hpp. Through OGR's geometries, which GEOS cuts.
#include "geo/shapes/shapes_overlaps.hpp"

#include <cpl_error.h>
#include <ogr_geometry.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace geo {
namespace {

/// What cannot be cut is left uncut: nobody needs to hear of it.
struct Quiet {
  Quiet() { CPLPushErrorHandler(CPLQuietErrorHandler); }
  ~Quiet() { CPLPopErrorHandler(); }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;
};

constexpr double leastArea = 0.01, leastWidth = 0.03;  // square degrees (about 120 km²), degrees (about 3 km)
constexpr std::size_t mostPairs = 200'000;             // of boxes that meet: more is no map of countries

OGRLinearRing* ringOf(const Ring& ring) {
  auto line = std::make_unique<OGRLinearRing>();
  for (const LonLat at : ring) line->addPoint(at.x, at.y);
  line->closeRings();
  return line.release();
}

std::unique_ptr<OGRMultiPolygon> geometryOf(const std::vector<Polygon>& polygons) {
  auto out = std::make_unique<OGRMultiPolygon>();
  for (const Polygon& rings : polygons) {
    auto polygon = std::make_unique<OGRPolygon>();
    for (const Ring& ring : rings) polygon->addRingDirectly(ringOf(ring));
    out->addGeometryDirectly(polygon.release());
  }
  return out;
}

Polygon polygonOf(const OGRPolygon& from) {
  Polygon out;
  for (const OGRLinearRing* line : from) {
    Ring& ring = out.emplace_back();
    for (int i = 0; i + 1 < line->getNumPoints(); ++i) ring.emplace_back(line->getX(i), line->getY(i));
  }
  return out;
}

/// Neighbours that were drawn apart overlap along their border by a hair.
bool isClaim(const OGRPolygon& polygon) {
  const OGRLinearRing* outline = polygon.getExteriorRing();  // none: two that only touch
  if (!outline) return false;
  const double area = polygon.get_Area();
  return area > leastArea && 2 * area > leastWidth * outline->get_Length();
}

void collect(const OGRGeometry& geometry, std::vector<Polygon>& out) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon) {
    if (isClaim(*geometry.toPolygon())) out.push_back(polygonOf(*geometry.toPolygon()));
  } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) collect(*part, out);
  }
}

/// A country's box, and its geometry once it is asked for.
struct Candidate {
  std::uint32_t index = 0;
  OGREnvelope box;
  std::unique_ptr<OGRMultiPolygon> geometry;
};

OGREnvelope boxOf(const Shape& shape) {
  OGREnvelope box;
  for (const Polygon& polygon : shape.polygons)
    for (const Ring& ring : polygon)
      for (const LonLat at : ring) box.Merge(at.x, at.y);
  return box;
}

bool holdTogether(const Area& a, const Area& b) {
  return a.from < b.to && b.from < a.to;
}

std::vector<Polygon> common(const std::vector<Shape>& shapes, Candidate& a, Candidate& b) {
  for (Candidate* one : {&a, &b})
    if (!one->geometry) one->geometry = geometryOf(shapes[one->index].polygons);
  std::vector<Polygon> out;
  const std::unique_ptr<OGRGeometry> cut(a.geometry->Intersection(b.geometry.get()));
  if (cut) collect(*cut, out);
  return out;
}

}  // namespace

std::vector<OverlapShape> overlapsOf(const std::vector<Shape>& countries) {
  const Quiet quiet;
  std::vector<Candidate> all;
  for (std::uint32_t i = 0; i < countries.size(); ++i) all.push_back({i, boxOf(countries[i]), nullptr});
  std::ranges::stable_sort(all, {}, [](const Candidate& one) { return one.box.MinX; });
  std::vector<OverlapShape> out;
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size() && all[j].box.MinX < all[i].box.MaxX; ++j) {
      if (!all[i].box.Intersects(all[j].box) ||
          !holdTogether(countries[all[i].index].area, countries[all[j].index].area))
        continue;
      if (++pairs > mostPairs) return out;
      if (auto polygons = common(countries, all[i], all[j]); !polygons.empty())
        out.push_back(
            {{std::min(all[i].index, all[j].index), std::max(all[i].index, all[j].index)}, std::move(polygons)});
    }
  std::ranges::sort(out, {}, [](const OverlapShape& one) { return std::pair(one.of.first, one.of.second); });
  return out;
}

}  // namespace geo
