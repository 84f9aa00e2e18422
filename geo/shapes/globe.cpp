// A level of the base map on the sphere: what is behind is left out by whole runs, what the rim crosses is cut there.
#include "geo/globe.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

namespace geo {
namespace {

constexpr double radians = 0.017453292519943295;
constexpr float rimStep = 0.01F;  // radians of the rim that are drawn as one straight line

glm::vec3 direction(glm::dvec2 place) {
  const double lon = place.x * radians, lat = place.y * radians;
  return glm::vec3(std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat));
}

std::vector<glm::vec3> directions(const std::vector<glm::vec2>& places) {
  std::vector<glm::vec3> out;
  out.reserve(places.size());
  for (const glm::vec2 place : places) out.push_back(direction(glm::dvec2(place)));
  return out;
}

/// The eye above a place: what is right, up and towards it.
struct Eye {
  explicit Eye(LonLat centre) : towards(direction(centre)) {
    const double lon = centre.x * radians, lat = centre.y * radians;
    right = glm::vec3(-std::sin(lon), std::cos(lon), 0);
    up = glm::vec3(-std::sin(lat) * std::cos(lon), -std::sin(lat) * std::sin(lon), std::cos(lat));
  }
  float depth(glm::vec3 p) const { return glm::dot(p, towards); }
  glm::dvec2 plane(glm::vec3 p) const { return {glm::dot(p, right), glm::dot(p, up)}; }
  glm::vec3 right{0.0F}, up{0.0F}, towards;
};

bool isShown(const std::vector<bool>& shown, std::uint32_t area) {
  return area >= shown.size() || shown[area];
}

/// Where the way between two directions goes behind the rim.
glm::vec3 onRim(glm::vec3 a, glm::vec3 b, float depthA, float depthB) {
  return glm::normalize(a + (b - a) * (depthA / (depthA - depthB)));
}

struct PlaneBox {
  glm::dvec2 min{1e30}, max{-1e30};
  void add(glm::dvec2 p) {
    min = {std::min(min.x, p.x), std::min(min.y, p.y)};
    max = {std::max(max.x, p.x), std::max(max.y, p.y)};
  }
};

template <class Each>
auto capOf(Each each) {
  glm::vec3 sum(0.0F);
  each([&](glm::vec3 p) { sum += p; });
  const glm::vec3 middle = glm::length(sum) > 1e-6F ? glm::normalize(sum) : glm::vec3(0, 0, 1);
  float cosine = 1;
  each([&](glm::vec3 p) { cosine = std::min(cosine, glm::dot(p, middle)); });
  // A little more than the points need, for rounding. Wider than half the sphere: never wholly in or out of sight.
  const float sine = cosine <= 0 ? 2.0F : std::sqrt(std::max(0.0F, 1 - cosine * cosine)) + 1e-4F;
  return std::pair(middle, sine);
}

}  // namespace

/// Triangles in sight.
class MeshSeen {
 public:
  MeshSeen(const Globe& globe, LonLat centre) : globe_(globe), eye_(centre), names_(globe.vertices_.size(), unused) {}

  PlaneMesh run(const std::vector<AreaMesh>& meshes, const std::vector<Globe::Cap>& caps,
                const std::vector<bool>& shown) {
    for (std::size_t i = 0; i < meshes.size(); ++i) {
      if (!isShown(shown, meshes[i].area)) continue;
      const float middle = eye_.depth(caps[i].middle);
      if (middle >= -caps[i].sine) add(meshes[i], middle >= caps[i].sine);
    }
    return std::move(out_);
  }

 private:
  static constexpr std::uint32_t unused = std::numeric_limits<std::uint32_t>::max();

  void add(const AreaMesh& mesh, bool whole) {
    const auto first = static_cast<std::uint32_t>(out_.indices.size());
    box_ = {};
    const std::uint32_t* corners = &globe_.level_->indices[mesh.firstIndex];
    for (std::uint32_t i = 0; i < mesh.indexCount; i += 3) whole ? take(corners + i) : cut(corners + i);
    const auto count = static_cast<std::uint32_t>(out_.indices.size()) - first;
    if (count > 0) out_.parts.push_back({first, count, mesh.area, box_.min, box_.max});
  }

  void take(const std::uint32_t* corners) {
    for (int i = 0; i < 3; ++i) out_.indices.push_back(name(corners[i]));
  }

  std::uint32_t name(std::uint32_t vertex) {
    std::uint32_t& known = names_[vertex];
    if (known == unused) known = put(globe_.vertices_[vertex]);
    box_.add(out_.vertices[known]);
    return known;
  }

  std::uint32_t put(glm::vec3 p) {
    out_.vertices.push_back(eye_.plane(p));
    box_.add(out_.vertices.back());
    return static_cast<std::uint32_t>(out_.vertices.size() - 1);
  }

  void cut(const std::uint32_t* corners) {
    std::array<glm::vec3, 3> p{};
    std::array<float, 3> depth{};
    for (std::size_t i = 0; i < 3; ++i) {
      p[i] = globe_.vertices_[corners[i]];
      depth[i] = eye_.depth(p[i]);
    }
    if (std::ranges::all_of(depth, [](float d) { return d >= 0; })) return take(corners);
    if (std::ranges::all_of(depth, [](float d) { return d < 0; })) return;
    clip(p, depth);
  }

  /// The part in front of the rim, with the rim's own curve between the two places where it is left and met again.
  void clip(const std::array<glm::vec3, 3>& p, const std::array<float, 3>& depth) {
    std::vector<glm::vec3> piece;
    glm::vec3 leaves(0.0F);
    for (std::size_t i = 0; i < 3; ++i) {
      const std::size_t next = (i + 1) % 3;
      if (depth[i] >= 0) piece.push_back(p[i]);
      if ((depth[i] >= 0) == (depth[next] >= 0)) continue;
      piece.push_back(onRim(p[i], p[next], depth[i], depth[next]));
      if (depth[i] >= 0) leaves = piece.back();
    }
    const auto base = static_cast<std::uint32_t>(out_.vertices.size());
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < piece.size(); ++i) {
      put(piece[i]), ++count;
      if (piece[i] == leaves) count += putRim(leaves, piece[(i + 1) % piece.size()]);
    }
    for (std::uint32_t i = 2; i < count; ++i)
      for (const std::uint32_t corner : {0U, i - 1, i}) out_.indices.push_back(base + corner);
  }

  std::uint32_t putRim(glm::vec3 from, glm::vec3 to) {
    const float parts = std::ceil(glm::length(to - from) / rimStep);
    for (float i = 1; i < parts; ++i) put(glm::normalize(from + (to - from) * (i / parts)));
    return parts > 1 ? static_cast<std::uint32_t>(parts) - 1 : 0;
  }

  const Globe& globe_;
  Eye eye_;
  std::vector<std::uint32_t> names_;
  PlaneBox box_;
  PlaneMesh out_;
};

/// Lines in sight.
class LinesSeen {
 public:
  LinesSeen(const Globe& globe, LonLat centre) : globe_(globe), eye_(centre) {}

  PlaneLines run(const std::vector<bool>& shown) {
    const std::vector<BorderLine>& borders = globe_.level_->borders;
    for (std::size_t i = 0; i < borders.size(); ++i) {
      if (!isShown(shown, borders[i].area)) continue;
      const Globe::Cap& cap = globe_.borderCaps_[i];
      if (eye_.depth(cap.middle) >= -cap.sine) add(borders[i]);
    }
    return std::move(out_);
  }

 private:
  void add(const BorderLine& line) {
    const glm::vec3* points = &globe_.points_[line.first];
    begin();
    for (std::uint32_t i = 0; i < line.count; ++i) {
      const float depth = eye_.depth(points[i]);
      const float before = i > 0 ? eye_.depth(points[i - 1]) : depth;
      if (depth < 0 && before < 0) continue;
      if ((depth < 0) != (before < 0)) put(onRim(points[i - 1], points[i], before, depth));
      if (depth >= 0)
        put(points[i]);
      else
        finish(line);
    }
    finish(line);
  }

  void begin() { first_ = static_cast<std::uint32_t>(out_.vertices.size()), box_ = {}; }

  void put(glm::vec3 p) {
    out_.vertices.push_back(eye_.plane(p));
    box_.add(out_.vertices.back());
  }

  void finish(const BorderLine& line) {
    const auto count = static_cast<std::uint32_t>(out_.vertices.size()) - first_;
    if (count > 1)
      out_.parts.push_back({first_, count, line.kind, box_.min, box_.max,
                            static_cast<std::uint32_t>(&line - globe_.level_->borders.data()), line.area});
    else
      out_.vertices.resize(first_);
    begin();
  }

  const Globe& globe_;
  Eye eye_;
  std::uint32_t first_ = 0;
  PlaneBox box_;
  PlaneLines out_;
};

Globe::Globe(const Level& level)
    : level_(&level), vertices_(directions(level.vertices)), points_(directions(level.points)) {
  for (const AreaMesh& mesh : level.countryMeshes) countryCaps_.push_back(capOfMesh(mesh));
  for (const AreaMesh& mesh : level.provinceMeshes) provinceCaps_.push_back(capOfMesh(mesh));
  for (const AreaMesh& mesh : level.overlapMeshes) overlapCaps_.push_back(capOfMesh(mesh));
  for (const BorderLine& line : level.borders) {
    const auto [middle, sine] = capOf([&](auto visit) {
      for (std::uint32_t i = line.first; i < line.first + line.count; ++i) visit(points_[i]);
    });
    borderCaps_.push_back({middle, sine});
  }
}

Globe::Cap Globe::capOfMesh(const AreaMesh& mesh) const {
  const auto [middle, sine] = capOf([&](auto visit) {
    for (std::uint32_t i = mesh.firstIndex; i < mesh.firstIndex + mesh.indexCount; ++i)
      visit(vertices_[level_->indices[i]]);
  });
  return {middle, sine};
}

PlaneMesh Globe::countries(LonLat centre, const std::vector<bool>& shown) const {
  return MeshSeen(*this, centre).run(level_->countryMeshes, countryCaps_, shown);
}
PlaneMesh Globe::provinces(LonLat centre) const {
  return MeshSeen(*this, centre).run(level_->provinceMeshes, provinceCaps_, {});
}
PlaneMesh Globe::overlaps(LonLat centre) const {
  return MeshSeen(*this, centre).run(level_->overlapMeshes, overlapCaps_, {});
}
PlaneLines Globe::borders(LonLat centre, const std::vector<bool>& shown) const {
  return LinesSeen(*this, centre).run(shown);
}

std::optional<LonLat> centreShowing(LonLat place, glm::dvec2 point) {
  const double fromMiddle = glm::dot(point, point), lat = place.y * radians;
  if (!(fromMiddle < 1)) return std::nullopt;
  const double sine = point.x / std::max(std::cos(lat), 1e-9);
  if (!(std::abs(sine) <= 1)) return std::nullopt;
  // With d the difference of longitudes: x = cos(lat) sin(d); y and the depth are the place's height and its part
  // towards the eye's meridian, turned by the centre's latitude.
  const double d = std::asin(sine), depth = std::sqrt(1 - fromMiddle);
  const double centre = std::atan2(std::sin(lat), std::cos(lat) * std::cos(d)) - std::atan2(point.y, depth);
  if (std::abs(centre) > 90 * radians) return std::nullopt;
  return LonLat(std::remainder(place.x - d / radians, 360), centre / radians);
}

}  // namespace geo
