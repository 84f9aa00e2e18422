#include "tests/support/colours.hpp"

#include <algorithm>
#include <cmath>

namespace support {
namespace {

using Triple = std::array<double, 3>;

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Triple linear(render::Colour c) {
  return {linear(c.r), linear(c.g), linear(c.b)};
}

Triple times(const std::array<Triple, 3>& m, const Triple& v) {
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i) out[i] = std::clamp(m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2], 0.0, 1.0);
  return out;
}

Triple seenBy(const Triple& c, Eyes eyes) {
  static constexpr std::array<Triple, 3> protan{
      {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
      deutan{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
      tritan{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
  switch (eyes) {
    case Eyes::protan:
      return times(protan, c);
    case Eyes::deutan:
      return times(deutan, c);
    case Eyes::tritan:
      return times(tritan, c);
    default:
      return c;
  }
}

double luminance(const Triple& c) {
  return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

Triple lab(const Triple& c) {
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047), y = f(luminance(c)),
               z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

}  // namespace

double contrast(render::Colour a, render::Colour b) {
  const double x = luminance(linear(a)) + 0.05, y = luminance(linear(b)) + 0.05;
  return std::max(x, y) / std::min(x, y);
}

render::Colour over(render::Colour top, render::Colour below) {
  return render::mixed(below, {top.r, top.g, top.b, 255}, static_cast<float>(top.a) / 255.0F);
}

double distance(render::Colour a, render::Colour b, Eyes eyes) {
  const Triple x = lab(seenBy(linear(a), eyes)), y = lab(seenBy(linear(b), eyes));
  return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

double lightness(render::Colour colour) {
  return lab(linear(colour))[0];
}

}  // namespace support
