// Map projections through PROJ: degrees to a plane whose unit is the Earth's radius, y up.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/basemap.hpp"

namespace geo {

/// A row of the table of projections.
struct ProjectionInfo {
  std::string_view name;        ///< as on the command line
  std::string_view title;       ///< English, goes through gettext where it is shown
  std::string_view definition;  ///< PROJ string
  double cutLongitude;          ///< the meridian at which the plane is cut open; NaN: none (azimuthal)
  double south, north;          ///< latitudes beyond are not shown
  bool equalArea;
  LonLat centre;       ///< the middle of the plane
  double reach = 180;  ///< degrees from the centre beyond which nothing is shown
  bool turns = false;  ///< a globe: its centre is the reader's choice, and `centre` where it starts
};
std::span<const ProjectionInfo> projections();
const ProjectionInfo* projectionInfo(std::string_view name);

/// As PROJ reads it, with the centre of one that turns.
std::string projText(const ProjectionInfo& info);

/// Not for two threads at once.
class Projection {
 public:
  /// Throws Error for a name that is not in the table. `centre` counts for those that turn; none: where they start.
  explicit Projection(std::string_view name, std::optional<LonLat> centre = {});
  ~Projection();
  Projection(Projection&&) noexcept;
  Projection& operator=(Projection&&) noexcept;

  /// The row of the table, with the centre that this one has.
  const ProjectionInfo& info() const;
  /// Nothing where the plane does not show the place.
  std::optional<glm::dvec2> forward(LonLat place) const;
  std::optional<LonLat> inverse(glm::dvec2 point) const;
  /// Many at once; NaN where the plane does not show the place.
  std::vector<glm::dvec2> forward(std::span<const glm::vec2> places) const;
  /// Places as a cut leaves them, each on its side: longitudes are taken as they are, from 180° west of the centre to
  /// 180° east of it.
  std::vector<glm::dvec2> projected(std::span<const LonLat> places) const;
  /// Whether the plane shows a place.
  bool shows(LonLat place) const;
  /// The rim of the world in the plane, a closed ring (the last point is the first), for the sea and the edge line.
  const std::vector<glm::dvec2>& outline() const;
  /// How much longer a small step east and a small step north are in the plane than on the Earth, at a place.
  glm::dvec2 scaleAt(LonLat place) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// Shapes in the plane, cut where the plane is cut: what a renderer's mesh is made of.
struct PlaneMesh {
  struct Part {
    std::uint32_t first = 0, count = 0;
    std::uint32_t area = 0;
    glm::dvec2 min{0.0}, max{0.0};
  };
  std::vector<glm::dvec2> vertices;
  std::vector<std::uint32_t> indices;
  std::vector<Part> parts;
};
struct PlaneLines {
  struct Part {
    std::uint32_t first = 0, count = 0;
    BorderKind kind = BorderKind::coast;
    glm::dvec2 min{0.0}, max{0.0};
    std::uint32_t border = 0;  ///< index into Level::borders
    std::uint32_t area = BorderLine::everyone;
  };
  std::vector<glm::dvec2> vertices;
  std::vector<Part> parts;
};
PlaneMesh projectedCountries(const Level& level, const Projection& projection);
PlaneMesh projectedProvinces(const Level& level, const Projection& projection);
PlaneMesh projectedOverlaps(const Level& level, const Projection& projection);
PlaneLines projectedBorders(const Level& level, const Projection& projection);
/// A path on the Earth, cut and bent as the plane demands: one run of points a piece. With `greatCircle` its legs are
/// great circles, else they are straight in degrees.
std::vector<std::vector<glm::dvec2>> projectedPath(std::span<const LonLat> path, const Projection& projection,
                                                   bool greatCircle = false);

}  // namespace geo
