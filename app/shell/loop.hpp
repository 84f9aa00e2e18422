// The loop of the window: asleep until something happens, then frames until nothing moves any more.
#pragma once

#include <functional>

#include "app/keeper.hpp"
#include "app/shell/gl_context.hpp"
#include "app/shell/opener.hpp"
#include "app/shell/session.hpp"

namespace shell {

/// What is being read already when the loop begins.
struct Awaited {
  Opener* opener = nullptr;    ///< outlives the loop
  std::filesystem::path path;  ///< of what it reads
  app::ReadingWork instead;    ///< opened where that cannot be read or is given up
};

struct LoopOptions {
  double seconds = 0;                         ///< how long to run; 0: until the window is closed
  app::Keeper* keeper = nullptr;              ///< may be null
  const app::Resources* resources = nullptr;  ///< what is opened is read with; null: nothing is opened
  std::optional<Awaited> awaited{};           ///< nothing: what the session shows is what was wanted
  std::function<bool()> isEnough{};           ///< asked between frames; empty: it never is
};

struct LoopReport {
  long frames = 0;
  std::optional<Opened> opened;  ///< what to go on with; nothing where it ended
  std::filesystem::path path;    ///< of it; empty: the bundled timeline, or the same files
  bool isSame = false;           ///< the same files, read otherwise
  std::string failure;           ///< why what was awaited cannot be read; empty where it can
};

/// Runs until the window is closed, Quit, the time is over, or it is enough.
LoopReport runLoop(const GlContext& gl, Session& session, const app::World& world, const LoopOptions& options = {});

/// The window's pixels and scale: the display's own, its density, and the variable MAREA_SCALE over both.
Surface surfaceOf(SDL_Window* window);

}  // namespace shell
