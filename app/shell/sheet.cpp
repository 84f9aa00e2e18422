#include "app/shell/sheet.hpp"

#include <algorithm>
#include <array>
#include <glm/vec2.hpp>
#include <stdexcept>

namespace shell {
namespace {

constexpr const char* vertexSource = R"(#version 330 core
layout(location = 0) in vec2 at;
uniform vec2 size;
void main() { gl_Position = vec4(at / size * 2.0 - 1.0, 0.0, 1.0); })";

constexpr const char* fragmentSource = R"(#version 330 core
uniform sampler2D sheet;
out vec4 pixel;
void main() { pixel = texelFetch(sheet, ivec2(gl_FragCoord.xy), 0); })";

void attach(GLuint program, GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  glAttachShader(program, shader);
  glDeleteShader(shader);  // goes with the program
}

void describe(GLuint texture, int width, int height) {
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
}

/// A run right under another of the same columns makes it longer.
void join(std::vector<Area>& areas, const Area& run) {
  const auto above = std::ranges::find_if(areas, [&run](const Area& area) {
    return area.left == run.left && area.right == run.right && area.bottom == run.top;
  });
  if (above == areas.end())
    areas.push_back(run);
  else
    above->bottom = run.bottom;
}

}  // namespace

std::vector<Area> areasOf(const Painter& painter, bool (*wanted)(const Painter::Square&)) {
  std::vector<Area> areas;
  const int columns = painter.columns(), rows = static_cast<int>(painter.squares().size()) / std::max(columns, 1);
  const auto fits = [&](int row, int column) {
    return column < columns && wanted(painter.squares()[static_cast<std::size_t>(row * columns + column)]);
  };
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      int end = column;
      while (fits(row, end)) ++end;
      if (end == column) continue;
      join(areas, {column * Painter::side, row * Painter::side, std::min(end * Painter::side, painter.width()),
                   std::min((row + 1) * Painter::side, painter.height())});
      column = end;
    }
  return areas;
}

Sheet::Sheet() {
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
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(glm::vec2), nullptr);
  glBindVertexArray(0);
  glBindBuffer(GL_ARRAY_BUFFER, 0);
}

void Sheet::upload(const Painter& painter) {
  if (width_ != painter.width() || height_ != painter.height()) {
    width_ = painter.width();
    height_ = painter.height();
    describe(texture_.id(), width_, height_);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_.id(), 0);
  }
  glBindTexture(GL_TEXTURE_2D, texture_.id());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, width_);
  for (const Area& area : areasOf(painter, [](const Painter::Square& square) { return square.changed; }))
    glTexSubImage2D(GL_TEXTURE_2D, 0, area.left, area.top, area.right - area.left, area.bottom - area.top, GL_BGRA,
                    GL_UNSIGNED_BYTE, painter.pixels() + static_cast<std::ptrdiff_t>(area.top) * width_ + area.left);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void Sheet::blend(const std::vector<Area>& areas) const {
  std::vector<glm::vec2> corners;
  for (const Area& area : areas) {
    const glm::vec2 a(area.left, area.top), c(area.right, area.bottom), b(c.x, a.y), d(a.x, c.y);
    corners.insert(corners.end(), {a, b, c, a, c, d});
  }
  glViewport(0, 0, width_, height_);
  glDisable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_ONE, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE);
  glUseProgram(program_.id());
  glUniform2f(size_, static_cast<float>(width_), static_cast<float>(height_));
  glBindVertexArray(array_.id());
  glBindBuffer(GL_ARRAY_BUFFER, corners_.id());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(corners.size() * sizeof(glm::vec2)), corners.data(),
               GL_STREAM_DRAW);
  glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(corners.size()));
  glBindVertexArray(0);
  glBindBuffer(GL_ARRAY_BUFFER, 0);
  glUseProgram(0);
  glDisable(GL_BLEND);
}

void Sheet::copy(const std::vector<Area>& areas, unsigned framebuffer) const {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_.id());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
  for (const Area& a : areas)
    glBlitFramebuffer(a.left, a.top, a.right, a.bottom, a.left, a.top, a.right, a.bottom, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
}

/// What is blended comes first: a copy makes software GL finish what it was told before.
void Sheet::lay(const Painter& painter, unsigned framebuffer) {
  glActiveTexture(GL_TEXTURE0);
  upload(painter);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
  blend(areasOf(painter, [](const Painter::Square& square) { return square.cover == Painter::Cover::part; }));
  copy(areasOf(painter, [](const Painter::Square& square) { return square.cover == Painter::Cover::all; }),
       framebuffer);
  glBindTexture(GL_TEXTURE_2D, 0);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
}

}  // namespace shell
