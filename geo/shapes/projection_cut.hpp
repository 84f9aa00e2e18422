// Where a projection's plane is cut open and where it ends, in degrees; used to cut triangles and lines before they are
// projected.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "geo/projection.hpp"

namespace geo {

class Cut {
 public:
  explicit Cut(const ProjectionInfo& info);

  /// Of a place within ±180°, how far it is from the cut meridian: negative beyond it, where it must be shifted.
  /// Infinite without a cut.
  double beforeMeridian(LonLat place) const { return direction_ == 0 ? 1e9 : direction_ * (meridian_ - place.x); }
  /// Whether the plane is nowhere cut open: a line may turn round the world in it.
  bool whole() const { return whole_; }
  LonLat shifted(LonLat place) const { return {place.x - 360 * direction_, place.y}; }
  /// Negative where some limit leaves the place out.
  double insideLimits(LonLat place) const;
  /// Any longitude into the window of 360° around the centre; whole turns of the cut meridian itself stay on their
  /// side.
  LonLat windowed(LonLat place) const;

  /// A convex polygon within ±180° in pieces that lie on one side of the cut and within the limits, each where it is to
  /// be projected.
  std::vector<std::vector<LonLat>> pieces(const std::vector<LonLat>& polygon) const;
  /// Likewise a short side of a line, in order: one or two pieces, or none.
  std::vector<std::array<LonLat, 2>> pieces(LonLat from, LonLat to) const;

 private:
  double reachLeft(LonLat place) const;

  double direction_ = 0;  // +1: what lies east of the meridian is shifted west; -1: the reverse; 0: no cut
  double meridian_ = 0, longitude_ = 0;
  double south_, north_, cosReach_;
  bool limited_, whole_;
  glm::dvec2 centreSine_, centreCosine_;  // of the centre's longitude and latitude
};

}  // namespace geo
