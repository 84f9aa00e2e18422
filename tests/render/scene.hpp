// What the tests of the renderer start from: a context with a renderer in it, an empty paper-coloured frame, simple
// meshes.
#pragma once

#include <memory>

#include "render/renderer.hpp"
#include "tests/support/fonts.hpp"
#include "tests/support/gl_context.hpp"

namespace scene {

struct Stage {
  support::GlContext context;
  render::Renderer renderer{support::fonts()};
};

inline constexpr render::Colour ink = render::rgb(0x1F2933);
inline constexpr render::Colour paper = render::rgb(0xF6F1E7);
inline constexpr render::Colour sea = render::rgb(0xDCE6EA);

/// Width and height in points; a world unit is a point, and the world's origin is in the middle.
inline render::Frame frame(int width, int height, float pixelsPerPoint = 1) {
  render::Frame f;
  f.viewport = {static_cast<int>(static_cast<float>(width) * pixelsPerPoint),
                static_cast<int>(static_cast<float>(height) * pixelsPerPoint), pixelsPerPoint};
  f.background = paper;
  f.layers.emplace_back();
  return f;
}

inline render::Colour at(const render::Image& image, int x, int y) {
  const std::size_t i =
      (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
  return {image.pixels[i], image.pixels[i + 1], image.pixels[i + 2], image.pixels[i + 3]};
}

/// Rectangles, each a part with the paint of its number.
render::MeshHandle rectangles(const std::vector<render::WorldBox>& boxes);
/// Polylines, each a part with the style of its number.
render::LineMeshHandle polylines(const std::vector<std::vector<glm::vec2>>& lines);
/// A wavy polyline of `count` points from left to right.
std::vector<glm::vec2> wave(glm::vec2 from, float width, float height, int count);

/// A frame of two layers with something of everything, slanted, translucent and across the edges.
render::Frame everything(int width, int height, float pixelsPerPoint = 1);

}  // namespace scene
