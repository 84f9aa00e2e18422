// The base map on the sphere, seen from any side: points are directions from the middle of the Earth, so that a turn
// costs three products a point and no trigonometry. Knows nothing of drawing.
#pragma once

#include <glm/vec3.hpp>

#include "geo/projection.hpp"

namespace geo {

class Globe {
 public:
  /// Keeps a reference to the level.
  explicit Globe(const Level& level);

  /// What is seen with `centre` in the middle, in the plane of the orthographic projection, cut at the rim; `shown`
  /// says it of each country, empty: all.
  PlaneMesh countries(LonLat centre, const std::vector<bool>& shown = {}) const;
  PlaneMesh provinces(LonLat centre) const;
  PlaneMesh overlaps(LonLat centre) const;
  PlaneLines borders(LonLat centre, const std::vector<bool>& shown = {}) const;

 private:
  /// All of a run lies within this cap of the sphere.
  struct Cap {
    glm::vec3 middle{0.0F};
    float sine = 1;  ///< of its radius
  };
  friend class MeshSeen;
  friend class LinesSeen;

  Cap capOfMesh(const AreaMesh& mesh) const;

  const Level* level_;
  std::vector<glm::vec3> vertices_, points_;
  std::vector<Cap> countryCaps_, provinceCaps_, overlapCaps_, borderCaps_;
};

/// The centre from which, with north up, `place` is seen at `point` of the plane; nothing when no turn brings it there.
std::optional<LonLat> centreShowing(LonLat place, glm::dvec2 point);

}  // namespace geo
