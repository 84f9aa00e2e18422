// Geometries of simple features as plain values, from well-known binary and well-known text, and what becomes of them.
// Knows no file.
#pragma once

#include <optional>
#include <string_view>

#include "geo/read/reading.hpp"

namespace geo {

struct Position {
  double x = 0, y = 0;
  std::optional<double> m{};  ///< a measure; a time in some files
};

struct Geometry {
  enum class Kind { point, line, polygon, collection };  ///< a polygon's parts are its rings
  Kind kind = Kind::point;
  std::vector<Position> positions;
  std::vector<Geometry> parts;

  bool empty() const { return positions.empty() && parts.empty(); }
};

/// ISO's and OGC's well-known binary (and PostGIS' extension of it) of at most `mostPositions`; nothing when the bytes
/// are something else.
std::optional<Geometry> geometryFromWkb(std::string_view bytes);
/// `POINT (1 2)`, `SRID=4326;LINESTRING ZM (…)`: nothing when the text is something else.
std::optional<Geometry> geometryFromWkt(std::string_view text);

/// The middle of the box around a ring, and the size of that box; nothing for an empty ring. One that jumps over the
/// antimeridian lies on both sides of it, and not around the Earth.
struct RingMiddle {
  LonLat at{0.0};
  double size = 0;
};
std::optional<RingMiddle> middleOf(const std::vector<LonLat>& ring);

inline constexpr std::size_t mostPositions = 20'000'000;  ///< of one geometry

/// Points become places, lines become routes, areas become a place in the middle of their largest part. A measure that
/// can only be a time (seconds or milliseconds since 1970) dates its place.
Shape shapeFrom(const Geometry& geometry, Reading& reading);
/// The first and the last of these times as EDTF; empty where there are none.
struct MeasuredSpan {
  std::string start, end;
};
MeasuredSpan measuredSpan(const Geometry& geometry);

}  // namespace geo
