// The look of the panels: the type family in three sizes and ImGui's style, both from the theme. Knows nothing of what
// is shown.
#pragma once

#include <imgui.h>

#include "app/theme.hpp"
#include "app/world.hpp"

namespace ui {

inline constexpr float smallSize = 12.5F, bodySize = 14, titleSize = 19;

/// The family in an atlas; owned by the atlas.
struct Typefaces {
  ImFont *small = nullptr, *smallStrong = nullptr, *body = nullptr, *strong = nullptr, *title = nullptr;
};

/// Rasterises the family at `pixelsPerPoint`; sizes stay in points. Throws geo::Error for a file that is not a font.
Typefaces loadTypefaces(ImFontAtlas& atlas, const render::Fonts::Files& files, float pixelsPerPoint);

struct Look {
  const app::Theme* theme = nullptr;
  Typefaces type;
  float hairline = 1;  ///< one pixel, in points
};

/// Colours, radii and spacing of every widget.
void applyStyle(const app::Theme& theme, float hairline);

inline ImU32 ink(render::Colour c) {
  return IM_COL32(c.r, c.g, c.b, c.a);
}
inline ImU32 ink(render::Colour c, float share) {
  return ink(render::faded(c, share));
}
inline ImVec2 im(glm::vec2 at) {
  return {at.x, at.y};
}
inline glm::vec2 vec(ImVec2 at) {
  return {at.x, at.y};
}

}  // namespace ui
