// The window's session on a table of a real server, frame by frame.
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

#include "app/holds.hpp"
#include "app/legend.hpp"
#include "app/live/counts.hpp"
#include "app/shell/gl_context.hpp"
#include "app/shell/session.hpp"
#include "tests/server/server.hpp"
#include "tests/support/png.hpp"
#include "tests/support/target.hpp"
#include "tests/support/world.hpp"

namespace servertest {

using Clock = std::chrono::steady_clock;

inline double since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The window's session on a table.
class Program {
 public:
  Program(const Server& server, const std::string& table)
      : Program(server.address("table='" + table + "' connect_timeout=2"), "2003-05-06", {960, 640}) {}
  Program(const std::string& address, const char* date, glm::ivec2 size)
      : gl_({.hidden = true, .width = 64, .height = 64}), target_(size.x, size.y) {
    app::WorldOptions options;
    options.files = {address};
    world_ = app::loadWorld(options, app::findResources());
    app::State state = support::stateAt(*world_, date);
    state.project.files = options.files;
    session_ = std::make_unique<shell::Session>(*world_, state, app::findResources().fonts,
                                                shell::Surface{size.x, size.y, 1, 1});
    session_->follow(*world_, [this] { ++woken_; });
  }

  app::View& view() { return session_->state().view; }
  app::State& state() { return session_->state(); }
  const app::World& world() const { return *world_; }
  int woken() const { return woken_; }
  std::string notice() const { return session_->memory().notice; }

  void frame() {
    const auto begin = Clock::now();
    session_->draw(1.0 / 60);
    longest_ = std::max(longest_, since(begin));
  }
  /// Frames until all has arrived; false where that takes too long.
  bool settle(double seconds = 60) {
    frame();
    for (const auto begin = Clock::now(); since(begin) < seconds;) {
      frame();
      if (session_->isFollowed()) return frame(), true;
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return false;
  }
  /// The same until the notice says so.
  bool waitFor(const char* words, double seconds = 60) {
    for (const auto begin = Clock::now(); since(begin) < seconds;) {
      frame();
      if (notice().find(words) != std::string::npos) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
  }
  std::size_t visible() const {
    return app::activeEvents(*world_, session_->state().project, session_->state().view.clock)->size();
  }
  std::size_t inLegend() const {
    std::size_t all = 0;
    for (const app::LegendRow& row : app::legendRows(*world_, session_->state().project, session_->state().view))
      if (row.kind) all += row.count;
    return all;
  }
  void save(const std::string& name) const {
    session_->present(target_.framebuffer());
    support::writePng(name, target_.read());
  }
  /// Events that the axis knows of.
  std::size_t onAxis() const {
    std::size_t all = 0;
    for (const ui::Lane& lane : session_->memory().lanes) all += lane.size;
    return all;
  }
  std::size_t inAll() const { return app::live::totalOf(*world_, session_->state().project).count; }
  /// What events are told apart by, in the order of the legend.
  std::vector<std::string> classes() const {
    std::vector<std::string> out;
    for (const app::EventClass& one : app::stylingOf(*world_, {})->classes) out.push_back(one.id);
    return out;
  }
  double longestFrame() const { return longest_; }
  void forgetFrames() { longest_ = 0; }

 private:
  shell::GlContext gl_;
  support::Target target_;
  std::unique_ptr<app::World> world_;
  std::unique_ptr<shell::Session> session_;
  std::atomic<int> woken_ = 0;
  double longest_ = 0;
};

inline void lookEverywhere(Program& program) {
  app::fitMap(program.view(), program.world(), {-170, -60, 170, 60});
}

}  // namespace servertest
