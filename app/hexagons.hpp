// How many events of a layer lie where: hexagons that stand still on the map while it is dragged, and grow with a step
// of the zoom. Knows no drawing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/counting.hpp"

namespace app {

/// Flat-topped, in earth radii of the plane.
struct HexGrid {
  double radius = 1;  ///< from the middle to a corner
  glm::ivec2 cellOf(glm::dvec2 point) const;
  glm::dvec2 middleOf(glm::ivec2 cell) const;
  bool operator==(const HexGrid&) const = default;
};
/// Its hexagons are 11 to 22 points in radius; halves at each doubling of the zoom.
HexGrid hexGrid(const render::Camera& camera);

struct HexCell {
  glm::ivec2 cell{0};
  std::uint32_t count = 0;
};
/// Those in sight that hold an event of the moment, in no order that means anything but always the same.
std::vector<HexCell> hexagons(const Moment& moment, std::uint16_t layer);

/// What a hexagon that was chosen is called in a selection, and back.
std::string hexName(const HexGrid& grid, glm::ivec2 cell, std::uint16_t layer);
struct NamedHex {
  HexGrid grid;
  glm::ivec2 cell{0};
  std::uint16_t layer = 0;
};
std::optional<NamedHex> hexNamed(const std::string& name);
/// Rows of the events that are in it at the moment of a state.
std::vector<std::uint32_t> rowsIn(const World& world, const State& state, const NamedHex& hex);
/// The hexagon under a point of the page; nothing where it is empty or no layer has any.
std::optional<NamedHex> hexAt(const Moment& moment, glm::vec2 at);

/// Where the classes of counts begin, from the second on: the same at every date, for one zoom and length of the
/// window.
std::vector<std::uint32_t> hexBreaks(const Moment& moment, std::uint16_t layer);
}  // namespace app
