#include "app/compose.hpp"

#include <algorithm>
#include <glm/common.hpp>

#include "app/change_room.hpp"
#include "app/covers.hpp"
#include "app/free_room.hpp"
#include "app/labels/names.hpp"
#include "app/layers/figure_layout.hpp"
#include "app/layers/layers.hpp"
#include "app/sides.hpp"

namespace app {
namespace {

constexpr float titleMargin = 70, footMargin = 30, sideMargin = 16;
constexpr float twoLinesTitle = 560;  // a page this narrow has a title in two lines, whatever it says

glm::vec2 pointsOf(const render::Viewport& viewport) {
  return glm::vec2(viewport.width, viewport.height) / viewport.pixelsPerPoint;
}

}  // namespace

MapArea figureArea(const render::Viewport& viewport, const Figure& figure, const Comparison& comparison) {
  const glm::vec2 size = pointsOf(viewport);
  if (!figure.furniture) return {glm::vec2(0.0F), size};
  const float scale = furnitureScale(size), wide = size.x / scale;
  const float title = wide < twoLinesTitle ? titleMargin + 28 : titleMargin;
  const float foot = wide < twoLinesFoot ? footMargin + 13 : footMargin;
  MapArea area{{sideMargin * scale, title * scale}, size - glm::vec2(sideMargin, foot) * scale};
  if (const auto list = changeRoom(size, figure, comparison)) (list->isColumn ? area.max.x : area.max.y) -= list->size;
  area.min.x += legendShare(area.max - area.min, scale);
  return area;
}

MapArea windowArea(const render::Viewport& viewport, const View& view) {
  return freeRoom(pointsOf(viewport), view);
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

namespace {

render::Layer drawn(const LayerRow& row, const Moment& moment) {
  render::Layer layer;
  layer.name = row.name;
  row.draw(moment, layer);
  return layer;
}

/// Seen through its part of the page.
void cut(render::Layer& layer, const Moment& moment) {
  const MapArea& clip = moment.clip;
  const glm::dvec2 off = glm::dvec2((clip.min + clip.max) * 0.5F - moment.size * 0.5F) / moment.camera.pointsPerUnit;
  render::Camera camera = moment.camera;
  camera.centre += glm::dvec2(off.x, -off.y);
  layer.pane = render::Pane{clip.min, clip.max, camera};
}

void drawMap(Moment& moment, render::Frame& own, bool isPart) {
  moment.below = &own;
  for (const LayerRow& row : layerTable()) {
    if (row.of == LayerOf::page) continue;
    own.layers.push_back(drawn(row, moment));
    if (isPart) cut(own.layers.back(), moment);
    if (row.of == LayerOf::still) own.still = own.layers.size();
  }
}

/// What stands still of all maps first: it is kept as one picture.
void gather(render::Frame& frame, std::vector<render::Frame>& maps) {
  for (render::Frame& map : maps)
    for (std::size_t i = 0; i < map.still; ++i) frame.layers.push_back(std::move(map.layers[i]));
  frame.still = frame.layers.size();
  for (render::Frame& map : maps)
    for (std::size_t i = map.still; i < map.layers.size(); ++i) frame.layers.push_back(std::move(map.layers[i]));
}

/// The states of all maps; a map that is alone needs no copy.
std::vector<State> statesOf(const World& world, const State& state, const std::vector<Side>& sides) {
  std::vector<State> out;
  if (state.view.comparison.isOn)
    for (const Side& side : sides) out.push_back(onSide(world, state, side));
  return out;
}

}  // namespace

render::Frame compose(const World& world, const State& state, const render::Viewport& viewport, const MapArea& area,
                      const Figure& figure) {
  return compose(world, state, viewport, area, figure, {});
}

render::Frame compose(const World& world, const State& state, const render::Viewport& viewport, const MapArea& area,
                      const Figure& figure, std::span<const Cover> covered) {
  const std::vector<Side> sides = sidesOf(world, state.view, pointsOf(viewport), area);
  const std::vector<State> states = statesOf(world, state, sides);
  std::vector<Moment> moments;
  moments.reserve(sides.size());
  for (std::size_t i = 0; i < sides.size(); ++i) {
    moments.push_back(momentShown(world, states.empty() ? state : states[i], viewport, sides[i].pane, figure));
    moments.back().sides = sides;
    moments.back().covered = covered;
  }
  const std::optional<FigureLayout> layout = figure.furniture ? std::optional(figureLayout(moments)) : std::nullopt;
  std::vector<std::vector<Name>> names(moments.size());
  std::vector<render::Frame> maps(moments.size());
  for (std::size_t i = 0; i < moments.size(); ++i) {
    moments[i].layout = layout ? &*layout : nullptr;
    names[i] = mapNames(moments[i]);
    moments[i].names = names[i];
    drawMap(moments[i], maps[i], moments.size() > 1);
  }
  render::Frame frame;
  frame.viewport = viewport;
  frame.camera = moments.front().camera;
  frame.background = moments.front().theme.outside;
  gather(frame, maps);
  for (const LayerRow& row : layerTable())
    if (row.of == LayerOf::page) frame.layers.push_back(drawn(row, moments.front()));
  return frame;
}

}  // namespace app
