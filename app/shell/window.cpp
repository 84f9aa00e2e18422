#include "app/shell/window.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/shell/loop.hpp"

namespace shell {
namespace {

/// A display much denser than 110 dots an inch is read from as near as others: larger by halves.
float scaleByDensity(SDL_Window* window) {
  float dots = 0;
  if (SDL_GetDisplayDPI(SDL_GetWindowDisplayIndex(window), &dots, nullptr, nullptr) != 0) return 1;
  return std::clamp(std::round(dots / 110 * 2) / 2, 1.0F, 4.0F);
}

float scaleBySetting() {
  const char* setting = std::getenv("MAREA_SCALE");
  const float scale = setting ? std::strtof(setting, nullptr) : 0;
  return scale >= 0.5F && scale <= 8 ? scale : 0;
}

/// Four fifths of the display, at least what everything fits into.
SDL_Point openingSize() {
  SDL_Rect free{0, 0, 1280, 800};
  if (SDL_WasInit(SDL_INIT_VIDEO)) SDL_GetDisplayUsableBounds(0, &free);
  return {std::min(std::max(free.w * 4 / 5, 1280), free.w), std::min(std::max(free.h * 4 / 5, 800), free.h)};
}

}  // namespace

Surface surfaceOf(SDL_Window* window) {
  Surface surface;
  int units = 0;
  SDL_GetWindowSize(window, &units, nullptr);
  SDL_GL_GetDrawableSize(window, &surface.width, &surface.height);
  const float ratio = units > 0 ? static_cast<float>(surface.width) / static_cast<float>(units) : 1;
  surface.unitsPerPixel = 1 / ratio;
  const float setting = scaleBySetting();
  surface.pixelsPerPoint = setting > 0 ? setting : ratio > 1.01F ? ratio : scaleByDensity(window);
  return surface;
}

int runWindow(std::unique_ptr<const app::World> world, app::State state, const app::Resources& resources) {
  const GlContext gl({.hidden = false, .width = 1280, .height = 800, .title = "Marea \u2013 " + world->title});
  const SDL_Point size = openingSize();
  SDL_SetWindowMinimumSize(gl.window(), 640, 420);
  SDL_SetWindowSize(gl.window(), size.x, size.y);
  SDL_SetWindowPosition(gl.window(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED);
  SDL_GL_SetSwapInterval(1);
  Session session(*world, std::move(state), resources.fonts, surfaceOf(gl.window()));
  if (!world->problems.empty())
    session.tell(world->words.in(session.state().view.language)
                     .tr.plural("{n} problem in the files; `marea info` tells which.",
                                "{n} problems in the files; `marea info` tells which.",
                                static_cast<long>(world->problems.count())),
                 false);
  runLoop(gl, session, *world);
  return 0;
}

}  // namespace shell
