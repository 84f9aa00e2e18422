#include "app/ink.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(render::Colour c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

render::Colour better(render::Colour a, render::Colour b, render::Colour ground) {
  return contrast(a, ground) >= contrast(b, ground) ? a : b;
}

}  // namespace

double contrast(render::Colour a, render::Colour b) {
  const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
  return std::max(x, y) / std::min(x, y);
}

render::Colour inkOn(const Theme& theme, render::Colour ground) {
  const render::Colour own = better(theme.text, theme.onAccent, ground);
  return contrast(own, ground) >= readable ? own : better(render::rgb(0x000000), render::rgb(0xFFFFFF), ground);
}

}  // namespace app
