// State to picture: pure. The window, a poster, a film frame and a golden test all come through here.
#pragma once

#include "app/state.hpp"
#include "app/world.hpp"
#include "render/frame.hpp"

namespace app {

/// Where on the page the map's extent must fit, in points; the map itself bleeds to the edges.
struct MapArea {
  glm::vec2 min{0.0F}, max{0.0F};
  bool operator==(const MapArea&) const = default;
};
/// The whole page less the furniture's margins, and less the list of what changed where dates are compared.
MapArea figureArea(const render::Viewport& viewport, const Figure& figure, const Comparison& comparison = {});
/// The window above the timeline.
MapArea windowArea(const render::Viewport& viewport, const View& view);

render::Camera cameraFor(const MapExtent& extent, const MapArea& area, const render::Viewport& viewport);

render::Frame compose(const World& world, const State& state, const render::Viewport& viewport, const MapArea& area,
                      const Figure& figure);

}  // namespace app
