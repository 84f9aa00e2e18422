// A round length of ground and how long it is on the page. Pure.
#pragma once

#include "app/moment.hpp"

namespace app {

struct ScaleBar {
  double kilometres = 0;
  float points = 0;
  std::optional<double> latitude;  ///< the only one at which it holds, where the scale varies with the latitude alone
  bool onlyAtCentre = false;       ///< the scale differs by more than 5 % across the page otherwise
};

/// Its length and where it holds, in words.
std::string scaleWords(const ScaleBar& bar, const Moment& moment);

/// 1, 2 or 5 times a power of ten, at most `longest` points; along the lines of the page; nothing when the middle of
/// the page is off the map.
std::optional<ScaleBar> scaleBar(const Moment& moment, float longest);

}  // namespace app
