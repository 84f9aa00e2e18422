// Owners of GL objects: made on construction, deleted at the end, moved but never copied. Needs a current context
// throughout.
#pragma once

#include <epoxy/gl.h>

#include <utility>

namespace render {

template <class Kind>
class Handle {
 public:
  Handle() : id_(Kind::made()) {}
  ~Handle() {
    if (id_ != 0) Kind::destroy(id_);
  }
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  GLuint id() const { return id_; }

 private:
  GLuint id_;
};

struct BufferKind {
  static GLuint made();
  static void destroy(GLuint id);
};
struct TextureKind {
  static GLuint made();
  static void destroy(GLuint id);
};
struct FramebufferKind {
  static GLuint made();
  static void destroy(GLuint id);
};
struct VertexArrayKind {
  static GLuint made();
  static void destroy(GLuint id);
};
struct ProgramKind {
  static GLuint made();
  static void destroy(GLuint id);
};

using Buffer = Handle<BufferKind>;
using Texture = Handle<TextureKind>;
using Framebuffer = Handle<FramebufferKind>;
using VertexArray = Handle<VertexArrayKind>;
using ProgramHandle = Handle<ProgramKind>;

/// In debug builds: stops at the first GL error, which is always a mistake of ours. Does nothing in release builds.
void assertNoGlError();

}  // namespace render
