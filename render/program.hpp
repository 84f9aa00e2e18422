// A linked pair of shaders. Every one is compiled with the same prelude, which knows the picture's pixels (see
// program.cpp).
#pragma once

#include <string_view>

#include "render/gl_objects.hpp"

namespace render {

/// Where each kind of texture is bound, in all programs, by the name of the sampler.
namespace unit {
inline constexpr int items = 0;   ///< usamplerBuffer: what is drawn, four numbers a texel
inline constexpr int styles = 1;  ///< usamplerBuffer: what the items refer to by index
inline constexpr int points = 2;  ///< samplerBuffer: vertices
inline constexpr int image = 3;   ///< sampler2D: glyphs or a picture
inline constexpr int count = 4;
}  // namespace unit

class Program {
 public:
  /// `name` is for the message of the std::runtime_error that is thrown when GL refuses the shaders.
  Program(std::string_view name, std::string_view vertexSource, std::string_view fragmentSource);
  void use() const { glUseProgram(handle_.id()); }
  /// The location of a uniform; -1, which GL ignores, when the shaders do not use it.
  GLint uniform(const char* name) const { return glGetUniformLocation(handle_.id(), name); }

 private:
  ProgramHandle handle_;
};

}  // namespace render
