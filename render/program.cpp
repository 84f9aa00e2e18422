// Compiles and links shaders. The prelude is what all of them share: fragments find out where they are from
// gl_FragCoord and flat values alone, never from interpolated ones, so that a pixel is the same in whatever tile it is
// drawn.
#include "render/program.hpp"

#include <stdexcept>
#include <string>

namespace render {
namespace {

// Positions are in pixels of the whole picture, y down. `tile` holds the tile's left and bottom edge, pixels per point,
// and 2/side of the square that is clipped to; `centre` is that square's middle.
constexpr const char* prelude = R"(#version 330 core
layout(std140) uniform Picture { vec4 tile; vec4 centre; };
uniform usamplerBuffer items;
uniform usamplerBuffer styles;
uniform samplerBuffer points;
uniform sampler2D image;

vec4 clipped(vec2 pixel) { return vec4((pixel - centre.xy) * tile.w, 0.0, 1.0); }
const vec4 nowhere = vec4(2.0, 2.0, 2.0, 1.0);
vec4 premultiplied(uint c) {
  vec4 v = vec4(c & 255u, (c >> 8) & 255u, (c >> 16) & 255u, c >> 24) / 255.0;
  return vec4(v.rgb * v.a, v.a);
}
float coverage(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }
)";

constexpr const char* fragmentPrelude = R"(
vec2 here() { return gl_FragCoord.xy + tile.xy; }
)";

std::string shaderLog(GLuint shader) {
  GLint length = 0;
  glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
  std::string log(static_cast<std::size_t>(length), '\0');
  glGetShaderInfoLog(shader, length, nullptr, log.data());
  return log.c_str();
}

std::string programLog(GLuint program) {
  GLint length = 0;
  glGetProgramiv(program, GL_INFO_LOG_LENGTH, &length);
  std::string log(static_cast<std::size_t>(length), '\0');
  glGetProgramInfoLog(program, length, nullptr, log.data());
  return log.c_str();
}

[[noreturn]] void refuse(std::string_view name, const std::string& log) {
  throw std::runtime_error("The graphics driver refuses the shader for " + std::string(name) + ": " + log);
}

void attach(GLuint program, GLenum stage, std::string_view name, const std::string& source) {
  const GLuint shader = glCreateShader(stage);
  const char* text = source.c_str();
  glShaderSource(shader, 1, &text, nullptr);
  glCompileShader(shader);
  GLint good = GL_FALSE;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
  const std::string log = good != GL_TRUE ? shaderLog(shader) : std::string();
  glAttachShader(program, shader);
  glDeleteShader(shader);  // lives on for as long as the program
  if (good != GL_TRUE) refuse(name, log);
}

void bindSampler(GLuint program, const char* name, int unit) {
  glUniform1i(glGetUniformLocation(program, name), unit);
}

void bindInputs(GLuint program) {
  const GLuint block = glGetUniformBlockIndex(program, "Picture");
  if (block != GL_INVALID_INDEX) glUniformBlockBinding(program, block, 0);
  glUseProgram(program);
  bindSampler(program, "items", unit::items);
  bindSampler(program, "styles", unit::styles);
  bindSampler(program, "points", unit::points);
  bindSampler(program, "image", unit::image);
  glUseProgram(0);
}

}  // namespace

Program::Program(std::string_view name, std::string_view vertexSource, std::string_view fragmentSource) {
  const GLuint id = handle_.id();
  attach(id, GL_VERTEX_SHADER, name, std::string(prelude).append(vertexSource));
  attach(id, GL_FRAGMENT_SHADER, name, std::string(prelude).append(fragmentPrelude).append(fragmentSource));
  glLinkProgram(id);
  GLint good = GL_FALSE;
  glGetProgramiv(id, GL_LINK_STATUS, &good);
  if (good != GL_TRUE) refuse(name, programLog(id));
  bindInputs(id);
}

}  // namespace render
