// Tables of servers in a session: between two frames what has arrived takes the place of what was shown, and what is
// looked at now is asked for. Waits for nothing but what panels are making of the events before.
#pragma once

#include "app/live/follower.hpp"
#include "app/live/survey.hpp"
#include "app/ui/memory.hpp"

namespace shell {

class Live {
 public:
  /// Until the first rows have arrived, none are shown.
  Live(app::World& world, ui::Memory& memory, std::function<void()> wake);

  void take(const app::State& state, ui::Memory& memory);
  void want(const app::State& state, const render::Viewport& viewport);
  /// Whether nothing is under way.
  bool isStill() const;

 private:
  /// What wishes are made of, as it was when they were made last.
  struct Looked {
    app::State state;
    render::Viewport viewport;
    bool operator==(const Looked&) const = default;
  };

  void learn(ui::Memory& memory);

  app::World& world_;
  std::optional<Looked> looked_;
  app::live::Follower follower_;
  app::live::Survey survey_;
};

}  // namespace shell
