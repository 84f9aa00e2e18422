// Projections: there and back, what is cut and what is left out, and areas that stay.
#include "geo/projection.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "geo/basemap.hpp"

using geo::LonLat;
using geo::Projection;

namespace {

constexpr double radians = 0.017453292519943295;

const geo::Basemap& world() {
  static const geo::Basemap basemap = geo::loadPrepared(MAREA_BINARY_DIR "/share/marea/basemap.marea");
  return basemap;
}

double cross(glm::dvec2 a, glm::dvec2 b) {
  return a.x * b.y - a.y * b.x;
}

double planeArea(const geo::PlaneMesh& mesh) {
  double twice = 0;
  for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
    const auto at = [&](std::size_t n) { return mesh.vertices[mesh.indices[i + n]]; };
    twice += std::abs(cross(at(1) - at(0), at(2) - at(0)));
  }
  return twice / 2;
}

/// Of the triangles on the unit sphere, their edges straight in degrees: the integral of sin(latitude) along the edges.
double sphereArea(const geo::Level& level) {
  const auto edge = [](glm::dvec2 a, glm::dvec2 b) {
    const double a1 = a.y * radians, b1 = b.y * radians, width = (b.x - a.x) * radians;
    return std::abs(b1 - a1) < 1e-12 ? width * std::sin(a1) : width * (std::cos(a1) - std::cos(b1)) / (b1 - a1);
  };
  double sum = 0;
  for (const geo::AreaMesh& mesh : level.countryMeshes) {
    for (std::uint32_t i = mesh.firstIndex; i < mesh.firstIndex + mesh.indexCount; i += 3) {
      const auto at = [&](std::uint32_t n) { return glm::dvec2(level.vertices[level.indices[i + n]]); };
      sum += std::abs(edge(at(0), at(1)) + edge(at(1), at(2)) + edge(at(2), at(0)));
    }
  }
  return sum;
}

double ringArea(const std::vector<glm::dvec2>& ring) {
  double twice = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) twice += cross(ring[i - 1], ring[i]);
  return twice / 2;
}

double width(const std::vector<glm::dvec2>& points) {
  double low = 1e9, high = -1e9;
  for (const glm::dvec2 p : points) low = std::min(low, p.x), high = std::max(high, p.x);
  return high - low;
}

}  // namespace

TEST_CASE("a projection that is not there is refused by name") {
  REQUIRE_THROWS_AS(Projection("mercador"), geo::Error);
  REQUIRE(geo::projectionInfo("mercador") == nullptr);
  REQUIRE(geo::projections().front().name == "laea");
}

TEST_CASE("every projection leads there and back") {
  for (const geo::ProjectionInfo& info : geo::projections()) {
    const Projection projection(info.name);
    int seen = 0;
    for (double lon = -179.5; lon < 180; lon += 7.3) {
      for (double lat = -88; lat <= 88; lat += 5.7) {
        const auto point = projection.forward(LonLat(lon, lat));
        REQUIRE(point.has_value() == projection.shows({lon, lat}));
        if (!point) continue;
        const auto back = projection.inverse(*point);
        INFO(info.name << " " << lon << " " << lat);
        REQUIRE(back.has_value());
        const double fine = info.turns ? 1e-4 : 1e-6;  // at a globe's rim a place is a root of rounding
        REQUIRE(std::abs(back->x - lon) < fine);
        REQUIRE(std::abs(back->y - lat) < fine);
        ++seen;
      }
    }
    REQUIRE(seen > (info.turns ? 700 : 1000));
  }
}

TEST_CASE("many at once are the same as one by one") {
  const std::vector<glm::vec2> places{{-68.15F, -16.5F}, {109, 13}, {179, -17}, {0, 95}, {NAN, 0}};
  for (const geo::ProjectionInfo& info : geo::projections()) {
    const Projection projection(info.name);
    const auto many = projection.forward(places);
    REQUIRE(many.size() == places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      const auto one = projection.forward(LonLat(places[i]));
      REQUIRE(one.has_value() == !std::isnan(many[i].x));
      if (one) REQUIRE(*one == many[i]);
    }
  }
}

TEST_CASE("what a plane does not show has no place in it") {
  REQUIRE_FALSE(Projection("laea").forward(LonLat(108, 12)));  // the antipode
  REQUIRE_FALSE(Projection("laea").inverse({1.95, 0}));        // beyond the rim
  REQUIRE_FALSE(Projection("laea").inverse({5, 5}));
  REQUIRE_FALSE(Projection("mercator").forward(LonLat(0, 86)));
  REQUIRE_FALSE(Projection("mercator").inverse({3.2, 0}));
  REQUIRE_FALSE(Projection("equal-earth").inverse({2.6, 1.2}));
  REQUIRE_FALSE(Projection("equal-earth").forward(LonLat(NAN, 0)));
}

TEST_CASE("known values: Mercator's formula and Lambert's distance from the centre") {
  const auto mercator = Projection("mercator").forward(LonLat(-10, 40));
  REQUIRE(mercator->x == Approx(60 * radians));
  REQUIRE(mercator->y == Approx(std::log(std::tan((45 + 20) * radians))));
  const auto centre = Projection("laea").forward(LonLat(-72, -12));
  REQUIRE(std::hypot(centre->x, centre->y) < 1e-12);
  const auto north = Projection("laea").forward(LonLat(-72, 78));  // 90 degrees away
  REQUIRE(north->y == Approx(2 * std::sin(45 * radians)));
}

TEST_CASE("scale: alike in Mercator, reciprocal where areas are kept") {
  const glm::dvec2 mercator = Projection("mercator").scaleAt({-58, -34.6});
  REQUIRE(mercator.x == Approx(1 / std::cos(34.6 * radians)).epsilon(1e-5));
  REQUIRE(mercator.y == Approx(mercator.x).epsilon(1e-5));
  const glm::dvec2 centre = Projection("laea").scaleAt({-72, -12});
  REQUIRE(centre.x == Approx(1).epsilon(1e-5));
  REQUIRE(centre.y == Approx(1).epsilon(1e-5));
}

TEST_CASE("the outline is a closed ring that holds everything shown") {
  for (const geo::ProjectionInfo& info : geo::projections()) {
    const Projection projection(info.name);
    const auto& ring = projection.outline();
    INFO(info.name);
    REQUIRE(ring.size() > 300);
    REQUIRE(std::hypot(ring.front().x - ring.back().x, ring.front().y - ring.back().y) < 1e-9);
    for (const glm::dvec2 p : ring) REQUIRE(std::isfinite(p.x + p.y));
    if (!info.equalArea) continue;
    const double all = 2 * 3.14159265358979 *
                       (info.reach < 180 ? 1 - std::cos(info.reach * radians)
                                         : std::sin(info.north * radians) - std::sin(info.south * radians));
    REQUIRE(std::abs(ringArea(ring)) == Approx(all).epsilon(2e-3));
  }
}

TEST_CASE("land keeps its area where the projection says so") {
  for (const geo::Level& level : world().levels) {
    const double land = sphereArea(level);
    REQUIRE(land * 6371.0088 * 6371.0088 ==
            Approx(147.2e6).epsilon(0.02));  // square kilometres, Antarctica's ice included
    REQUIRE(planeArea(geo::projectedCountries(level, Projection("equal-earth"))) == Approx(land).epsilon(0.005));
  }
}

TEST_CASE("Lambert and Equal Earth agree on Brazil, to the finest level") {
  const auto brazil = static_cast<std::uint32_t>(world().country("BRA") - world().countries.data());
  const auto areaIn = [&](std::string_view name) {
    geo::PlaneMesh mesh = geo::projectedCountries(world().levels.back(), Projection(name));
    std::vector<std::uint32_t> indices;
    for (const auto& part : mesh.parts)
      if (part.area == brazil)
        indices.insert(indices.end(), mesh.indices.begin() + part.first,
                       mesh.indices.begin() + part.first + part.count);
    mesh.indices = indices;
    return planeArea(mesh) * 6371.0088 * 6371.0088;
  };
  REQUIRE(areaIn("laea") == Approx(8'515'767).epsilon(0.01));
  REQUIRE(areaIn("equal-earth") == Approx(areaIn("laea")).epsilon(0.002));
  REQUIRE(areaIn("albers") == Approx(areaIn("laea")).epsilon(0.002));
}

TEST_CASE("no triangle and no side of a line reaches across the world") {
  for (const geo::ProjectionInfo& info : geo::projections()) {
    const Projection projection(info.name);
    const double half = width(projection.outline()) / 2;
    for (const geo::Level& level : world().levels) {
      const geo::PlaneMesh mesh = geo::projectedCountries(level, projection);
      INFO(info.name);
      REQUIRE(mesh.indices.size() > level.indices.size() / 4);
      bool sound = true;
      double widest = 0;
      for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const std::vector<glm::dvec2> t{mesh.vertices[mesh.indices[i]], mesh.vertices[mesh.indices[i + 1]],
                                        mesh.vertices[mesh.indices[i + 2]]};
        for (const glm::dvec2 p : t) sound = sound && std::isfinite(p.x) && std::isfinite(p.y);
        widest = std::max(widest, width(t));
      }
      REQUIRE(sound);
      REQUIRE(widest < half / 5);
      const geo::PlaneLines lines = geo::projectedBorders(level, projection);
      double longest = 0;
      for (const auto& part : lines.parts)
        for (std::uint32_t i = part.first + 1; i < part.first + part.count; ++i)
          longest = std::max(longest, width({lines.vertices[i - 1], lines.vertices[i]}));
      REQUIRE(longest < half / 5);
      REQUIRE(lines.parts.size() > level.borders.size() / (info.turns ? 4 : 2));
    }
  }
}

TEST_CASE("the boxes of parts hold their vertices") {
  const geo::PlaneMesh mesh = geo::projectedCountries(world().levels.front(), Projection("equal-earth"));
  for (const auto& part : mesh.parts) {
    for (std::uint32_t i = part.first; i < part.first + part.count; ++i) {
      const glm::dvec2 p = mesh.vertices[mesh.indices[i]];
      REQUIRE((p.x >= part.min.x && p.x <= part.max.x && p.y >= part.min.y && p.y <= part.max.y));
    }
  }
}

TEST_CASE("lines break at the cut and nowhere else") {
  const Projection world(("equal-earth"));
  const std::vector<LonLat> across{{100, 10}, {120, 10}};  // the cut is at 110
  const auto broken = geo::projectedPath(across, world);
  REQUIRE(broken.size() == 2);
  REQUIRE(broken[0].back().x == Approx(-broken[1].front().x));
  REQUIRE(broken[0].back().x > 2);
  const std::vector<LonLat> pacific{{170, 0}, {-170, 0}};  // the short way, over the antimeridian
  const auto whole = geo::projectedPath(pacific, world);
  REQUIRE(whole.size() == 1);
  REQUIRE(width(whole[0]) < 0.4);
  REQUIRE(geo::projectedPath(std::vector<LonLat>{{100, 10}, {109, 10}}, world).size() == 1);
  REQUIRE(geo::projectedPath(std::vector<LonLat>{{110, 10}, {120, 10}}, world).size() == 1);
}

TEST_CASE("where the plane is not cut a path goes on over the antimeridian") {
  const std::vector<LonLat> round{{170, -60}, {-170, -62}, {-100, -60}, {0, -70}, {100, -70}, {170, -60}};
  for (const bool great : {false, true}) REQUIRE(geo::projectedPath(round, Projection("laea"), great).size() == 1);
  REQUIRE(geo::projectedPath(round, Projection("equal-earth")).size() == 2);
}

TEST_CASE("paths beyond the rim are left out, those that cross it end there") {
  const Projection lambert("laea");
  REQUIRE(geo::projectedPath(std::vector<LonLat>{{108, 12}, {110, 14}}, lambert).empty());
  const auto crossing = geo::projectedPath(std::vector<LonLat>{{-72, -12}, {108, 12}}, lambert);
  REQUIRE(crossing.size() == 1);
  const glm::dvec2 end = crossing[0].back();
  REQUIRE(std::hypot(end.x, end.y) == Approx(2 * std::sin(75 * radians)).epsilon(1e-6));
  REQUIRE(geo::projectedPath(std::vector<LonLat>{}, lambert).empty());
  REQUIRE(geo::projectedPath(std::vector<LonLat>{{NAN, 0}, {1, 1}}, lambert).empty());
}

TEST_CASE("a great circle is shorter than the line that is straight in degrees") {
  const Projection mercator("mercator");
  const std::vector<LonLat> path{{-70, 50}, {0, 50}};
  const auto great = geo::projectedPath(path, mercator, true), straight = geo::projectedPath(path, mercator);
  double highest = -9;
  for (const glm::dvec2 p : great[0]) highest = std::max(highest, p.y);
  REQUIRE(straight[0].front().y == Approx(straight[0][straight[0].size() / 2].y));
  // Its top lies at the latitude atan(tan 50° / cos 35°).
  const double top = std::atan(std::tan(50 * radians) / std::cos(35 * radians));
  REQUIRE(highest == Approx(std::log(std::tan(45 * radians + top / 2))).epsilon(1e-4));
}
