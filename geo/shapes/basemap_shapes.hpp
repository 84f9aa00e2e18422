// Country polygons as a file has them, before they are prepared: what the reader gives and the preparation takes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geo/basemap_means.hpp"
#include "geo/shapes/triangulate.hpp"

namespace geo {

struct Shape {
  Area area;  ///< without label and box
  bool disputed = false;
  std::vector<Polygon> polygons;
};

/// One level of detail; all levels have the same countries in the same order.
struct ShapeLevel {
  double tolerance = 0;  ///< degrees; 0: not known
  std::vector<Shape> countries, provinces;
  std::vector<Ring> claims;  ///< open lines that some draw as a border
};

struct ShapeFile {
  std::string source, bordersAsOf;
  std::vector<ShapeLevel> levels;  ///< coarse to fine
  std::vector<Edition> editions;
  std::vector<std::string> columns;  ///< of Area::cells
};

/// Reads polygons through GDAL; throws Error when the file cannot be opened or holds none.
Loaded<ShapeFile> readShapes(const std::filesystem::path& path, const Telling& tell = {});

Basemap prepared(const ShapeFile& shapes, const Telling& tell = {});
Level preparedLevel(const ShapeLevel& shapes, const Telling& tell = {});

/// Rings become borders: a side of two countries is a border, of one a coast; those of the antimeridian and the poles
/// are left out.
void appendBorders(Level& level, const ShapeLevel& shapes);
/// The same of countries that have dates: each side by those who are there at the same time.
void appendDatedBorders(Level& level, const std::vector<Shape>& countries);

/// A point well inside the polygon, as far from its sides as can be (degrees of longitude shortened by the latitude).
LonLat labelPoint(const Polygon& polygon);

/// The farthest that a side of a prepared shape, and an edge inside it, reach in degrees. A side of half a degree
/// departs from its true curve by less than 30 m in any of the projections near their centre.
inline constexpr double longestSide = 0.5, longestEdge = 3.0;

}  // namespace geo
