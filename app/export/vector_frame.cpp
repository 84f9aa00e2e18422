#include "app/export/vector_frame.hpp"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <memory>
#include <set>
#include <tuple>

#include "app/export/vector_marker.hpp"
#include "app/export/vector_outline.hpp"

namespace app {
namespace {

using render::Hatch;

void drawFill(Pen& pen, const Page& page, const render::Fill& fill) {
  if (!fill.mesh) return;
  for (std::size_t i = 0; i < fill.paints.size(); ++i) {
    const render::Paint& paint = fill.paints[i];
    const bool hatched = paint.hatch != Hatch::none && paint.hatchColour.a > 0;
    if (paint.colour.a == 0 && !hatched) continue;
    const Path path = outline(page, *fill.mesh, static_cast<std::uint16_t>(i));
    if (path.empty()) continue;
    if (paint.colour.a > 0) pen.fill(path, paint.colour);
    if (hatched) pen.hatch(path, paint.hatch, paint.hatchColour);
  }
}

void drawLine(Pen& pen, const Page& page, const render::Line& line) {
  if (!line.mesh) return;
  for (std::size_t i = 0; i < line.styles.size(); ++i) {
    const render::LineStyle& style = line.styles[i];
    if (style.width <= 0 || style.colour.a == 0) continue;
    const Path path = lines(page, *line.mesh, static_cast<std::uint16_t>(i));
    if (!path.empty()) pen.stroke(path, {style.width, style.colour, style.colour, style.dash});
  }
}

void drawStroke(Pen& pen, const render::Stroke& stroke) {
  if (stroke.width <= 0 || (stroke.from.a == 0 && stroke.to.a == 0)) return;
  std::vector<glm::vec2> points;
  for (const glm::vec2 p : stroke.points)
    if (std::isfinite(p.x) && std::isfinite(p.y)) points.push_back(p);
  if (points.size() < 2) return;
  Path path;
  path.line(points);
  pen.stroke(path, {stroke.width, stroke.from, stroke.to, stroke.dash});
}

void drawBox(Pen& pen, const render::Box& box) {
  if (box.max.x <= box.min.x || box.max.y <= box.min.y) return;
  if (box.fill.a > 0) pen.fill(roundedBox(box.min, box.max, box.radius), box.fill);
  if (box.outline.a == 0 || box.outlineWidth <= 0) return;
  const float inset = box.outlineWidth * 0.5F;  // the outline lies inside the edge
  pen.stroke(roundedBox(box.min + inset, box.max - inset, box.radius - inset),
             {box.outlineWidth, box.outline, box.outline});
}

/// About a pixel a point, smooth as on the screen: programs differ in how they make them larger.
void drawRaster(Pen& pen, const render::Raster& raster) {
  const glm::vec2 size = raster.max - raster.min;
  if (!raster.pixels || raster.pixels->colours.empty() || size.x <= 0 || size.y <= 0) return;
  const float points = size.x / static_cast<float>(raster.pixels->width);
  const int factor = std::clamp(static_cast<int>(std::lround(points)), 1, 8);
  if (factor == 1) return pen.raster(raster);
  auto fine = std::make_shared<const render::Pixels>(render::magnified(*raster.pixels, factor));
  pen.raster({std::move(fine), raster.min, raster.max});
}

/// One of those of a look that fall on the same half point: a file of a million discs opens nowhere.
void drawDots(Pen& pen, const render::Dots& dots) {
  if (!dots.all) return;
  std::set<std::tuple<int, int, std::uint32_t>> drawn;
  for (const render::Dot& dot : *dots.all) {
    if (!std::isfinite(dot.at.x) || !std::isfinite(dot.at.y) || dot.look >= dots.looks.size()) continue;
    const auto half = [](float at) { return static_cast<int>(std::lround(at * 2)); };
    if (!drawn.emplace(half(dot.at.x), half(dot.at.y), dot.look).second) continue;
    const render::DotLook& look = dots.looks[dot.look];
    draw(pen, render::Marker{.at = dot.at,
                             .size = dots.size - 2 * dots.rimWidth,
                             .fill = look.fill,
                             .outline = look.rim,
                             .outlineWidth = dots.rimWidth});
  }
}

void drawLayer(Pen& pen, const Page& page, const render::Layer& layer) {
  for (const render::Fill& fill : layer.fills) drawFill(pen, page, fill);
  for (const render::Line& line : layer.lines) drawLine(pen, page, line);
  for (const render::Stroke& stroke : layer.strokes) drawStroke(pen, stroke);
  for (const render::Raster& raster : layer.rasters) drawRaster(pen, raster);
  for (const render::Dots& dots : layer.dots) drawDots(pen, dots);
  for (const render::Box& box : layer.boxes) drawBox(pen, box);
  for (const render::Marker& marker : layer.markers) draw(pen, marker);
  for (const render::Text& text : layer.texts)
    if (!text.text.empty() && text.size > 0) pen.text(text);
}

/// An inset has a camera of its own, and nothing of it is outside its window.
void drawThrough(Pen& pen, const render::Pane& pane, const render::Viewport& viewport, glm::vec2 size,
                 const render::Layer& layer) {
  pen.clip(roundedBox(pane.min, pane.max, 0));
  drawLayer(pen, {cameraOfPage(pane, viewport), size}, layer);
  pen.unclip();
}

bool isEmpty(const render::Layer& layer) {
  render::Layer blank;
  blank.name = layer.name;
  return layer == blank;
}

}  // namespace

void draw(Pen& pen, const render::Frame& frame) {
  const glm::vec2 size = glm::vec2(frame.viewport.width, frame.viewport.height) / frame.viewport.pixelsPerPoint;
  const Page page{frame.camera, size};
  pen.beginLayer("background");
  pen.fill(roundedBox({0, 0}, size, 0), frame.background);
  pen.endLayer();
  for (const render::Layer& layer : frame.layers) {
    if (isEmpty(layer)) continue;
    pen.beginLayer(layer.name);
    if (layer.pane)
      drawThrough(pen, *layer.pane, frame.viewport, size, layer);
    else
      drawLayer(pen, page, layer);
    pen.endLayer();
  }
}

DashRun dashRun(const render::Dash& dash, float width) {
  const float period = dash.on + dash.off, half = std::max(dash.on * 0.5F - width * 0.5F, 0.0F);
  return {2 * half, period - 2 * half, period * 0.5F + half};
}

float glowLeft(float share) {
  const float left = 1 - share * share;
  return left * left;
}

}  // namespace app
