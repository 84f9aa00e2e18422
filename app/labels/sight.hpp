// What part of the Earth a page shows, as a cap about its middle: a quick no for the thousands of places beyond it.
#pragma once

#include <glm/vec3.hpp>

#include "app/moment.hpp"

namespace app {

struct Sight {
  glm::dvec3 middle{0.0};
  double least = -1;               ///< cosine of the angle beyond which nothing is on the page
  float pointsPerKilometre = 0;    ///< about the middle
  double south = -90, north = 90;  ///< of the cap: asked first, for it costs nothing
  bool mayShow(geo::LonLat place) const;
};

Sight sightOf(const Moment& moment);

}  // namespace app
