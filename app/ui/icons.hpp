// The few signs of the controls, drawn as strokes so that they are sharp at any scale.
#pragma once

#include <cstdint>

#include "app/ui/look.hpp"

namespace ui {

enum class Icon : std::uint8_t {
  none,
  play,
  pause,
  previous,
  next,
  slower,
  faster,
  loop,
  bounce,
  sun,
  moon,
  picture,
  question,
  cross,
  chevron,
  all,
  plus,
  minus,
  arrowOut,
  back,
  calendar,
  lens,
  funnel,
  rows,
  pencil,
  fold,
  compare
};

/// About `size` points high, centred at `at`.
void drawIcon(ImDrawList& list, Icon icon, glm::vec2 at, float size, ImU32 colour);

}  // namespace ui
