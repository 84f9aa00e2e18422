// The widgets that panels are made of: quiet buttons, choices, lines of text in the family's sizes. Each has a stable
// ###id.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/context.hpp"
#include "app/ui/icons.hpp"
#include "app/ui/paint.hpp"

namespace ui {

inline constexpr float hitSize = 28;  ///< points: the least side of what is clicked

/// A panel without title bar or frame of ImGui's, on its own surface unless NoBackground says otherwise. Ends with
/// ImGui::End().
void beginPanel(const Context& c, const char* id, const Rect& box, ImGuiWindowFlags more = 0);

/// Places the next window below the controls and beside the legend, as `width` points wide and as high as it needs to
/// be, within the screen: with large letters it lies over both.
void hangNextWindow(const Context& c, float width, float beside = 0);

/// A button with a sign; `tip` says what it does. Lit: it is switched on.
bool iconButton(const Context& c, const char* id, Icon icon, const char* tip, bool lit = false);
/// A button with words; `strong` is the one that most readers want.
bool wordButton(const Context& c, const char* id, std::string_view words, bool strong = false,
                const char* tip = nullptr);
/// A button that shows what is chosen and opens a list. Returns the index that was clicked, or -1.
int choice(const Context& c, const char* id, std::string_view shown, const std::vector<std::string>& options,
           int chosen, const char* tip);
/// The same button with a list of one's own; true while that is open, then ends with endChoice().
bool beginChoice(const Context& c, const char* id, std::string_view shown, const char* tip);
void endChoice();
/// A row of such a list; returns whether it was clicked.
bool option(const char* label, bool chosen, float width);
/// Around what has the keyboard's focus, while the keyboard is used; Tab can go to the item.
void focusRing(const Rect& box);
/// How wide that button is.
float choiceWidth(const Context& c, std::string_view shown);
/// A row of `height` points over the whole width, lit under the mouse; returns whether it was clicked.
bool rowButton(const char* id, float height, bool* hovered = nullptr);

/// A box to tick, with its words; Tab can go to it.
void checkbox(const char* label, bool& value);
/// A slider from 0 to 1 without a number; the arrow keys move it while it has the focus.
void slider(const char* id, float& share);

void tip(const Context& c, const char* words);
/// Text over several lines, as wide as the panel or, where that grows with its content, as `wrap` points.
void paragraph(ImFont* font, render::Colour colour, std::string_view words, float wrap = 0);
void line(ImFont* font, render::Colour colour, std::string_view words);
void space(float points);
void hairline(const Context& c);
/// A small heading between parts of a panel.
void heading(const Context& c, std::string_view words);
/// A label and what it says, in two columns.
void fact(const Context& c, std::string_view label, std::string_view value);

}  // namespace ui
