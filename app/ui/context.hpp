// What every panel is given: the world to read, the state to change through verbs, and the means to draw.
#pragma once

#include "app/requests.hpp"
#include "app/time_verbs.hpp"
#include "app/ui/look.hpp"
#include "app/ui/memory.hpp"
#include "app/words.hpp"
#include "app/world.hpp"
#include "render/frame.hpp"

namespace ui {

struct Context {
  const app::World& world;
  app::State& state;
  const app::Stage& stage;
  const render::Viewport& viewport;
  const app::Messages& tr;
  const app::DateWords& dates;
  const Look& look;
  Memory& memory;
  app::Requests& requests;
  geo::Instant today;  ///< on the wall, for "now"
  float seconds = 0;   ///< since the last frame

  app::View& view() const { return state.view; }
  geo::Language language() const { return state.view.language; }
  /// Whether it is under the mouse, here or in another panel.
  bool isHovered(const app::Selection& what) const {
    return what && (state.view.hover == what || memory.hoverBefore == what);
  }
};

}  // namespace ui
