// How thick the events of a layer lie: a grid of small squares that stands still on the map while it is dragged, each
// with the number of events within a round distance. Knows no colours.
#pragma once

#include <optional>
#include <string>

#include "app/counting.hpp"
#include "app/scale_bar.hpp"

namespace app {

struct HeatMap {
  static constexpr float side = 4;  ///< of a square, points
  glm::vec2 first{0.0F};            ///< the upper left corner of the first square on the page
  int columns = 0, rows = 0;
  std::vector<float> near;  ///< by square, row by row from the top: events within the distance
  float at(int column, int row) const {
    return near[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
  }
};

/// The distance in which events count together: of round kilometres, 12 to 30 points.
std::optional<ScaleBar> heatReach(const Moment& moment);
/// Nothing where the middle of the page is off the map.
std::optional<HeatMap> heatMap(const Moment& moment, std::uint16_t layer);
/// How much of a class covers the map, 0 to 1: the thicker, the less shines through.
float heatCover(std::size_t one, std::size_t classes);
std::vector<std::uint32_t> heatBreaks(const Moment& moment, std::uint16_t layer);

/// A circle on a heat map, in earth radii of the plane.
struct Near {
  glm::dvec2 middle{0.0};
  double radius = 1;
  std::uint16_t layer = 0;
};
/// What it is called in a selection, and back.
std::string nearName(const Near& near);
std::optional<Near> nearNamed(const std::string& name);
/// Rows of the layer's events that are in it at the moment of a state.
std::vector<std::uint32_t> rowsIn(const World& world, const State& state, const Near& near);
/// What lies within the distance of a point of the page; nothing where that is no event or no layer is a heat map.
std::optional<Near> nearAt(const Moment& moment, glm::vec2 at);

}  // namespace app
