#include "geo/shapes/shapes_seam.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace geo {
namespace {

constexpr double tiny = 1e-9;
using Geometry = std::unique_ptr<OGRGeometry>;

bool onPole(glm::dvec2 p) {
  return std::abs(p.y) >= 90 - tiny;
}

bool usable(const Ring& ring) {
  return ring.size() > 2 && std::all_of(ring.begin(), ring.end(), [](glm::dvec2 p) {
           return std::abs(p.x) <= 540 && std::abs(p.y) <= 90 + 1e-6;  // false for NaN, too
         });
}

/// A side of more than half the world is meant to go the other way round, unless it runs along the pole.
double jump(glm::dvec2 from, glm::dvec2 to) {
  if (onPole(from) && onPole(to)) return 0;
  const double step = to.x - from.x;
  return step > 180 ? -360 : step < -180 ? 360 : 0;
}

/// The ring without jumps; it may reach beyond ±180°. One that does not close went round a pole and is led along it.
Ring unwound(const Ring& ring) {
  Ring out{ring[0]};
  double shift = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    shift += jump(ring[i - 1], ring[i]);
    out.emplace_back(ring[i].x + shift, ring[i].y);
  }
  shift += jump(ring.back(), ring[0]);
  if (shift == 0) return std::abs(area(out)) > tiny ? out : ring;  // a band round the world would vanish: it is meant
  double sum = 0;
  for (const glm::dvec2 p : ring) sum += p.y;
  const double pole = sum < 0 ? -90 : 90;
  out.emplace_back(ring[0].x + shift, ring[0].y);
  out.emplace_back(ring[0].x + shift, pole);
  out.emplace_back(ring[0].x, pole);
  return out;
}

struct Reach {
  double west = 1e9, east = -1e9;
};

Reach reach(const Ring& ring) {
  Reach r;
  for (const glm::dvec2 p : ring) r = {std::min(r.west, p.x), std::max(r.east, p.x)};
  return r;
}

/// Holes lie where their outer ring lies.
void bringNear(Ring& hole, const Ring& outer) {
  const Reach in = reach(hole), around = reach(outer);
  const double off = (around.west + around.east) / 2 - (in.west + in.east) / 2;
  const bool inside = in.west >= around.west - tiny && in.east <= around.east + tiny;
  const double turns = inside ? 0 : std::round(off / 360);
  for (glm::dvec2& p : hole) p.x += 360 * turns;
}

std::unique_ptr<OGRPolygon> toOgr(const Polygon& polygon) {
  auto out = std::make_unique<OGRPolygon>();
  for (const Ring& ring : polygon) {
    OGRLinearRing line;
    for (const glm::dvec2 p : ring) line.addPoint(p.x, p.y);
    line.closeRings();
    out->addRing(&line);
  }
  return out;
}

void collect(const OGRGeometry& geometry, double shift, std::vector<Polygon>& out) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) collect(*part, shift, out);
  } else if (type == wkbPolygon) {
    Polygon polygon;
    for (const OGRLinearRing* line : *geometry.toPolygon()) {
      Ring ring;
      for (int i = 0; i + 1 < line->getNumPoints(); ++i)
        ring.emplace_back(std::clamp(line->getX(i) + shift, -180.0, 180.0), std::clamp(line->getY(i), -90.0, 90.0));
      if (ring.size() > 2) polygon.push_back(std::move(ring));
    }
    if (!polygon.empty()) out.push_back(std::move(polygon));
  }
}

Geometry strip(double west) {
  return toOgr({{{west, -91}, {west + 360, -91}, {west + 360, 91}, {west, 91}}});
}

/// The pieces in each turn of the world, brought back into ±180°.
void cut(const Polygon& polygon, Mended& mended) {
  Geometry whole = toOgr(polygon);
  if (!whole->IsValid()) {
    whole.reset(whole->MakeValid());
    mended.repaired = true;
  }
  for (double turn = -1; turn <= 1 && whole; ++turn) {
    const Geometry window = strip(360 * turn - 180);
    if (const Geometry piece{whole->Intersection(window.get())}) collect(*piece, -360 * turn, mended.polygons);
  }
}

/// Whether triangles of it cover what its rings enclose; they do not when rings cross.
bool simple(const Polygon& polygon) {
  const double expected = area(polygon);
  return std::abs(area(triangulated(polygon)) - expected) <= 1e-6 * std::abs(expected) + 1e-12;
}

void repair(const Polygon& polygon, Mended& mended) {
  mended.repaired = true;
  if (const Geometry valid{toOgr(polygon)->MakeValid()}) collect(*valid, 0, mended.polygons);
}

}  // namespace

Mended mendedPolygon(const Polygon& polygon) {
  Mended mended;
  Polygon rings;
  for (const Ring& ring : polygon) {
    if (!usable(ring)) {
      mended.outside |= ring.size() > 2;
      if (rings.empty()) return mended;  // holes of nothing
      continue;
    }
    rings.push_back(unwound(ring));
    if (rings.size() > 1) bringNear(rings.back(), rings.front());
  }
  if (rings.empty()) return mended;
  const Reach span = reach(rings[0]);
  if (span.west < -180 - tiny || span.east > 180 + tiny) {
    cut(rings, mended);
  } else if (simple(rings)) {
    for (Ring& ring : rings)
      for (glm::dvec2& p : ring) p = {std::clamp(p.x, -180.0, 180.0), std::clamp(p.y, -90.0, 90.0)};
    mended.polygons.push_back(std::move(rings));
  } else {
    repair(rings, mended);
  }
  return mended;
}

}  // namespace geo
