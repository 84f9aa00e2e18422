// The GLU tessellator needs no GL context; measured against ear clipping in data/BASEMAP.md.
#include "geo/shapes/triangulate.hpp"

#include <GL/glu.h>

#include <cmath>
#include <deque>
#include <memory>

namespace geo {
namespace {

struct Corner {
  GLdouble at[3];
  std::uint32_t index;
};

struct Tessellation {
  Triangles result;
  std::deque<Corner> corners;  // the tessellator keeps pointers into it

  Corner* add(double x, double y) {
    corners.push_back({{x, y, 0.0}, static_cast<std::uint32_t>(result.vertices.size())});
    result.vertices.emplace_back(x, y);
    return &corners.back();
  }
};

void onVertex(void* corner, void* tessellation) {
  static_cast<Tessellation*>(tessellation)->result.indices.push_back(static_cast<Corner*>(corner)->index);
}

// Its presence alone makes the tessellator give plain triangles instead of strips and fans.
void onEdgeFlag(GLboolean, void*) {}

void onCombine(GLdouble at[3], void* [4], GLfloat[4], void** out, void* tessellation) {
  *out = static_cast<Tessellation*>(tessellation)->add(at[0], at[1]);
}

using Callback = void (*)();

struct Deleter {
  void operator()(GLUtesselator* tessellator) const { gluDeleteTess(tessellator); }
};
using Tessellator = std::unique_ptr<GLUtesselator, Deleter>;

Tessellator prepared() {
  Tessellator tessellator(gluNewTess());
  gluTessProperty(tessellator.get(), GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
  gluTessNormal(tessellator.get(), 0, 0, 1);
  gluTessCallback(tessellator.get(), GLU_TESS_VERTEX_DATA, reinterpret_cast<Callback>(onVertex));
  gluTessCallback(tessellator.get(), GLU_TESS_EDGE_FLAG_DATA, reinterpret_cast<Callback>(onEdgeFlag));
  gluTessCallback(tessellator.get(), GLU_TESS_COMBINE_DATA, reinterpret_cast<Callback>(onCombine));
  return tessellator;
}

bool usable(glm::dvec2 point) {
  return std::abs(point.x) < GLU_TESS_MAX_COORD && std::abs(point.y) < GLU_TESS_MAX_COORD;  // false for NaN, too
}

void addRing(GLUtesselator* tessellator, Tessellation& tessellation, const Ring& ring) {
  gluTessBeginContour(tessellator);
  const std::size_t count = ring.size() > 1 && ring.front() == ring.back() ? ring.size() - 1 : ring.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!usable(ring[i])) continue;
    Corner* corner = tessellation.add(ring[i].x, ring[i].y);
    gluTessVertex(tessellator, corner->at, corner);
  }
  gluTessEndContour(tessellator);
}

double cross(glm::dvec2 a, glm::dvec2 b) {
  return a.x * b.y - a.y * b.x;
}

}  // namespace

Triangles triangulated(const Polygon& polygon) {
  Tessellation tessellation;
  const Tessellator tessellator = prepared();
  gluTessBeginPolygon(tessellator.get(), &tessellation);
  for (const Ring& ring : polygon) addRing(tessellator.get(), tessellation, ring);
  gluTessEndPolygon(tessellator.get());
  auto& indices = tessellation.result.indices;
  indices.resize(indices.size() / 3 * 3);
  return std::move(tessellation.result);
}

double area(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0, count = ring.size(); i < count; ++i)
    twice += cross(ring[i] - ring[0], ring[(i + 1) % count] - ring[0]);
  return twice / 2;
}

double area(const Polygon& polygon) {
  double sum = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) sum += (i == 0 ? 1 : -1) * std::abs(area(polygon[i]));
  return sum;
}

double area(const Triangles& triangles) {
  double twice = 0;
  for (std::size_t i = 0; i + 2 < triangles.indices.size(); i += 3) {
    const auto at = [&](std::size_t corner) { return triangles.vertices[triangles.indices[i + corner]]; };
    twice += std::abs(cross(at(1) - at(0), at(2) - at(0)));
  }
  return twice / 2;
}

}  // namespace geo
