// Country shapes: read through GDAL, prepared ahead as triangles and lines at several levels of detail, kept in one
// binary file that loads at once. Knows nothing of projections or of drawing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "geo/events.hpp"
#include "geo/instant.hpp"
#include "geo/problems.hpp"

namespace geo {

struct LonLatBox {
  double west = 0, south = 0, east = 0, north = 0;
  bool operator==(const LonLatBox&) const = default;
};

/// A country, or a province, as a shape: what can be filled, clicked and labelled.
struct Area {
  std::string code;     ///< ISO alpha-3 (for a province: ISO 3166-2 or the file's own)
  std::string country;  ///< ISO alpha-3 of the country it is in (its own code for a country)
  LocalText name;       ///< in as many of the languages as the file has
  LonLat label{0.0};    ///< a point well inside its largest polygon
  LonLatBox box;
  Instant from = distantPast, to = distantFuture;  ///< when it has this shape, half-open
  std::vector<std::string> cells{};                ///< what its file says besides, by Basemap::columns
  bool holds(Instant at) const { return from <= at && at < to; }
};

/// A run of triangles of one area (all of a small one, a part of a large one) in degrees, no edge longer than a few
/// degrees so that they can be projected vertex by vertex. The runs of an area follow each other.
struct AreaMesh {
  std::uint32_t area = 0;  ///< index into Basemap::countries or ::provinces
  std::uint32_t firstIndex = 0, indexCount = 0;
  LonLatBox box;
};

enum class BorderKind : std::uint8_t { coast, country, disputed, province };

struct BorderLine {
  BorderKind kind = BorderKind::coast;
  std::uint32_t first = 0, count = 0;  ///< range in `points`
  std::uint32_t area = everyone;       ///< whose validity it has; everyone: it is always there
  LonLatBox box;
  static constexpr std::uint32_t everyone = 0xFFFFFFFF;
};

/// Where two countries lie on one another while both hold: each says that it is theirs.
struct Overlap {
  std::uint32_t first = 0, second = 0;  ///< indices into Basemap::countries
  bool operator==(const Overlap&) const = default;
};

/// All shapes at one level of detail.
struct Level {
  double tolerance = 0;             ///< degrees: what was smoothed away is smaller
  std::vector<glm::vec2> vertices;  ///< longitude, latitude
  std::vector<std::uint32_t> indices;
  std::vector<AreaMesh> countryMeshes;
  std::vector<AreaMesh> provinceMeshes;  ///< may be empty
  std::vector<AreaMesh> overlapMeshes;   ///< AreaMesh::area is an index into Basemap::overlaps
  std::vector<glm::vec2> points;
  std::vector<BorderLine> borders;  ///< every border once (of shapes of different validity: once each); never the seam
                                    ///< at 180° or the pole
};

/// From when on the borders are those of `asOf` (EDTF); empty: those of every moment until the next edition.
struct Edition {
  Instant from;
  std::string asOf;
  bool operator==(const Edition&) const = default;
};

struct Basemap {
  std::string source;       ///< whom to credit
  std::string bordersAsOf;  ///< EDTF: the date whose borders these are, empty when not known
  std::vector<Area> countries, provinces;
  std::vector<Level> levels;         ///< coarse to fine, at least one
  std::vector<Edition> editions;     ///< by time; empty: shapes without dates, `bordersAsOf` at all times
  std::vector<std::string> columns;  ///< names of Area::cells
  std::vector<Overlap> overlaps;

  /// The country under a place, by its finest level; boxes first, then triangles. Nothing at sea. Where shapes have
  /// dates: the one that is valid at `when`.
  const Area* countryAt(LonLat at, Instant when = {}) const;
  /// Likewise the province; nothing where the map has none.
  const Area* provinceAt(LonLat at) const;
  /// With that code; the one that is valid at `when`, else the last of them.
  const Area* country(std::string_view code) const { return country(code, distantFuture); }
  const Area* country(std::string_view code, Instant when) const;
  /// The date whose borders are shown at a moment; empty when they are those of the moment, or of no known date.
  const std::string& shownAsOf(Instant when) const;
};

/// The countries on either side of each of a level's borders, as indices; nobody at sea, for provinces and for claims.
struct BorderSides {
  static constexpr std::uint32_t nobody = 0xFFFFFFFF;
  std::uint32_t first = nobody, second = nobody;
  bool operator==(const BorderSides&) const = default;
};
std::vector<BorderSides> borderSides(const Level& level);

/// Reads a prepared file; throws Error when it is not one.
Basemap loadPrepared(const std::filesystem::path& path);
void savePrepared(const Basemap& basemap, const std::filesystem::path& path);
/// Reads any file of country polygons that GDAL opens and prepares it (levels, triangles, borders); the result for an
/// unchanged file is kept in `cache` (a folder; empty: not kept). Columns of start and end give shapes their validity;
/// a folder of files named by year (world_1914.geojson, world_bc500.geojson) is one base map whose shapes hold until
/// the next year. Throws Error when nothing in it is a polygon.
Loaded<Basemap> readBasemap(const std::filesystem::path& path, const std::filesystem::path& cache = {});

}  // namespace geo
