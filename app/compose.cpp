#include "app/compose.hpp"

#include <algorithm>
#include <glm/common.hpp>

#include "app/labels/names.hpp"
#include "app/layers/figure_layout.hpp"
#include "app/layers/layers.hpp"

namespace app {
namespace {

constexpr float titleMargin = 64, footMargin = 30, sideMargin = 16;

glm::vec2 pointsOf(const render::Viewport& viewport) {
  return glm::vec2(viewport.width, viewport.height) / viewport.pixelsPerPoint;
}

}  // namespace

MapArea figureArea(const render::Viewport& viewport, const Figure& figure) {
  const glm::vec2 size = pointsOf(viewport);
  if (!figure.furniture) return {glm::vec2(0.0F), size};
  const float scale = furnitureScale(size);
  return {{sideMargin * scale, titleMargin * scale}, size - glm::vec2(sideMargin, footMargin) * scale};
}

MapArea windowArea(const render::Viewport& viewport, const View& view) {
  const glm::vec2 size = pointsOf(viewport);
  return {{0, 0}, {size.x, size.y * (1 - view.timelineShare)}};
}

render::Camera cameraFor(const MapExtent& extent, const MapArea& area, const render::Viewport& viewport) {
  const glm::dvec2 room = glm::max(glm::dvec2(area.max - area.min), glm::dvec2(1.0));
  const glm::dvec2 half = glm::max(extent.half, glm::dvec2(1e-9));
  render::Camera camera;
  camera.pointsPerUnit = std::min(room.x / (2 * half.x), room.y / (2 * half.y));
  // The extent is centred in its area, the camera in the page: shift by what lies between the two middles.
  const glm::dvec2 shift = glm::dvec2((area.min + area.max) * 0.5F - pointsOf(viewport) * 0.5F) / camera.pointsPerUnit;
  camera.centre = {extent.centre.x - shift.x, extent.centre.y + shift.y};
  return camera;
}

render::Frame compose(const World& world, const State& state, const render::Viewport& viewport, const MapArea& area,
                      const Figure& figure) {
  Moment moment = momentShown(world, state, viewport, area, figure);
  render::Frame frame;
  moment.below = &frame;
  const std::optional<FigureLayout> layout = figure.furniture ? std::optional(figureLayout(moment)) : std::nullopt;
  moment.layout = layout ? &*layout : nullptr;
  const std::vector<Name> names = mapNames(moment);
  moment.names = names;
  frame.viewport = viewport;
  frame.camera = moment.camera;
  frame.background = moment.theme.outside;
  for (const LayerRow& row : layerTable()) {
    render::Layer layer;
    layer.name = row.name;
    row.draw(moment, layer);
    frame.layers.push_back(std::move(layer));
    if (row.still) frame.still = frame.layers.size();
  }
  return frame;
}

}  // namespace app
