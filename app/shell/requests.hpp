// Does what the interface asked for and only the machine can: files, the browser, the full screen.
#pragma once

#include "app/shell/session.hpp"

namespace shell {

/// What is left for whoever runs the session.
struct Outcome {
  bool quit = false;
  std::filesystem::path open;          ///< instead of what is open now; empty: nothing
  std::optional<app::Reading> reread;  ///< what is open now, read otherwise
  bool cancelOpening = false;
};

/// Everything asked for since the last frame; what fails becomes a notice. `window` may be null.
Outcome fulfil(Session& session, const app::World& world, SDL_Window* window);

}  // namespace shell
