// The areas of events in each projection as meshes ready to draw: made for a few dozen rows at a time when one of them
// is first in sight, then shared by handle. Knows no colours.
#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/maps.hpp"
#include "geo/events.hpp"

namespace app {

class AreaShapes {
 public:
  /// Of some rows: the numbers of MeshPart::paint and LinePart::style are indices into `rows`.
  struct Piece {
    render::MeshHandle fills;
    render::LineMeshHandle outlines;
    const std::vector<std::uint32_t>* rows = nullptr;
  };
  /// All that hold one of these rows (ascending).
  std::vector<Piece> of(const geo::Events& events, const MapPlane& plane, std::span<const std::uint32_t> rows) const;
  /// There are other events now.
  void forget() {
    found_ = false;
    chunks_.clear();
  }

 private:
  static constexpr std::size_t rowsAPiece = 48, planesKept = 3;
  struct Plane {
    std::string projection;
    geo::LonLat centre{0.0};
    render::MeshHandle fills;
    render::LineMeshHandle outlines;
  };
  struct Chunk {
    std::vector<std::uint32_t> rows;
    std::optional<geo::Level> level;                           ///< when it was first in sight
    std::vector<std::vector<std::vector<geo::LonLat>>> rings;  ///< by row, cut at the antimeridian
    std::list<Plane> planes;                                   ///< the last asked for first
  };
  void findRows(const geo::Events& events) const;
  static void prepare(Chunk& chunk, const geo::Events& events);
  static const Plane& planeOf(Chunk& chunk, const MapPlane& plane);

  mutable std::mutex mutex_;
  mutable bool found_ = false;
  mutable std::list<Chunk> chunks_;
};

/// Whether a place lies in one of the event's areas, also across the antimeridian.
bool isInAreas(const geo::Event& event, geo::LonLat at);

}  // namespace app
