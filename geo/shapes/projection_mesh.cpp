// Triangles of the base map in the plane: those that the cut or the rim crosses are divided there, the rest are taken
// as they are.
#include <algorithm>
#include <limits>

#include "geo/shapes/projection_cut.hpp"

namespace geo {
namespace {

enum State : std::uint8_t { near = 0, far = 1, special = 2 };  // special: on the cut, or left out by a limit

class MeshCut {
 public:
  MeshCut(const Level& level, const Projection& projection)
      : level_(level), projection_(projection), cut_(projection.info()) {
    places_.reserve(level.vertices.size());
    states_.reserve(level.vertices.size());
    for (const glm::vec2 vertex : level.vertices) classify(LonLat(vertex));
    names_.assign(places_.size(), unused);
  }

  PlaneMesh run(const std::vector<AreaMesh>& meshes) {
    for (const AreaMesh& mesh : meshes) {
      const auto first = static_cast<std::uint32_t>(out_.indices.size());
      for (std::uint32_t i = mesh.firstIndex; i < mesh.firstIndex + mesh.indexCount; i += 3) add(&level_.indices[i]);
      const auto count = static_cast<std::uint32_t>(out_.indices.size()) - first;
      if (count > 0) out_.parts.push_back({first, count, mesh.area, {}, {}});
    }
    out_.vertices = projection_.projected(used_);
    for (PlaneMesh::Part& part : out_.parts) bound(part);
    return std::move(out_);
  }

 private:
  static constexpr std::uint32_t unused = std::numeric_limits<std::uint32_t>::max();

  void classify(LonLat place) {
    const double before = cut_.beforeMeridian(place);
    const bool odd = before == 0 || cut_.insideLimits(place) < 0;
    states_.push_back(odd ? special : before < 0 ? far : near);
    places_.push_back(states_.back() == far ? cut_.shifted(place) : place);
  }

  void add(const std::uint32_t* corners) {
    const std::uint8_t a = states_[corners[0]], b = states_[corners[1]], c = states_[corners[2]];
    if (a != special && a == b && b == c) {
      for (int i = 0; i < 3; ++i) out_.indices.push_back(name(corners[i]));
    } else {
      divide(corners);
    }
  }

  void divide(const std::uint32_t* corners) {
    std::vector<LonLat> triangle;
    for (int i = 0; i < 3; ++i) triangle.emplace_back(level_.vertices[corners[i]]);
    for (const std::vector<LonLat>& piece : cut_.pieces(triangle)) {
      const auto base = static_cast<std::uint32_t>(used_.size());
      used_.insert(used_.end(), piece.begin(), piece.end());
      for (std::uint32_t i = 2; i < piece.size(); ++i)
        for (const std::uint32_t corner : {0U, i - 1, i}) out_.indices.push_back(base + corner);
    }
  }

  /// The number of a vertex among those that are used.
  std::uint32_t name(std::uint32_t vertex) {
    if (names_[vertex] == unused) {
      names_[vertex] = static_cast<std::uint32_t>(used_.size());
      used_.push_back(places_[vertex]);
    }
    return names_[vertex];
  }

  void bound(PlaneMesh::Part& part) const {
    part.min = part.max = out_.vertices[out_.indices[part.first]];
    for (std::uint32_t i = part.first; i < part.first + part.count; ++i) {
      const glm::dvec2 p = out_.vertices[out_.indices[i]];
      part.min = {std::min(part.min.x, p.x), std::min(part.min.y, p.y)};
      part.max = {std::max(part.max.x, p.x), std::max(part.max.y, p.y)};
    }
  }

  const Level& level_;
  const Projection& projection_;
  Cut cut_;
  std::vector<LonLat> places_, used_;
  std::vector<std::uint8_t> states_;
  std::vector<std::uint32_t> names_;
  PlaneMesh out_;
};

}  // namespace

PlaneMesh projectedCountries(const Level& level, const Projection& projection) {
  return MeshCut(level, projection).run(level.countryMeshes);
}

PlaneMesh projectedProvinces(const Level& level, const Projection& projection) {
  return MeshCut(level, projection).run(level.provinceMeshes);
}

PlaneMesh projectedOverlaps(const Level& level, const Projection& projection) {
  return MeshCut(level, projection).run(level.overlapMeshes);
}

}  // namespace geo
