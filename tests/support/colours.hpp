// What eyes make of colours: WCAG 2's contrast, lightness and distance in CIELAB, and the three common colour-vision
// deficiencies after Machado, Oliveira and Fernandes (2009), at full severity. Pure.
#pragma once

#include <array>

#include "render/colour.hpp"

namespace support {

enum class Eyes { usual, protan, deutan, tritan };
inline constexpr std::array allEyes{Eyes::usual, Eyes::protan, Eyes::deutan, Eyes::tritan};

/// 1…21; both opaque.
double contrast(render::Colour a, render::Colour b);
/// What is seen of `top` over an opaque colour.
render::Colour over(render::Colour top, render::Colour below);
/// CIE 1976: about 2 is just noticeable side by side.
double distance(render::Colour a, render::Colour b, Eyes eyes);
/// L*, 0…100: what is left of a colour in grey.
double lightness(render::Colour colour);

}  // namespace support
