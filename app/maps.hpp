// The base map in each projection and level of detail as meshes ready to draw; made when first asked for, then shared
// by handle.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <string>

#include "app/labels/main_land.hpp"
#include "geo/basemap.hpp"
#include "geo/globe.hpp"
#include "render/mesh.hpp"

namespace app {

/// One projection of the map, at one level of detail.
struct MapMeshes {
  render::MeshHandle countries, provinces;  ///< MeshPart::paint is the index of the area; provinces may be null
  render::LineMeshHandle borders;           ///< LinePart::style is borderStyle() of its kind and its span
  render::MeshHandle overlaps{};            ///< MeshPart::paint is an index into Basemap::overlaps; may be null
};

/// A stretch of time in which something is on the map.
struct Span {
  geo::Instant from = geo::distantPast, to = geo::distantFuture;
  bool holds(geo::Instant at) const { return from <= at && at < to; }
  bool operator==(const Span&) const = default;
};
inline constexpr std::size_t borderKinds = 4;
constexpr std::size_t borderStyle(geo::BorderKind kind, std::size_t span) {
  return span * borderKinds + static_cast<std::size_t>(kind);
}

/// The borders of countries by whose they are: LinePart::style is an index into `pairs`.
struct BlocLines {
  render::LineMeshHandle lines;
  std::vector<geo::BorderSides> pairs;
};

/// Ready to draw; MeshPart::paint is the part's area.
render::MeshHandle meshOf(const geo::PlaneMesh& plane);

/// What does not depend on the level.
struct MapPlane {
  geo::Projection projection;
  render::MeshHandle sea;  ///< the world inside its rim
  render::LineMeshHandle outline, graticule;
  render::WorldBox box;  ///< of the rim
};

/// Logically constant: what it hands out is a function of the base map alone. `centre` counts for a globe; what belongs
/// to one that is turned holds until `turnsKept` others have been asked for.
class Maps {
 public:
  static constexpr std::size_t turnsKept = 6;

  explicit Maps(const geo::Basemap& basemap);
  /// Throws geo::Error for an unknown projection.
  const MapPlane& plane(const std::string& projection, geo::LonLat centre = geo::LonLat(0)) const;
  /// Of a base map with dates a globe holds only what is valid at `at`; other meshes hold all, and paints and styles
  /// leave out what is not.
  const MapMeshes& meshes(const std::string& projection, geo::LonLat centre, std::size_t level,
                          geo::Instant at = {}) const;
  const BlocLines& blocLines(const std::string& projection, geo::LonLat centre, std::size_t level) const;
  /// The spans that borders are valid in, by their number; the first is all time.
  const std::vector<Span>& spans() const { return spans_; }
  /// The level whose smoothing is finer than a pixel of `unitsPerPixel` earth radii, else the finest.
  std::size_t levelFor(double unitsPerPixel) const;
  /// The piece of land that a country's label stands on, by the country's index: where a name has room.
  const MainLand& mainLand(std::size_t country) const { return lands_[country]; }

 private:
  struct Key {
    std::string projection;
    geo::LonLat centre{0.0};
    std::size_t level = 0, edition = 0;
    bool operator==(const Key&) const = default;
  };
  template <class Made>
  struct Kept {
    Key key;
    Made made;
  };

  MapPlane planeOf(const Key& key) const;
  MapMeshes meshesOf(const Key& key) const;
  const geo::Globe& globe(std::size_t level) const;
  std::size_t editionAt(geo::Instant at) const;
  std::vector<bool> areasIn(std::size_t edition) const;

  const geo::Basemap* basemap_;
  std::vector<MainLand> lands_;
  std::vector<Span> spans_;
  std::vector<std::uint16_t> spanOfArea_;
  std::vector<geo::Instant> changes_;                        ///< when any shape begins or ends to be valid
  mutable std::list<Kept<MapPlane>> planes_, turnedPlanes_;  ///< those that turn: the last ones, newest first
  mutable std::list<Kept<MapMeshes>> meshes_, turnedMeshes_;
  mutable std::list<Kept<BlocLines>> blocLines_, turnedBlocLines_;
  mutable std::map<std::size_t, std::vector<geo::BorderSides>> sides_;  ///< by level
  mutable std::map<std::size_t, geo::Globe> globes_;                    ///< by level
};

}  // namespace app
