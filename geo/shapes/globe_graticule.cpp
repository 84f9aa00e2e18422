#include "geo/globe_graticule.hpp"

#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/vec3.hpp>

namespace geo {
namespace {

constexpr double radians = 0.017453292519943295;
constexpr int fine = 5;  // degrees between two points of half a line: on the largest screen less than a pixel off

struct Turn {
  double sine, cosine;
};
Turn turnOf(double degrees) {
  return {std::sin(degrees * radians), std::cos(degrees * radians)};
}

/// Seen from above a place: the plane of the page, and the height over it.
struct Eye {
  Turn lat;
  glm::dvec3 seen(Turn at, Turn east) const {
    const double out = at.cosine * east.cosine;
    return {at.cosine * east.sine, lat.cosine * at.sine - lat.sine * out, lat.sine * at.sine + lat.cosine * out};
  }
};

/// The parts of a line that are in front.
void addSeen(const std::vector<glm::dvec3>& line, std::vector<std::vector<glm::dvec2>>& out) {
  std::vector<glm::dvec2> path;
  const auto finish = [&] {
    if (path.size() > 1) out.push_back(path);
    path.clear();
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool isSeen = line[i].z >= 0;
    if (i > 0 && isSeen != (line[i - 1].z >= 0)) {
      const glm::dvec2 rim(glm::mix(line[i - 1], line[i], line[i - 1].z / (line[i - 1].z - line[i].z)));
      path.push_back(rim / std::sqrt(rim.x * rim.x + rim.y * rim.y));
    }
    if (isSeen)
      path.emplace_back(line[i]);
    else
      finish();
  }
  finish();
}

}  // namespace

std::vector<std::vector<glm::dvec2>> globeGraticule(LonLat centre, int step, int farthest) {
  const Eye eye{turnOf(centre.y)};
  std::array<Turn, 360 * 2 / fine + 1> easts{};
  for (std::size_t i = 0; i < easts.size(); ++i) easts[i] = turnOf(-180 + static_cast<double>(i) * fine / 2 - centre.x);
  std::vector<std::vector<glm::dvec2>> out;
  std::vector<glm::dvec3> line;
  std::vector<Turn> lats;
  for (double lat = -farthest; lat <= farthest; lat += fine / 2.0) lats.push_back(turnOf(lat));
  for (int lon = -180; lon < 180; lon += step) {
    line.clear();
    const Turn east = turnOf(lon - centre.x);
    for (const Turn lat : lats) line.push_back(eye.seen(lat, east));
    addSeen(line, out);
  }
  for (int lat = -farthest; lat <= farthest; lat += step) {
    line.clear();
    const Turn at = turnOf(lat);
    for (const Turn east : easts) line.push_back(eye.seen(at, east));
    addSeen(line, out);
  }
  return out;
}

}  // namespace geo
