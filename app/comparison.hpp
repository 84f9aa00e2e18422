// Two dates looked at together, as a value: which, how the second hangs on the playhead, and how both are shown. What
// follows from it is in sides.hpp.
#pragma once

#include <cstdint>
#include <string>

#include "geo/instant.hpp"

namespace app {

enum class CompareAs : std::uint8_t { sideBySide, swipe, difference };
/// What the second date hangs on.
enum class Link : std::uint8_t { none, offset, events };

struct Comparison {
  bool isOn = false;
  CompareAs as = CompareAs::sideBySide;
  Link link = Link::none;
  geo::Instant date = geo::distantPast;  ///< the second, where nothing links it; distantPast: none yet
  geo::Period offset{.years = 1};        ///< from the playhead to the second; may be negative
  std::string anchor, otherAnchor;  ///< events, by id: the second is as far from the other as the playhead from one
  float divider = 0.5F;             ///< of a swipe, as a share of the map's width, 0.04…0.96
  bool operator==(const Comparison&) const = default;
};

}  // namespace app
