// The table of kinds: what an event of each kind is called, looks like and how it moves. A new kind is a row here.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "render/frame.hpp"

namespace app {

enum class Motion : std::uint8_t { atPlace, alongPath, acrossCountries, spreading, shock };

struct Kind {
  std::string_view id;         ///< as in the data
  const char* title;           ///< English singular; goes through gettext where it is shown
  render::Colour light, dark;  ///< on the light and on the dark map; at least 3:1 against land and sea
  render::Shape shape;
  Motion motion;
  float turn = 0;  ///< radians, so that two kinds can share a shape and still differ
};

/// In the order of lanes and legend.
std::span<const Kind> kinds();
/// The row of a kind, by its id or as people call it in Spanish and Portuguese; an unknown one has a grey circle
/// (`kinds().back()`, whose id is "other").
const Kind& kindOf(std::string_view id);
/// Position in kinds(), the lane of an event of that kind.
std::size_t kindIndex(std::string_view id);
bool isKnownKind(std::string_view id);

}  // namespace app
