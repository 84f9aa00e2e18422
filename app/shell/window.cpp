#include "app/shell/window.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/keeper.hpp"
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

std::filesystem::path sessionsFolder() {
  const std::filesystem::path state = app::stateFolder();
  return state.empty() ? state : state / "sessions";
}

/// What a session begins with beside its project.
struct Start {
  std::filesystem::path recovery;  ///< left by one that crashed
  std::string failure;             ///< why another project could not be opened
  bool recovered = false;          ///< what is open was left by one, and is saved nowhere
  /// Of the session before, where only files were added or taken away.
  std::optional<app::History> history{};
  app::Project kept{};
};

/// One session, from its opening to its end or to what is opened next.
LoopReport runSession(const GlContext& gl, app::OpenedProject& open, const app::Resources& resources,
                      app::Keeper& keeper, Start& start) {
  const app::World& world = *open.world;
  Session session(world, open.state, resources.fonts, surfaceOf(gl.window()));
  session.project().path = open.project;
  session.project().recent = app::recentProjects(app::stateFolder());
  session.project().recovery = start.recovery;
  if (start.recovered) session.project().kept = {};
  if (start.history) session.history() = *start.history, session.project().kept = start.kept;
  const auto problems = static_cast<long>(world.problems.count() + open.problems.count());
  if (!start.failure.empty())
    session.tell(start.failure, true);
  else if (problems > 0)
    session.tell(world.words.in(open.state.view.language)
                     .tr.plural("{n} problem in the files; `marea info` tells which.",
                                "{n} problems in the files; `marea info` tells which.", problems),
                 false);
  const LoopReport report = runLoop(gl, session, world, {.keeper = &keeper});
  open.state = session.state();
  start.history = session.history();
  start.kept = session.project().kept;
  return report;
}

/// The other project, or a sentence on why it cannot be opened.
std::string replace(app::OpenedProject& open, const std::filesystem::path& path, const app::Resources& resources) {
  try {
    const bool recovered = path.parent_path() == sessionsFolder();
    open = app::openProject(path, resources, open.state);
    if (recovered) open.project.clear(), app::Keeper::discard(path);
    if (!recovered && !open.project.empty()) app::remember(app::stateFolder(), path);
    return {};
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

/// The data anew, or a sentence on why it cannot be read; then the project is as it was.
std::string reloaded(app::OpenedProject& open, const app::Project& before, const app::Resources& resources) {
  try {
    app::reload(open, resources);
    return {};
  } catch (const std::runtime_error& error) {
    open.state.project.files = before.files;
    open.state.project.withTimeline = before.withTimeline;
    open.state.project.reading = before.reading;
    return error.what();
  }
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

int runWindow(app::OpenedProject open, const app::Resources& resources) {
  const GlContext gl({.hidden = false, .width = 1280, .height = 800, .title = "Marea \u2013 " + open.world->title});
  const SDL_Point size = openingSize();
  SDL_SetWindowMinimumSize(gl.window(), 640, 420);
  SDL_SetWindowSize(gl.window(), size.x, size.y);
  SDL_SetWindowPosition(gl.window(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED);
  SDL_GL_SetSwapInterval(1);
  app::Keeper keeper(sessionsFolder());
  const std::vector<std::filesystem::path> left = keeper.abandoned();
  Start start{left.empty() ? std::filesystem::path() : left.front(), {}, false, {}, {}};
  for (;;) {
    const app::Project before = open.state.project;
    const LoopReport report = runSession(gl, open, resources, keeper, start);
    if (report.open.empty() && !report.reload) return 0;
    if (report.reload) {
      start = {{}, reloaded(open, before, resources), false, std::move(start.history), std::move(start.kept)};
      SDL_SetWindowTitle(gl.window(), ("Marea \u2013 " + open.world->title).c_str());
      continue;
    }
    start = {{}, replace(open, report.open, resources), report.open.parent_path() == sessionsFolder(), {}, {}};
    SDL_SetWindowTitle(gl.window(), ("Marea \u2013 " + open.world->title).c_str());
  }
}

}  // namespace shell
