// Records when there are too many of them for signs: each is a dot where it happened. What the layer draws and what
// picking looks through.
#pragma once

#include <span>
#include <vector>

#include "app/moment.hpp"

namespace app {

/// From so many records on a moment shows dots: signs have a shape each and stand around each other, which nobody can
/// read in a crowd.
inline constexpr std::size_t mostSigns = 400;
inline constexpr float dotSize = 6;  ///< points

/// Whether there are so many.
bool isCrowded(const World& world, std::span<const ActiveEvent> active);
/// Finds out whether the moment is crowded, what of it is a dot and what has a sign of its own: what is kept whole,
/// what is known of a whole country, what is looked at.
void partCrowd(Moment& moment);

struct CrowdDot {
  std::uint32_t active;  ///< into Moment::active
  glm::vec2 at{0.0F};    ///< on the page
};
/// In order of start; those that lie on the page or just beside it. Empty where the moment is not crowded.
std::vector<CrowdDot> crowd(const Moment& moment);
/// Its diameter, points.
float sizeOf(const Moment& moment, const CrowdDot& dot);

}  // namespace app
