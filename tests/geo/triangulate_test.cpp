// Triangles must cover exactly what the rings enclose, whatever the rings look like.
#include "geo/shapes/triangulate.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>

using geo::area;
using geo::Polygon;
using geo::Ring;

namespace {

Ring square(double west, double south, double size) {
  return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}};
}

/// The length of a horizontal line inside the polygon, by the even-odd rule.
double inside(const Polygon& polygon, double y) {
  std::vector<double> crossings;
  for (const Ring& ring : polygon) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const glm::dvec2 a = ring[i], b = ring[j];
      if ((a.y > y) != (b.y > y)) crossings.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
    }
  }
  std::sort(crossings.begin(), crossings.end());
  double length = 0;
  for (std::size_t i = 1; i < crossings.size(); i += 2) length += crossings[i] - crossings[i - 1];
  return length;
}

/// Area by many lines: independent of how the triangles came about, exact to a few thousandths.
double scanned(const Polygon& polygon) {
  double low = 1e300, high = -1e300;
  std::size_t points = 1;
  for (const Ring& ring : polygon) {
    points += ring.size();
    for (const glm::dvec2 p : ring) low = std::min(low, p.y), high = std::max(high, p.y);
  }
  const int lines = static_cast<int>(std::clamp<std::size_t>(2'000'000 / points, 1'000, 5'000));
  double sum = 0;
  for (int i = 0; i < lines; ++i) sum += inside(polygon, low + (high - low) * (i + 0.5) / lines);
  return sum * (high - low) / lines;
}

double height(const Polygon& polygon) {
  double low = 1e300, high = -1e300;
  for (const glm::dvec2 p : polygon.at(0)) low = std::min(low, p.y), high = std::max(high, p.y);
  return high - low;
}

double pieced(const Polygon& polygon, double step) {
  double sum = 0;
  for (const Polygon& piece : geo::cutAlongGrid(polygon, step)) sum += area(geo::triangulated(piece));
  return sum;
}

Polygon fixture(const std::filesystem::path& path) {
  std::ifstream file(path);
  Polygon polygon;
  for (const auto& ring : nlohmann::json::parse(file)) {
    Ring points;
    for (const auto& point : ring) points.emplace_back(point[0].get<double>(), point[1].get<double>());
    if (!points.empty()) polygon.push_back(std::move(points));
  }
  return polygon;
}

}  // namespace

TEST_CASE("triangles of a square with a hole add up") {
  const Polygon polygon{square(0, 0, 10), square(2, 2, 3)};
  REQUIRE(area(polygon) == Approx(91));
  REQUIRE(area(geo::triangulated(polygon)) == Approx(91));
}

TEST_CASE("which way rings turn and whether they repeat their first point does not matter") {
  Polygon polygon{square(0, 0, 10), square(2, 2, 3)};
  std::reverse(polygon[0].begin(), polygon[0].end());
  polygon[1].push_back(polygon[1].front());
  REQUIRE(area(geo::triangulated(polygon)) == Approx(91));
}

TEST_CASE("every triangle turns counter-clockwise") {
  const geo::Triangles mesh = geo::triangulated({square(0, 0, 10), square(2, 2, 3)});
  REQUIRE(mesh.indices.size() >= 8 * 3);
  for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
    const Ring triangle{mesh.vertices[mesh.indices[i]], mesh.vertices[mesh.indices[i + 1]],
                        mesh.vertices[mesh.indices[i + 2]]};
    REQUIRE(geo::area(triangle) > 0);
  }
}

TEST_CASE("collinear points keep the area") {
  Ring ring;
  for (int i = 0; i < 10; ++i) ring.emplace_back(i, 0);
  for (int i = 0; i < 10; ++i) ring.emplace_back(10, i);
  ring.emplace_back(10, 10);
  REQUIRE(area(geo::triangulated({ring})) == Approx(50));
}

TEST_CASE("holes that touch the outer ring or each other") {
  REQUIRE(area(geo::triangulated({square(0, 0, 10), {{0, 5}, {3, 4}, {3, 6}}})) == Approx(97));
  REQUIRE(area(geo::triangulated({square(0, 0, 10), square(2, 2, 2), square(4, 4, 2)})) == Approx(92));
  REQUIRE(area(geo::triangulated({square(0, 0, 10), square(2, 2, 2), square(4, 2, 2)})) == Approx(92));
}

TEST_CASE("a bow tie encloses two triangles") {
  REQUIRE(area(geo::triangulated({{{0, 0}, {10, 10}, {10, 0}, {0, 10}}})) == Approx(50));
}

TEST_CASE("rings that enclose nothing give nothing") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  REQUIRE(geo::triangulated({}).indices.empty());
  REQUIRE(geo::triangulated({Ring{}}).indices.empty());
  REQUIRE(geo::triangulated({{{1, 1}}}).indices.empty());
  REQUIRE(geo::triangulated({{{1, 1}, {2, 2}}}).indices.empty());
  REQUIRE(area(geo::triangulated({{{0, 0}, {1, 1}, {2, 2}}})) == 0);
  REQUIRE(area(geo::triangulated({{{3, 3}, {3, 3}, {3, 3}}})) == 0);
  REQUIRE(geo::triangulated({{{nan, nan}, {nan, 0}, {0, nan}}}).indices.empty());
}

TEST_CASE("points that are not finite are left out") {
  const double inf = std::numeric_limits<double>::infinity();
  Ring ring = square(0, 0, 2);
  ring.insert(ring.begin() + 2, {inf, 1});
  REQUIRE(area(geo::triangulated({ring})) == Approx(4));
}

TEST_CASE("tiny polygons keep their area") {
  REQUIRE(area(geo::triangulated({square(-70, -33, 1e-5)})) == Approx(1e-10).epsilon(1e-3));
}

TEST_CASE("random stars, simple and crossing themselves, against a count by lines") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> unit(0, 1);
  for (int round = 0; round < 200; ++round) {
    const bool crossing = round % 2 == 1;
    Ring ring;
    const int points = 3 + round / 4;
    for (int i = 0; i < points; ++i) {
      const double angle = crossing ? unit(random) * 6.28 : i * 6.28 / points, radius = 1 + 9 * unit(random);
      ring.emplace_back(radius * std::cos(angle), radius * std::sin(angle));
    }
    const double expected = scanned({ring});
    REQUIRE(area(geo::triangulated({ring})) == Approx(expected).epsilon(2e-3));
    REQUIRE(pieced({ring}, 3) == Approx(expected).epsilon(2e-3));
    if (!crossing) REQUIRE(area(geo::triangulated({ring})) == Approx(area(Polygon{ring})));
  }
}

TEST_CASE("pieces along a grid add up, with holes, and lie in one cell each") {
  const Polygon polygon{square(-7, -7, 20), square(-1, -1, 8), {{8, 8}, {12, 9}, {9, 12}}};
  double sum = 0;
  for (const Polygon& piece : geo::cutAlongGrid(polygon, 3)) {
    const geo::Triangles mesh = geo::triangulated(piece);
    sum += area(mesh);
    for (int axis = 0; axis < 2; ++axis) {
      double low = 1e9, high = -1e9;
      for (const std::uint32_t i : mesh.indices)
        low = std::min(low, mesh.vertices[i][axis]), high = std::max(high, mesh.vertices[i][axis]);
      REQUIRE(std::floor(low / 3) * 3 + 3 >= high);
    }
  }
  REQUIRE(sum == Approx(area(polygon)));
}

TEST_CASE("a side is divided alike from both ends") {
  const Ring there = geo::densifiedLine({{-71.123, 3.7}, {-60.01, -4.9}}, 0.7);
  Ring back = geo::densifiedLine({{-60.01, -4.9}, {-71.123, 3.7}}, 0.7);
  std::reverse(back.begin(), back.end());
  REQUIRE(there.size() > 15);
  REQUIRE(there == back);
  for (std::size_t i = 1; i < there.size(); ++i) REQUIRE(there[i].x - there[i - 1].x <= 0.7 + 1e-12);
  REQUIRE(geo::densified(square(0, 0, 2), 1).size() == 8);
}

TEST_CASE("the hostile polygons of another triangulation's tests") {
  const std::filesystem::path folder = MAREA_SOURCE_DIR "/../shared/data/7_hostile/earcut";
  if (!std::filesystem::exists(folder)) {
    WARN("skipped: " << folder.string() << " is not here");
    return;
  }
  int seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".json" || entry.path().stem() == "expected") continue;
    const Polygon polygon = fixture(entry.path());
    const double expected = scanned(polygon);
    INFO(entry.path().stem().string());
    REQUIRE(area(geo::triangulated(polygon)) == Approx(expected).epsilon(3e-3).margin(1e-6));
    REQUIRE(pieced(polygon, height(polygon) / 7) == Approx(expected).epsilon(3e-3).margin(1e-6));
    ++seen;
  }
  REQUIRE(seen > 20);
}
