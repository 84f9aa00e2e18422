// The base map in each projection and level of detail as meshes ready to draw; made when first asked for, then shared
// by handle.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "geo/basemap.hpp"
#include "geo/projection.hpp"
#include "render/mesh.hpp"

namespace app {

/// One projection of the map, at one level of detail.
struct MapMeshes {
  render::MeshHandle countries, provinces;  ///< MeshPart::paint is the index of the area; provinces may be null
  render::LineMeshHandle borders;           ///< LinePart::style is the BorderKind
};

/// The borders of countries by whose they are: LinePart::style is an index into `pairs`.
struct BlocLines {
  render::LineMeshHandle lines;
  std::vector<geo::BorderSides> pairs;
};

/// What does not depend on the level.
struct MapPlane {
  geo::Projection projection;
  render::MeshHandle sea;  ///< the world inside its rim
  render::LineMeshHandle outline, graticule;
  render::WorldBox box;  ///< of the rim
};

/// Logically constant: what it hands out is a function of the base map alone.
class Maps {
 public:
  explicit Maps(const geo::Basemap& basemap);
  /// Throws geo::Error for an unknown projection.
  const MapPlane& plane(const std::string& projection) const;
  const MapMeshes& meshes(const std::string& projection, std::size_t level) const;
  const BlocLines& blocLines(const std::string& projection, std::size_t level) const;
  /// The level whose smoothing is finer than a pixel of `unitsPerPixel` earth radii, else the finest.
  std::size_t levelFor(double unitsPerPixel) const;
  /// The box of the piece of land that a country's label stands on, by the country's index: where a name has room.
  const geo::LonLatBox& labelledPiece(std::size_t country) const { return pieces_[country]; }

 private:
  const geo::Basemap* basemap_;
  std::vector<geo::LonLatBox> pieces_;
  mutable std::map<std::string, std::unique_ptr<MapPlane>> planes_;
  mutable std::map<std::pair<std::string, std::size_t>, std::unique_ptr<MapMeshes>> meshes_;
  mutable std::map<std::pair<std::string, std::size_t>, std::unique_ptr<BlocLines>> blocLines_;
};

}  // namespace app
