// Puts what a painter painted together with the map below it, on the window. Each pixel of the window is copied once,
// from the map or from here; where a square lets the map shine through, the processor blends: a software GL takes eight
// times as long. Needs a current GL context.
#pragma once

#include <functional>
#include <vector>

#include "app/shell/painter.hpp"
#include "render/gl_objects.hpp"

namespace shell {

class Sheet {
 public:
  /// Onto `window`, whose row 0 is the bottom one. It and `map`, whose row 0 is the top one, are as large as the
  /// painter's pixels.
  void show(const Painter& painter, unsigned map, unsigned window);

 private:
  void fit(const Painter& painter);
  void upload(const std::vector<Area>& areas, const std::uint32_t* pixels) const;
  void blend(const std::vector<Area>& areas, const Painter& painter, unsigned map);
  void copy(const std::vector<Area>& areas, unsigned from, unsigned to) const;

  render::Texture texture_;
  render::Framebuffer framebuffer_;
  int width_ = 0, height_ = 0;
  std::vector<std::uint64_t> uploaded_;  ///< what is in the texture, a number a square
  std::vector<std::uint32_t> blended_;   ///< where squares are not opaque: with the map
};

/// The squares that are wanted as few rectangles, none of which overlap.
std::vector<Area> areasOf(const Painter& painter, const std::function<bool(std::size_t)>& isWanted);

}  // namespace shell
