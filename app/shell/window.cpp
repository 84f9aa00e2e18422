#include "app/shell/window.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <utility>

#include "app/doctor.hpp"
#include "app/errors.hpp"
#include "app/keeper.hpp"
#include "app/live/tables.hpp"
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
  if (SDL_Rect known; SDL_GetDisplayUsableBounds(0, &known) == 0) free = known;
  return {std::min(std::max(free.w * 4 / 5, 1280), free.w), std::min(std::max(free.h * 4 / 5, 800), free.h)};
}

std::filesystem::path sessionsFolder() {
  const std::filesystem::path state = app::stateFolder();
  return state.empty() ? state : state / "sessions";
}

/// What a session begins with beside its project.
struct Start {
  std::filesystem::path recovery;         ///< left by one that crashed
  bool recovered = false;                 ///< what is open was left by one, and is saved nowhere
  bool reread = false;                    ///< what was open goes on: read otherwise, or with other files beside
  app::Project kept{};                    ///< of the session before, where its files go on: what was saved last
  std::optional<app::History> history{};  ///< and what undoing goes back to
  std::optional<ui::Memory> memory{};     ///< of what is open
  std::optional<Awaited> awaited{};       ///< what is read while the map alone is shown
  std::string failure;                    ///< why this is open and not what was wanted
};

/// From any thread: the loop sleeps until something happens.
void wakeLoop() {
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  SDL_PushEvent(&event);
}

void tellProblems(Session& session, const app::OpenedProject& open) {
  const auto problems = static_cast<long>(open.world->problems.count() + open.problems.count());
  if (problems > 0 && !session.state().view.doctorOpen)
    session.tell(open.world->words.in(open.state.view.language)
                     .tr.plural("{n} problem in the files: Ctrl+D shows it.",
                                "{n} problems in the files: Ctrl+D shows them.", problems),
                 false);
}

/// One session, from its opening to its end or to what is opened next. One that only waits leaves nothing to recover.
LoopReport runSession(const GlContext& gl, app::OpenedProject& open, const app::Resources& resources,
                      app::Keeper& keeper, Start& start) {
  const app::World& world = *open.world;
  Session session(world, open.state, resources.fonts, surfaceOf(gl.window()),
                  std::exchange(start.memory, std::nullopt));
  session.project().path = open.project;
  session.project().recent = app::recentProjects(app::stateFolder());
  if (!start.awaited) session.project().recovery = start.recovery;
  if (start.recovered) session.project().kept = {};
  if (start.reread && start.history) session.project().kept = start.kept, session.history() = *start.history;
  if (!start.reread) session.state().view.doctorOpen = app::isDoubtful(world);
  tellProblems(session, open);
  if (!start.failure.empty()) session.tell(start.failure, true);
  if (app::live::isLive(world)) session.follow(*open.world, wakeLoop);
  LoopReport report = runLoop(
      gl, session, world,
      {.seconds = 0, .keeper = start.awaited ? nullptr : &keeper, .resources = &resources, .awaited = start.awaited});
  open.state = session.state();
  start.history = session.history();
  start.kept = session.project().kept;
  return report;
}

bool isRecovery(const std::filesystem::path& path) {
  const std::filesystem::path sessions = sessionsFolder();
  return !sessions.empty() && path.parent_path() == sessions;
}

/// What is open is remembered, and what a crash left and is open again is needed no more.
Start goOn(app::OpenedProject& open, LoopReport report, Start before) {
  const bool reread = report.isSame, recovered = isRecovery(report.path);
  const std::filesystem::path project = open.project;
  open = std::move(report.opened->project);
  if (reread) open.project = project;
  if (recovered) open.project.clear(), app::Keeper::discard(report.path);
  if (!reread && !recovered && !open.project.empty()) app::remember(app::stateFolder(), report.path);
  Start next;
  if (before.awaited) next.recovery = before.recovery;
  next.recovered = !reread && recovered;
  next.reread = reread;
  next.kept = std::move(before.kept);
  next.history = std::move(before.history);
  next.memory = std::move(report.opened->memory);
  next.failure = std::move(report.failure);
  return next;
}

/// Where there is no display, a person should still hear first that the file is unusable.
std::unique_ptr<GlContext> shownWindow(Opener& opener, double patience) {
  try {
    return std::make_unique<GlContext>(
        GlContext::Options{.hidden = false, .width = 1280, .height = 800, .title = "Marea"});
  } catch (const app::MachineError&) {
    opener.within(patience);
    throw;
  }
}

void place(SDL_Window* window) {
  const SDL_Point size = openingSize();
  SDL_SetWindowMinimumSize(window, 640, 420);
  SDL_SetWindowSize(window, size.x, size.y);
  SDL_SetWindowPosition(window, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED);
  SDL_GL_SetSwapInterval(1);
}

/// What is there within the time that a person does not notice, else the map alone.
app::OpenedProject firstOpen(Opener& opener, const app::Opening& opening, Start& start) {
  if (std::optional<Opened> ready = opener.within(opening.patience)) {
    start.memory = std::move(ready->memory);
    return std::move(ready->project);
  }
  start.awaited = Awaited{&opener, opening.path, opening.instead};
  return opening.blank();
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

int runWindow(const app::Opening& opening, const app::Resources& resources) {
  Opener opener;
  opener.start(opening.name, opening.read);
  const std::unique_ptr<GlContext> gl = shownWindow(opener, opening.patience);
  place(gl->window());
  app::Keeper keeper(sessionsFolder());
  const std::vector<std::filesystem::path> left = keeper.abandoned();
  Start start;
  if (!left.empty()) start.recovery = left.front();
  app::OpenedProject open = firstOpen(opener, opening, start);
  bool failed = false;
  for (;;) {
    SDL_SetWindowTitle(gl->window(), ("Marea \u2013 " + open.world->title).c_str());
    LoopReport report = runSession(*gl, open, resources, keeper, start);
    failed = failed || !report.failure.empty();
    if (!report.failure.empty()) opening.complain(report.failure);
    if (!report.opened) return failed ? 2 : 0;
    start = goOn(open, std::move(report), std::move(start));
  }
}

}  // namespace shell
