// Tab goes from control to control, in the order in which they are drawn. ImGui 1.86 by itself only goes to fields of
// text.
#pragma once

#include "app/ui/context.hpp"

namespace ui {

/// Before the panels: what they make reachable in this frame belongs to this memory.
void beginFocus(FocusMemory& memory);
/// The item that was just made is a control; `text`: it takes what is typed.
void reachable(bool text = false);
/// Steps by which the arrow keys move the item that was made last, which has them while it has the focus.
int arrowSteps();
/// Gives the keyboard to the item that was reachable last.
void takeFocus();
/// After the panels: where Tab was pressed the focus moves on. While a list is open, within it.
void moveFocus(FocusMemory& memory);

}  // namespace ui
