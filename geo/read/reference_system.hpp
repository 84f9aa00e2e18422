// Coordinates of a map projection that a file names by its number. Knows no file.
#pragma once

#include <memory>
#include <string>

#include "geo/event.hpp"

namespace geo {

class ToDegrees {
 public:
  /// By the number of the EPSG; null for one that nobody knows, and for degrees, which need nothing.
  static std::shared_ptr<const ToDegrees> ofEpsg(int code);
  virtual ~ToDegrees() = default;
  /// Nowhere (not a number) where the projection has no such place.
  virtual LonLat from(LonLat metres) const = 0;
};

/// The number in a name such as `EPSG:3116` or `urn:ogc:def:crs:EPSG::3116`; 0 in others.
int epsgIn(const std::string& name);

}  // namespace geo
