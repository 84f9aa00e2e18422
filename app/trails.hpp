// How the trail of a march is drawn: as wide as its marchers are many, by its way of moving solid or dashed. Knows
// nothing of places and of time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "geo/events.hpp"
#include "render/frame.hpp"

namespace app {

/// A class of how many march.
struct TrailLook {
  const char* title;  ///< English, goes through gettext where it is shown
  double from;        ///< marchers, at least
  float width;        ///< points
};
/// From the least to the most; the first is for marches whose number is not known.
std::span<const TrailLook> trailLooks();

/// The lowest figure that anybody gives: so many walked, whoever is right.
std::optional<double> marchersOf(const geo::Event& event);
const TrailLook& trailLook(const geo::Event& event);

/// Who does not walk leaves a broken trail.
struct WayLook {
  std::string_view mode;  ///< as in the data
  const char* title;      ///< English, goes through gettext
  render::Dash dash;      ///< for a trail of width 1; nothing for a solid one
};
std::span<const WayLook> wayLooks();
const WayLook& wayLook(const geo::Event& event);
render::Dash dashOf(const WayLook& way, float width);

}  // namespace app
