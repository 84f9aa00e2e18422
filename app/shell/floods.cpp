#include "app/shell/floods.hpp"

#include <cstddef>
#include <stdexcept>

namespace shell {
namespace {

constexpr const char* vertexSource = R"(#version 330 core
layout(location = 0) in vec2 at;
layout(location = 1) in vec4 colour;
uniform vec2 size;
flat out vec4 ink;
void main() {
  ink = colour;
  gl_Position = vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0);
})";

constexpr const char* fragmentSource = R"(#version 330 core
flat in vec4 ink;
out vec4 pixel;
void main() { pixel = ink; })";

void attach(GLuint program, GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  glAttachShader(program, shader);
  glDeleteShader(shader);  // goes with the program
}

const void* offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);
}

GLuint bound(GLenum what) {
  GLint id = 0;
  glGetIntegerv(what, &id);
  return static_cast<GLuint>(id);
}

}  // namespace

Floods::Floods() {
  attach(program_.id(), GL_VERTEX_SHADER, vertexSource);
  attach(program_.id(), GL_FRAGMENT_SHADER, fragmentSource);
  glLinkProgram(program_.id());
  GLint linked = GL_FALSE;
  glGetProgramiv(program_.id(), GL_LINK_STATUS, &linked);
  if (!linked) throw std::runtime_error("OpenGL refuses the shaders of the panels.");
  size_ = glGetUniformLocation(program_.id(), "size");
  glBindVertexArray(array_.id());
  glBindBuffer(GL_ARRAY_BUFFER, corners_.id());
  glEnableVertexAttribArray(0);
  glEnableVertexAttribArray(1);
  glVertexAttribPointer(0, 2, GL_SHORT, GL_FALSE, sizeof(Corner), offset(offsetof(Corner, at)));
  glVertexAttribPointer(1, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(Corner), offset(offsetof(Corner, colour)));
  glBindVertexArray(0);
}

void Floods::begin(int width, int height) {
  width_ = width;
  height_ = height;
  batches_.clear();
}

/// Whether nothing was added to the list since its callback: then ImGui has begun one new, empty command after it.
bool Floods::isLast(const ImDrawList& list, const Batch& batch) {
  const int count = list.CmdBuffer.Size;
  return count > 1 && list.CmdBuffer[count - 1].ElemCount == 0 && !list.CmdBuffer[count - 1].UserCallback &&
         list.CmdBuffer[count - 2].UserCallbackData == &batch;
}

void Floods::add(ImDrawList& list, const Box& box) {
  if (batches_.empty() || !isLast(list, batches_.back())) {
    batches_.push_back({this, {}});
    list.AddCallback(draw, &batches_.back());
  }
  const auto corner = [&box](int x, int y) {
    return Corner{{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)},
                  {box.colour.r, box.colour.g, box.colour.b, 255}};
  };
  const Corner a = corner(box.left, box.top), b = corner(box.right, box.top), c = corner(box.left, box.bottom),
               d = corner(box.right, box.bottom);
  for (const Corner& one : {a, b, c, c, b, d}) batches_.back().corners.push_back(one);
}

void Floods::draw(const ImDrawList*, const ImDrawCmd* command) {
  const Batch& batch = *static_cast<const Batch*>(command->UserCallbackData);
  batch.owner->draw(batch);
}

/// Leaves everything as ImGui's backend had set it; the scissor is set anew by whatever it draws next.
void Floods::draw(const Batch& batch) const {
  const GLuint program = bound(GL_CURRENT_PROGRAM), array = bound(GL_VERTEX_ARRAY_BINDING),
               buffer = bound(GL_ARRAY_BUFFER_BINDING);
  glDisable(GL_BLEND);
  glDisable(GL_SCISSOR_TEST);
  glUseProgram(program_.id());
  glUniform2f(size_, static_cast<float>(width_), static_cast<float>(height_));
  glBindVertexArray(array_.id());
  glBindBuffer(GL_ARRAY_BUFFER, corners_.id());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(batch.corners.size() * sizeof(Corner)), batch.corners.data(),
               GL_STREAM_DRAW);
  glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(batch.corners.size()));
  glUseProgram(program);
  glBindVertexArray(array);
  glBindBuffer(GL_ARRAY_BUFFER, buffer);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
}

}  // namespace shell
