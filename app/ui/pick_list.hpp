// A box with a line to type in and a list below it that narrows as one types: finding, the palette, filters by name.
// Arrows, Page keys, Enter and Esc; the mouse as well.
#pragma once

#include <functional>

#include "app/ui/widgets.hpp"

namespace ui {

struct PickList {
  const char* id;        ///< of the box
  const char* hint;      ///< in the empty field
  std::string foot;      ///< a quiet line below; may be empty
  int count = 0;         ///< of rows
  float rowHeight = 44;  ///< points
  std::function<void(int row, const Rect& box, bool current)> draw;
};

struct Picked {
  int row = -1;          ///< chosen with Enter or a click
  bool changed = false;  ///< the text
};

/// Draws the box, at the top of the map in the middle. `open` becomes false when Esc or a click elsewhere closes it.
/// What the list holds for a text is the caller's: it reads `memory.text` in the next frame.
Picked pickList(const Context& c, const PickList& list, PickMemory& memory, bool& open);

}  // namespace ui
