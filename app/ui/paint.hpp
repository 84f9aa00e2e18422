// Drawing with ImGui's list what ImGui has no widget for: the signs of the kinds, bars with soft ends, text that fits.
// Knows nothing of state.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/layout.hpp"
#include "app/ui/look.hpp"

namespace ui {

/// A sign as on the map: `size` is its height, `turn` radians clockwise.
void drawSign(ImDrawList& list, render::Shape shape, glm::vec2 at, float size, float turn, ImU32 colour,
              bool hollow = false);
void drawSign(ImDrawList& list, const app::Kind& kind, const app::Theme& theme, glm::vec2 at, float size,
              float share = 1);
/// A small field of a country's colour with its hatch.
void drawSwatch(ImDrawList& list, const Rect& box, render::Colour colour, render::Hatch hatch,
                render::Colour hatchColour);

/// The positions of a bar's four bounds.
struct BarEnds {
  float earliestStart = 0, latestStart = 0, earliestEnd = 0, latestEnd = 0;
};
/// Solid in its certain core, fading to its outermost bounds; without a core hollow and hatched. In two parts: many
/// cores one after the other are cheap, and what lies over them comes later.
void drawBarCore(ImDrawList& list, const BarEnds& ends, float top, float bottom, render::Colour colour);
void drawBarEnds(ImDrawList& list, const Look& look, const BarEnds& ends, float top, float bottom,
                 render::Colour colour);

/// An opaque rectangle on whole pixels, within the list's clip; cheap where nothing else is drawn between several.
void fillBox(ImDrawList& list, const Rect& box, render::Colour colour);

/// The ground of a panel: opaque, with its hairline when it has round corners.
void drawSurface(ImDrawList& list, const Look& look, const Rect& box, float radius);

void drawText(ImDrawList& list, ImFont* font, glm::vec2 at, ImU32 colour, std::string_view text);
glm::vec2 textSize(ImFont* font, std::string_view text);
/// The text, cut with an ellipsis where it is wider than `width`; empty where not even that fits.
std::string fitting(ImFont* font, std::string_view text, float width);
/// Over several lines, with air between them; returns what they take.
glm::vec2 drawWrapped(ImDrawList& list, ImFont* font, glm::vec2 at, ImU32 colour, std::string_view text, float width);
glm::vec2 wrappedSize(ImFont* font, std::string_view text, float width);
/// Centred between `top` and `bottom`, cut to `width`.
void drawLine(ImDrawList& list, ImFont* font, float x, float top, float bottom, ImU32 colour, std::string_view text,
              float width);

}  // namespace ui
