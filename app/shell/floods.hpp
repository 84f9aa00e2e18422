// Opaque rectangles in their turn among what ImGui draws, many at a time and without its texture: on software GL a
// pixel of theirs costs a fraction of one of ImGui's.
#pragma once

#include <imgui.h>

#include <array>
#include <cstdint>
#include <deque>
#include <vector>

#include "render/frame.hpp"
#include "render/gl_objects.hpp"

namespace shell {

class Floods {
 public:
  /// Pixels from the top left.
  struct Box {
    int left = 0, top = 0, right = 0, bottom = 0;
    render::Colour colour;
  };

  /// Needs a current GL context. Throws std::runtime_error when it refuses the shaders.
  Floods();
  /// Before a frame of that size in pixels: forgets the last one's.
  void begin(int width, int height);
  /// Joins those that were added just before, when nothing was drawn between.
  void add(ImDrawList& list, const Box& box);

 private:
  struct Corner {
    std::array<std::int16_t, 2> at;
    std::array<std::uint8_t, 4> colour;
  };
  struct Batch {
    Floods* owner = nullptr;
    std::vector<Corner> corners;
  };
  static void draw(const ImDrawList* list, const ImDrawCmd* command);
  void draw(const Batch& batch) const;
  static bool isLast(const ImDrawList& list, const Batch& batch);

  render::ProgramHandle program_;
  render::VertexArray array_;
  render::Buffer corners_;
  GLint size_ = -1;
  int width_ = 1, height_ = 1;
  std::deque<Batch> batches_;  // of this frame; a deque, for ImGui holds pointers
};

}  // namespace shell
