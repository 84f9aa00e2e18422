// A line of text to type into, over a std::string.
#pragma once

#include <string>

namespace ui {

/// True when Enter was pressed. `focus` gives it the keyboard.
bool textField(const char* id, std::string& text, const char* hint, float width, bool focus = false);

}  // namespace ui
