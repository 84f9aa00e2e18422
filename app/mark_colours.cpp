#include "app/mark_colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace app {
namespace {

using render::Colour;
using render::rgb;
using render::Shape;

constexpr float quarter = std::numbers::pi_v<float> / 4;

constexpr Kind look(std::uint32_t light, std::uint32_t dark, Shape shape, float turn = 0) {
  return {"", "", rgb(light), rgb(dark), shape, Motion::atPlace, turn};
}

// After Okabe and Ito, darker on paper. Neighbours in the list differ in lightness as well.
constexpr std::array categories{
    look(0x00629B, 0x5FB6EE, Shape::circle), look(0xC95200, 0xFF9A4D, Shape::triangle),
    look(0x00735A, 0x3CCB9F, Shape::square), look(0xC2468A, 0xF2A6DC, Shape::diamond),
    look(0x5E4B00, 0xEEDC6A, Shape::star),   look(0x4C3FA8, 0x8C7BEA, Shape::hexagon),
    look(0x2B3640, 0xE4E7EA, Shape::cross),  look(0x8C2F2F, 0xE59A8A, Shape::triangle, 4 * quarter),
};
static_assert(categories.size() == mostCategories);

// From bright to deep on paper, from dim to bright on the dark map: the order survives print in grey.
constexpr std::array lightRamp{rgb(0xB77806), rgb(0xBE5219), rgb(0xB03A44),
                               rgb(0x872C64), rgb(0x562468), rgb(0x26164A)};
constexpr std::array darkRamp{rgb(0x8469B7), rgb(0xB36BB0), rgb(0xDF7696), rgb(0xF08A68), rgb(0xF9B95F), rgb(0xFDEBA0)};

Colour along(const std::array<Colour, 6>& ramp, std::size_t i, std::size_t classes) {
  const double at = classes < 2 ? 2.0 : static_cast<double>(i) * 5 / static_cast<double>(classes - 1);
  const auto below = std::min(static_cast<std::size_t>(at), std::size_t{4});
  return render::mixed(ramp[below], ramp[below + 1], static_cast<float>(at - static_cast<double>(below)));
}

}  // namespace

Kind categoryLook(std::size_t rank) {
  return categories.at(rank);
}

Kind otherLook() {
  return look(0x636363, 0xB4B4B4, Shape::circle);
}

Kind missingLook() {
  return look(0x7A7A7A, 0x949494, Shape::cross, quarter);
}

Kind numberLook(std::size_t i, std::size_t classes) {
  Kind out = look(0, 0, Shape::circle);
  out.light = along(lightRamp, i, classes);
  out.dark = along(darkRamp, i, classes);
  return out;
}

}  // namespace app
