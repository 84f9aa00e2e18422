// The globe: what is seen from any side is what the projection shows there, cut at the rim.
#include "geo/globe.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>

#include "geo/globe_graticule.hpp"

using geo::LonLat;

namespace {

const geo::Basemap& world() {
  static const geo::Basemap basemap = geo::loadPrepared(MAREA_BINARY_DIR "/share/marea/basemap.marea");
  return basemap;
}

double twice(const geo::PlaneMesh& mesh, std::size_t i) {
  const glm::dvec2 a = mesh.vertices[mesh.indices[i]], b = mesh.vertices[mesh.indices[i + 1]],
                   c = mesh.vertices[mesh.indices[i + 2]];
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// By country.
std::map<std::uint32_t, double> areas(const geo::PlaneMesh& mesh) {
  std::map<std::uint32_t, double> out;
  for (const auto& part : mesh.parts)
    for (std::uint32_t i = part.first; i < part.first + part.count; i += 3)
      out[part.area] += std::abs(twice(mesh, i)) / 2;
  return out;
}

double lengthOf(const geo::PlaneLines& lines) {
  double sum = 0;
  for (const auto& part : lines.parts)
    for (std::uint32_t i = part.first + 1; i < part.first + part.count; ++i) {
      const glm::dvec2 step = lines.vertices[i] - lines.vertices[i - 1];
      sum += std::hypot(step.x, step.y);
    }
  return sum;
}

// Over the Andes, over the antimeridian (Fiji, Chukotka, the Aleutians), over both poles and the far side.
const LonLat sides[] = {{-72, -12}, {180, 0}, {-179.5, 62}, {25, 90}, {-40, -90}, {108, 12}};

TEST_CASE("the graticule of a globe lies where the projection says, up to the rim") {
  for (const geo::LonLat centre : {geo::LonLat(-72, -12), {180, 60}, {10, -90}}) {
    const geo::Projection projection("orthographic", centre);
    const auto paths = geo::globeGraticule(centre, 15, 75);
    CHECK(paths.size() > 15);
    std::size_t rim = 0, inner = 0;
    for (const auto& path : paths)
      for (const glm::dvec2 at : path) {
        const double far = glm::length(at);
        REQUIRE(far <= 1 + 1e-9);
        if (far > 0.99) {
          rim += far > 1 - 1e-9;
          continue;
        }
        const auto place = projection.inverse(at);
        REQUIRE(place);
        const double lon = std::abs(std::remainder(place->x, 15)), lat = std::abs(std::remainder(place->y, 15));
        CHECK(std::min(lon, lat) < 1e-6);
        ++inner;
      }
    CHECK(inner > 500);
    if (std::abs(centre.y) < 75) CHECK(rim > 5);
  }
}

}  // namespace

TEST_CASE("from every side a globe shows of every country what the projection shows") {
  const geo::Level& level = world().levels.front();
  const geo::Globe globe(level);
  for (const LonLat centre : sides) {
    const geo::Projection projection("orthographic", centre);
    const auto expected = areas(geo::projectedCountries(level, projection)), found = areas(globe.countries(centre));
    INFO(centre.x << " " << centre.y);
    double land = 0;
    for (const auto& [area, size] : expected) {
      const auto own = found.find(area);
      INFO(world().countries[area].code);
      REQUIRE((own == found.end() ? 0 : own->second) == Approx(size).epsilon(0.01).margin(1e-4));
      land += size;
    }
    REQUIRE(land > 0.1);
    REQUIRE(land < 3.1416);
    REQUIRE(lengthOf(globe.borders(centre)) ==
            Approx(lengthOf(geo::projectedBorders(level, projection))).epsilon(0.01));
  }
}

TEST_CASE("nothing of a globe lies beyond its rim, and land reaches up to it") {
  const geo::Globe globe(world().levels.front());
  for (const LonLat centre : sides) {
    double farthest = 0;
    for (const glm::dvec2 p : globe.countries(centre).vertices) farthest = std::max(farthest, std::hypot(p.x, p.y));
    REQUIRE(farthest < 1 + 1e-6);
    REQUIRE(farthest > 1 - 1e-4);
    for (const glm::dvec2 p : globe.borders(centre).vertices) REQUIRE(std::hypot(p.x, p.y) < 1 + 1e-6);
  }
}

TEST_CASE("the boxes of a globe's parts hold their vertices") {
  const geo::PlaneMesh mesh = geo::Globe(world().levels.front()).countries({-72, -12});
  for (const auto& part : mesh.parts)
    for (std::uint32_t i = part.first; i < part.first + part.count; ++i) {
      const glm::dvec2 p = mesh.vertices[mesh.indices[i]];
      REQUIRE((p.x >= part.min.x && p.x <= part.max.x && p.y >= part.min.y && p.y <= part.max.y));
    }
}

TEST_CASE("a globe without some countries lacks them and nothing else") {
  const geo::Globe globe(world().levels.front());
  const auto brazil = static_cast<std::uint32_t>(world().country("BRA") - world().countries.data());
  std::vector<bool> shown(world().countries.size(), true);
  shown[brazil] = false;
  auto all = areas(globe.countries({-60, -10}));
  const auto rest = areas(globe.countries({-60, -10}, shown));
  REQUIRE(all.erase(brazil) == 1);
  REQUIRE(rest == all);
}

TEST_CASE("a globe turned so that a place is somewhere shows it there") {
  int reached = 0;
  for (double lon = -170; lon <= 180; lon += 37)
    for (double lat = -80; lat <= 80; lat += 16)
      for (const glm::dvec2 point : {glm::dvec2(0, 0), {0.3, 0.2}, {-0.5, 0.6}, {0.1, -0.9}}) {
        const auto centre = geo::centreShowing({lon, lat}, point);
        if (!centre) continue;
        ++reached;
        REQUIRE(std::abs(centre->y) <= 90);
        const auto seen = geo::Projection("orthographic", *centre).forward({lon, lat});
        REQUIRE(seen);
        REQUIRE(std::hypot(seen->x - point.x, seen->y - point.y) < 1e-9);
      }
  REQUIRE(reached > 250);
  REQUIRE_FALSE(geo::centreShowing({0, 0}, {0.9, 0.9}));  // beyond the rim
  REQUIRE_FALSE(geo::centreShowing({0, 89}, {0.5, 0}));   // the pole stays on its meridian
}

TEST_CASE("a great circle on a globe seen from above is a straight line") {
  // From the place in the middle every great circle leaves along a radius.
  const auto path = geo::projectedPath(std::vector<LonLat>{{-60, -20}, {-20, 30}},
                                       geo::Projection("orthographic", LonLat(-60, -20)), true);
  REQUIRE(path.size() == 1);
  const glm::dvec2 end = path[0].back();
  for (const glm::dvec2 p : path[0]) REQUIRE(std::abs(p.x * end.y - p.y * end.x) < 1e-9);
  const auto beyond = geo::projectedPath(std::vector<LonLat>{{-60, -20}, {90, 40}},
                                         geo::Projection("orthographic", LonLat(-60, -20)), true);
  REQUIRE(beyond.size() == 1);
  REQUIRE(std::hypot(beyond[0].back().x, beyond[0].back().y) == Approx(1).epsilon(1e-6));
}
