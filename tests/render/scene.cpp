// Simple meshes for the tests of the renderer.
#include "tests/render/scene.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace scene {
namespace {

render::WorldBox boxOf(const std::vector<glm::vec2>& points) {
  render::WorldBox box{glm::dvec2(std::numeric_limits<double>::max()),
                       glm::dvec2(std::numeric_limits<double>::lowest())};
  for (const glm::dvec2 p : points) {
    box.min = {std::min(box.min.x, p.x), std::min(box.min.y, p.y)};
    box.max = {std::max(box.max.x, p.x), std::max(box.max.y, p.y)};
  }
  return box;
}

/// A fan of triangles, every second one of the other paint.
render::MeshHandle fan(float radius, int count) {
  auto mesh = std::make_shared<render::Mesh>();
  mesh->origin = {3.3, -7.7};
  mesh->vertices.emplace_back(0.0F);
  for (int i = 0; i <= count; ++i) {
    const float angle = 6.2831853F * static_cast<float>(i) / static_cast<float>(count);
    mesh->vertices.emplace_back(std::cos(angle) * radius, std::sin(angle) * radius);
  }
  for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(count); ++i) {
    mesh->parts.push_back(
        {i * 3,
         3,
         static_cast<std::uint16_t>(i % 4),
         {glm::dvec2(-2.0 * static_cast<double>(radius)), glm::dvec2(2.0 * static_cast<double>(radius))}});
    for (const std::uint32_t v : {0U, i + 1, i + 2}) mesh->indices.push_back(v);
  }
  return mesh;
}

void addTexts(render::Layer& layer, float width, float height) {
  for (int i = 0; i < 6; ++i) {
    render::Text text;
    text.text = "Cochabamba, abril de 2000";
    text.at = {width * 0.5F, height * (0.1F + 0.16F * static_cast<float>(i)) + 0.3F};
    text.size = 11 + static_cast<float>(i);
    text.align = render::Align::centre;
    text.turn = i % 2 == 0 ? 0.0F : 0.25F * static_cast<float>(i) - 0.4F;
    text.colour = ink;
    text.halo = render::faded(render::rgb(0xFFFFFF), 0.7F);
    text.haloWidth = 1.5F;
    layer.texts.push_back(text);
  }
}

void addSigns(render::Layer& layer, float width, float height) {
  for (int i = 0; i < 60; ++i) {
    const auto share = static_cast<float>(i) / 59.0F;
    render::Marker marker{static_cast<render::Shape>(i % 11)};
    marker.at = {share * width, height * (0.5F + 0.47F * std::sin(share * 40.0F))};
    marker.turn = share * 7;
    marker.size = 8 + 20 * share;
    marker.fill = render::faded(render::rgb(0xC8452D), 0.8F);
    marker.hollow = i % 5 == 0;
    layer.markers.push_back(marker);
  }
  const render::Box box{{width * 0.3F, height * 0.3F},
                        {width * 0.72F, height * 0.63F},
                        9,
                        render::faded(render::rgb(0xFFFFFF), 0.6F),
                        ink,
                        1.5F};
  layer.boxes = {box};
}

/// Seven by five squares, some of them nothing.
void addRaster(render::Layer& layer, float width, float height) {
  auto pixels = std::make_shared<render::Pixels>();
  pixels->width = 7, pixels->height = 5;
  for (int i = 0; i < 35; ++i) {
    const auto alpha = static_cast<std::uint8_t>(i * 53 % 4 * 60);
    pixels->colours.push_back(
        {static_cast<std::uint8_t>(alpha / 2), static_cast<std::uint8_t>(alpha / (1 + i % 3)), 0, alpha});
  }
  layer.rasters.push_back({std::move(pixels), {width * 0.05F, height * 0.55F}, {width * 0.4F, height * 0.93F}});
}

}  // namespace

render::MeshHandle rectangles(const std::vector<render::WorldBox>& boxes) {
  auto mesh = std::make_shared<render::Mesh>();
  for (const render::WorldBox& box : boxes) {
    const auto first = static_cast<std::uint32_t>(mesh->vertices.size());
    for (const glm::dvec2 corner :
         {box.min, glm::dvec2(box.max.x, box.min.y), glm::dvec2(box.min.x, box.max.y), box.max})
      mesh->vertices.emplace_back(corner);
    mesh->parts.push_back(
        {static_cast<std::uint32_t>(mesh->indices.size()), 6, static_cast<std::uint16_t>(mesh->parts.size()), box});
    for (const std::uint32_t i : {0U, 1U, 2U, 2U, 1U, 3U}) mesh->indices.push_back(first + i);
  }
  return mesh;
}

render::LineMeshHandle polylines(const std::vector<std::vector<glm::vec2>>& lines) {
  auto mesh = std::make_shared<render::LineMesh>();
  for (const std::vector<glm::vec2>& line : lines) {
    mesh->parts.push_back({static_cast<std::uint32_t>(mesh->vertices.size()), static_cast<std::uint32_t>(line.size()),
                           static_cast<std::uint16_t>(mesh->parts.size()), boxOf(line)});
    mesh->vertices.insert(mesh->vertices.end(), line.begin(), line.end());
  }
  return mesh;
}

std::vector<glm::vec2> wave(glm::vec2 from, float width, float height, int count) {
  std::vector<glm::vec2> points;
  for (int i = 0; i < count; ++i) {
    const float share = static_cast<float>(i) / static_cast<float>(count - 1);
    points.push_back(from + glm::vec2(share * width, std::sin(share * 9.42F) * height));
  }
  return points;
}

render::Frame everything(int width, int height, float pixelsPerPoint) {
  render::Frame f = frame(width, height, pixelsPerPoint);
  const auto w = static_cast<float>(width), h = static_cast<float>(height);
  f.background = sea;
  f.camera = {{1.23, 4.56}, 1.37};
  using enum render::Hatch;
  const render::Colour land = render::rgb(0xE4D9C3), over = render::rgb(0x4F7F6B);
  f.layers[0].fills.push_back(
      {fan(w * 2, 37), {{land}, {land, diagonal, over}, {render::faded(over, 0.4F)}, {land, dots, over}}});
  f.layers[0].lines.push_back({polylines({wave({-w * 0.4F, 0}, w * 0.8F, h * 0.3F, 300),
                                          wave({-w * 0.4F, 9}, w * 0.8F, h * 0.2F, 50),
                                          {{-w, -h}, {w, h}}}),
                               {{0.7F, ink, {}}, {3, render::faded(ink, 0.5F), {6, 5}}, {1.3F, ink, {}}}});
  render::Stroke stroke;
  stroke.points = wave({-10, h * 0.4F}, w + 20, h * 0.3F, 120);
  stroke.width = 5;
  stroke.from = render::faded(render::rgb(0xD9822B), 0.1F);
  stroke.to = render::rgb(0xD9822B);
  f.layers[0].strokes.push_back(stroke);
  f.layers.emplace_back();
  addRaster(f.layers[0], w, h);
  addSigns(f.layers[1], w, h);
  addTexts(f.layers[1], w, h);
  return f;
}

}  // namespace scene
