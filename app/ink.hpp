// What letters are written with on a colour, so that they can be read: WCAG 2's contrast. Pure.
#pragma once

#include "app/theme.hpp"

namespace app {

inline constexpr double readable = 4.5;  ///< WCAG 2.1, 1.4.3, for small letters

/// 1…21; of opaque colours.
double contrast(render::Colour a, render::Colour b);
/// The theme's own letters, dark or bright, where they can be read on this; else black or white, one of which always
/// can.
render::Colour inkOn(const Theme& theme, render::Colour ground);

}  // namespace app
