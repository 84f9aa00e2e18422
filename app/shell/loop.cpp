#include "app/shell/loop.hpp"

#include <algorithm>
#include <string_view>

#include "app/project_file.hpp"
#include "app/shell/cursors.hpp"
#include "app/shell/requests.hpp"

namespace shell {
namespace {

constexpr int framesAfterEvent =
    2;  ///< beside the first: what is hovered is known one frame later, what was released two

double seconds() {
  return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

class Loop {
 public:
  Loop(const GlContext& gl, Session& session, const app::World& world, const LoopOptions& options)
      : gl_(gl),
        session_(session),
        world_(world),
        keeper_(options.keeper),
        loaded_(session.state().project),
        until_(options.seconds > 0 ? seconds() + options.seconds : 0),
        pending_(session.hasDrawn() ? 0 : 1 + framesAfterEvent) {}

  LoopReport run() {
    last_ = seconds();
    while (!quit_ && !isOver()) {
      if (!isBusy()) sleep();
      SDL_Event event;
      while (SDL_PollEvent(&event)) take(event);
      if (isBusy() && !quit_) draw();
      if (keeper_) keeper_->note(session_.state(), seconds());
    }
    return report_;
  }

 private:
  bool isBusy() const { return pending_ > 0 || session_.isMoving(); }
  bool isOver() const { return until_ > 0 && seconds() >= until_; }

  /// How long nothing can change by itself, in milliseconds; -1: for ever.
  int patience() const {
    const float notice = session_.elapse(0);
    double most = notice > 0 ? static_cast<double>(notice) : -1;
    if (const double kept = keeper_ ? keeper_->patience(seconds()) : -1; kept >= 0)
      most = most < 0 ? kept : std::min(most, kept);
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
    session_.draw(now - last_);
    last_ = now;
    SDL_GL_SwapWindow(gl_.window());
    cursors_.show();
    ++report_.frames;
    pending_ = std::max(pending_ - 1, 0);
    const Outcome outcome = fulfil(session_, world_, gl_.window());
    report_.open = outcome.open;
    report_.reload = app::hasOtherData(session_.state().project, loaded_) && !outcome.quit && outcome.open.empty();
    quit_ = outcome.quit || !outcome.open.empty() || report_.reload || quit_;
  }

  const GlContext& gl_;
  Session& session_;
  const app::World& world_;
  app::Keeper* keeper_;
  app::Project loaded_;  ///< whose data the world is
  Cursors cursors_;
  LoopReport report_;
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
