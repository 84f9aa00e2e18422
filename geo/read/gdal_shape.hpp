// GDAL's values: fields to text, geometries to places and routes.
#pragma once

#include "geo/read/reading.hpp"

class OGRFeature;
class OGRGeometry;

namespace geo {

/// As shapeFrom() of a GeoJSON geometry; coordinates must be degrees, longitude first.
Shape shapeFrom(const OGRGeometry& geometry, Reading& reading);

/// A field in UTF-8, dates as EDTF; empty where it has none. `midnightIsDay`: the format has no dates without a time of
/// day.
std::string fieldText(const OGRFeature& feature, int field, bool midnightIsDay);

}  // namespace geo
