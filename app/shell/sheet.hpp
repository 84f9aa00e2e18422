// Lays what a painter painted over a picture: whole squares are copied, others blended. Needs a current GL context.
#pragma once

#include <vector>

#include "app/shell/painter.hpp"
#include "render/gl_objects.hpp"

namespace shell {

class Sheet {
 public:
  /// Throws std::runtime_error when GL refuses the shaders.
  Sheet();
  /// Onto `framebuffer`, which is as large as the painter's pixels; its row 0 is the top one.
  void lay(const Painter& painter, unsigned framebuffer);

 private:
  void upload(const Painter& painter);
  void blend(const std::vector<Area>& areas) const;
  void copy(const std::vector<Area>& areas, unsigned framebuffer) const;

  render::Texture texture_;
  render::Framebuffer framebuffer_;
  render::ProgramHandle program_;
  render::VertexArray array_;
  render::Buffer corners_;
  int width_ = 0, height_ = 0;
  GLint size_ = -1;
};

/// The squares of one kind as few rectangles, none of which overlap.
std::vector<Area> areasOf(const Painter& painter, bool (*wanted)(const Painter::Square&));

}  // namespace shell
