// Things drawn as rectangles: their numbers lie in a texture buffer, a vertex shader reads those of item gl_VertexID /
// 4 and makes corner gl_VertexID % 4 of it. (Instancing would do the same; software GL pays dearly for each instance.)
#pragma once

#include <cstdint>
#include <glm/vec4.hpp>
#include <span>

#include "render/gl_objects.hpp"

namespace render {

/// A texture buffer of four 32-bit numbers a texel, bound to the unit it was made for.
class TexelBuffer {
 public:
  /// `format` is GL_RGBA32UI or GL_RGBA32F.
  explicit TexelBuffer(int unit, GLenum format);
  void upload(std::span<const glm::uvec4> texels) const { upload(texels.data(), texels.size_bytes()); }
  void upload(std::span<const glm::vec4> texels) const { upload(texels.data(), texels.size_bytes()); }
  void bind() const;

 private:
  void upload(const void* data, std::size_t size) const;
  int unit_;
  Buffer buffer_;
  Texture texture_;
};

/// The two triangles of each item, as indices, for as many items as were ever asked for.
class Quads {
 public:
  /// Draws items [0, count) with the program in use.
  void draw(std::size_t count);
  struct Run {
    std::size_t first = 0, count = 0;
  };
  void draw(std::span<const Run> runs);

 private:
  void reserve(std::size_t count);
  VertexArray array_;
  Buffer indices_;
  std::size_t capacity_ = 0;
};

}  // namespace render
