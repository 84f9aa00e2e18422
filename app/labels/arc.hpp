// A line of text along a gentle curve: one turned text a cluster of letters, so that accents stay with their letters.
// Pure.
#pragma once

#include <optional>
#include <vector>

#include "render/fonts.hpp"

namespace app {

/// The curve through three points, from the first over the second to the last.
struct Arc {
  glm::vec2 from{0.0F}, over{0.0F}, to{0.0F};
};

/// The same arc with its ends such that text along it is read from left to right, and upwards where it is steep.
Arc readable(const Arc& arc);
float lengthOf(const Arc& arc);
/// How far it bulges from its chord, as a share of the chord.
float bulgeOf(const Arc& arc);

/// The text (its place and turn do not count) off the middle of the arc by `shift` of its length, its letters spread
/// over about `share` of it; nothing when it does not fit. Halos come first, so that none lies on a neighbour's letter.
std::optional<std::vector<render::Text>> alongArc(const render::Fonts& fonts, render::Text text, const Arc& arc,
                                                  float share, float shift = 0);

}  // namespace app
