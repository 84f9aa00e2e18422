// Making and deleting GL objects, and the check that we made no mistake with them.
#include "render/gl_objects.hpp"

#include <cassert>

namespace render {

GLuint BufferKind::made() {
  GLuint id = 0;
  glGenBuffers(1, &id);
  return id;
}
void BufferKind::destroy(GLuint id) {
  glDeleteBuffers(1, &id);
}

GLuint TextureKind::made() {
  GLuint id = 0;
  glGenTextures(1, &id);
  return id;
}
void TextureKind::destroy(GLuint id) {
  glDeleteTextures(1, &id);
}

GLuint FramebufferKind::made() {
  GLuint id = 0;
  glGenFramebuffers(1, &id);
  return id;
}
void FramebufferKind::destroy(GLuint id) {
  glDeleteFramebuffers(1, &id);
}

GLuint VertexArrayKind::made() {
  GLuint id = 0;
  glGenVertexArrays(1, &id);
  return id;
}
void VertexArrayKind::destroy(GLuint id) {
  glDeleteVertexArrays(1, &id);
}

GLuint ProgramKind::made() {
  return glCreateProgram();
}
void ProgramKind::destroy(GLuint id) {
  glDeleteProgram(id);
}

void assertNoGlError() {
#ifndef NDEBUG
  assert(glGetError() == GL_NO_ERROR);
#endif
}

}  // namespace render
