// A round length of ground and how long it is on the page. Pure.
#pragma once

#include "app/moment.hpp"

namespace app {

struct ScaleBar {
  double kilometres = 0;
  float points = 0;
  bool onlyAtCentre = false;  ///< the scale differs by more than 5 % across the page
};

/// 1, 2 or 5 times a power of ten, at most `longest` points; nothing when the middle of the page is off the map.
std::optional<ScaleBar> scaleBar(const Moment& moment, float longest);

}  // namespace app
