#include "app/shell/loop.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/live/tables.hpp"
#include "app/project_file.hpp"
#include "app/shell/cursors.hpp"
#include "app/shell/requests.hpp"

namespace shell {
namespace {

/// Beside the first: what is hovered is known one frame later, what was released two; what is found by what was typed
/// has its room after three.
constexpr int framesAfterEvent = 3;

double seconds() {
  return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

constexpr double watchful = 0.05;  ///< seconds between two looks at what is read in the background

/// How another path is read; or, where there is none, what the state holds already.
app::ReadingWork opening(const std::filesystem::path& path, app::State state, const app::Resources& resources,
                         const std::shared_ptr<const app::live::Tables>& before) {
  if (path.empty()) return [=](geo::Progress& progress) { return app::reopened(state, resources, &progress, before); };
  return [=](geo::Progress& progress) { return app::openProject(path, resources, state, &progress); };
}

class Loop {
 public:
  Loop(const GlContext& gl, Session& session, const app::World& world, const LoopOptions& options)
      : gl_(gl),
        session_(session),
        world_(world),
        keeper_(options.keeper),
        resources_(options.resources),
        opener_(options.awaited ? *options.awaited->opener : own_),
        instead_(options.awaited ? options.awaited->instead : nullptr),
        loaded_(session.state().project),
        seen_(loaded_),
        reading_(options.awaited.has_value()),
        isEnough_(options.isEnough),
        until_(options.seconds > 0 ? seconds() + options.seconds : 0),
        pending_(session.hasDrawn() ? 0 : 1 + framesAfterEvent) {
    if (options.awaited) report_.path = options.awaited->path;
  }

  LoopReport run() {
    last_ = seconds();
    while (!quit_ && !isOver()) {
      if (!isBusy()) sleep();
      SDL_Event event;
      while (SDL_PollEvent(&event)) take(event);
      if (isBusy() && !quit_) draw();
      follow();
      if (keeper_) keeper_->note(session_.state(), seconds());
    }
    return std::move(report_);
  }

 private:
  bool isBusy() const { return pending_ > 0 || session_.isMoving(); }
  bool isOver() const { return (until_ > 0 && seconds() >= until_) || (isEnough_ && isEnough_()); }

  /// How long nothing can change by itself, in milliseconds; -1: for ever.
  int patience() const {
    const float notice = session_.elapse(0);
    double most = notice > 0 ? static_cast<double>(notice) : -1;
    if (const double kept = keeper_ ? keeper_->patience(seconds()) : -1; kept >= 0)
      most = most < 0 ? kept : std::min(most, kept);
    if (opener_.isBusy()) most = most < 0 ? watchful : std::min(most, watchful);
    if (until_ > 0) most = most < 0 ? until_ - seconds() : std::min(most, until_ - seconds());
    return most < 0 ? -1 : static_cast<int>(most * 1'000) + 1;
  }

  void sleep() {
    const double before = seconds();
    SDL_Event event;
    const int most = patience();
    if (canWait_ ? SDL_WaitEventTimeout(&event, most) : nap(most)) take(event);
    last_ = seconds();
    const bool waited = session_.elapse(0) > 0;
    if (waited && session_.elapse(last_ - before) == 0) pending_ = 1;
  }

  /// A driver without a display has nothing to wait for: SDL would ask it a thousand times a second.
  static bool nap(int most) {
    constexpr int longest = 50;
    SDL_Delay(static_cast<Uint32>(most < 0 ? longest : std::min(most, longest)));
    return false;
  }

  void take(const SDL_Event& event) {
    session_.handle(event);
    pending_ = 1 + framesAfterEvent;
  }

  void draw() {
    session_.resize(surfaceOf(gl_.window()));
    const double now = seconds();
    const bool wasMoving = session_.isMoving();
    session_.draw(now - last_);
    if (wasMoving && !session_.isMoving()) pending_ = 1 + framesAfterEvent;  // panels fit what came to rest
    session_.present();
    last_ = now;
    SDL_GL_SwapWindow(gl_.window());
    cursors_.show();
    ++report_.frames;
    pending_ = std::max(pending_ - 1, 0);
    const Outcome outcome = fulfil(session_, world_, gl_.window());
    quit_ = outcome.quit || quit_;
    if (outcome.cancelOpening) opener_.cancel();
    if (resources_ && !quit_) begin(outcome);
  }

  /// Reading what was asked for, on a thread: something else, or what is open otherwise or with other files beside.
  void begin(const Outcome& outcome) {
    const bool isOther = app::hasOtherData(session_.state().project, seen_);
    if (outcome.open.empty() && !outcome.reread && !isOther) return;
    app::State state = session_.state();
    const std::string name = nameOf(outcome, state.project);
    seen_ = state.project;
    if (outcome.reread) reread_ = outcome.reread;
    if (reread_) state.project.reading = *reread_;
    report_.path = outcome.open;
    report_.isSame = outcome.open.empty();
    reading_ = true;  // it may be over before anybody looks
    opener_.start(name, opening(outcome.open, std::move(state), *resources_, world_.live));
  }

  std::string nameOf(const Outcome& outcome, const app::Project& wanted) const {
    if (!outcome.open.empty()) return app::live::leafOf(outcome.open);
    const std::filesystem::path& borders = wanted.reading.basemap;
    return borders.empty() || borders == seen_.reading.basemap ? world_.title : app::live::leafOf(borders);
  }

  /// What is being read: how far it is, and whether it is there.
  void follow() {
    const bool wasBusy = reading_;
    if (opener_.show(session_)) pending_ = std::max(pending_, 1);
    reading_ = opener_.isBusy();
    report_.opened = opener_.take();
    if (wasBusy && !reading_ && !report_.opened) instead_ ? openInstead() : stayAsItWas();
    if (!report_.opened) return;
    if (report_.isSame) goOnAsItIs(report_.opened->project);
    quit_ = true;
  }

  /// What was changed while the files were read stays.
  void goOnAsItIs(app::OpenedProject& open) const {
    app::Reading reading = std::move(open.state.project.reading);
    open.state = session_.state();
    open.state.project.reading = std::move(reading);
    app::settle(open.state, *open.world, world_);
  }

  /// What was awaited cannot be read or was given up, and there is nothing to go back to.
  void openInstead() {
    report_.failure = opener_.failure();
    report_.path.clear();
    reading_ = true;
    opener_.start(world_.title, std::exchange(instead_, nullptr));
  }

  /// Reading failed or was given up: the project is that of the data that is shown.
  void stayAsItWas() {
    app::Project& project = session_.state().project;
    project.files = loaded_.files;
    project.withTimeline = loaded_.withTimeline;
    project.reading = loaded_.reading;
    seen_ = loaded_;
    reread_.reset();
  }

  const GlContext& gl_;
  Session& session_;
  const app::World& world_;
  app::Keeper* keeper_;
  const app::Resources* resources_;
  Opener own_;
  Opener& opener_;
  app::ReadingWork instead_;            ///< may be none
  app::Project loaded_;                 ///< whose data the world is
  app::Project seen_;                   ///< whose data is being read, or was
  std::optional<app::Reading> reread_;  ///< how it is being read, where not as the project says
  bool reading_ = false;
  Cursors cursors_;
  LoopReport report_;
  std::function<bool()> isEnough_;
  double until_ = 0, last_ = 0;
  int pending_ = 0;
  bool quit_ = false;
  bool canWait_ = std::string_view(SDL_GetCurrentVideoDriver()) != "offscreen";
};

}  // namespace

LoopReport runLoop(const GlContext& gl, Session& session, const app::World& world, const LoopOptions& options) {
  return Loop(gl, session, world, options).run();
}

}  // namespace shell
