// SDL's offscreen driver unless the caller chose another.
#include "tests/support/gl_context.hpp"

#include <SDL.h>
#include <epoxy/gl.h>

#include <cstring>
#include <stdexcept>

namespace support {

GlContext::GlContext() {
  SDL_setenv("SDL_VIDEODRIVER", "offscreen", 0);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) throw std::runtime_error(std::string("no video: ") + SDL_GetError());
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  window_ = SDL_CreateWindow("tests", 0, 0, 64, 64, SDL_WINDOW_OPENGL | SDL_WINDOW_HIDDEN);
  if (window_ != nullptr) context_ = SDL_GL_CreateContext(window_);
  if (context_ == nullptr) throw std::runtime_error(std::string("no OpenGL 3.3 context: ") + SDL_GetError());
}

GlContext::~GlContext() {
  SDL_GL_DeleteContext(context_);
  SDL_DestroyWindow(window_);
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

bool onLlvmpipe() {
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  return name != nullptr && std::strstr(name, "llvmpipe") != nullptr;
}

}  // namespace support
