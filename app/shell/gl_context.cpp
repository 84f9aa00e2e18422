#include "app/shell/gl_context.hpp"

#include <cstdlib>

#include "app/errors.hpp"

namespace shell {
namespace {

constexpr const char* noDisplay =
    "There is no display to open a window on. `marea snapshot -o FILE.png` draws without one.";
constexpr const char* noOpenGl = "This machine has no OpenGL 3.3, which Marea needs to draw.";

std::string withReason(const char* sentence) {
  const std::string reason = SDL_GetError();
  return reason.empty() ? sentence : std::string(sentence) + " (" + reason + ")";
}

/// SDL's offscreen driver asks for no display; where SDL is built without it, a window that is never shown must do.
bool startVideo(bool hidden) {
  SDL_SetHint(SDL_HINT_VIDEO_HIGHDPI_DISABLED, "0");
  if (hidden && SDL_VideoInit("offscreen") == 0) return true;
  return SDL_VideoInit(nullptr) == 0;
}

void askForCore33() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS,
                      SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);  // macOS gives no other core context
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
}

SDL_Window* makeWindow(const GlContext::Options& options) {
  const Uint32 shown = options.hidden ? SDL_WINDOW_HIDDEN : SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
  return SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width,
                          options.height, SDL_WINDOW_OPENGL | shown);
}

}  // namespace

GlContext::GlContext(const Options& options) {
  SDL_SetMainReady();
  if (SDL_InitSubSystem(SDL_INIT_EVENTS) != 0 || !startVideo(options.hidden))
    throw app::MachineError(withReason(noDisplay));
  askForCore33();
  window_ = makeWindow(options);
  if (window_) context_ = SDL_GL_CreateContext(window_);
  if (context_ && SDL_GL_MakeCurrent(window_, context_) == 0) return;
  const std::string sentence = withReason(noOpenGl);
  if (context_) SDL_GL_DeleteContext(context_);
  if (window_) SDL_DestroyWindow(window_);
  SDL_VideoQuit();
  throw app::MachineError(sentence);
}

GlContext::~GlContext() {
  SDL_GL_DeleteContext(context_);
  SDL_DestroyWindow(window_);
  SDL_VideoQuit();
  SDL_QuitSubSystem(SDL_INIT_EVENTS);
}

}  // namespace shell
