// What will lie on the page and is not of it: panels of the window. The map's words keep out of it.
#pragma once

#include <span>

#include "app/compose.hpp"

namespace app {

/// A part of the page on which something else will lie: no title begins there.
struct Cover {
  MapArea area;
  /// Names are placed beside what stays; what comes and goes hides those that it would cut, so that none moves; what
  /// grows and shrinks all the time leaves them alone.
  enum class How : std::uint8_t { stays, comes, grows } how = How::comes;
};

/// compose() of a page that is partly covered.
render::Frame compose(const World& world, const State& state, const render::Viewport& viewport, const MapArea& area,
                      const Figure& figure, std::span<const Cover> covered);

}  // namespace app
