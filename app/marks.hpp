// What the look of a sign says beside its kind: that it is only possible, that people disagree what it was. The same on
// the map and in the legend.
#pragma once

#include <cstdint>
#include <span>

#include "app/theme.hpp"
#include "geo/events.hpp"

namespace app {

enum class Mark : std::uint8_t { possible, contested, ended, gathered, assumed };

struct MarkLook {
  Mark mark;
  const char* title;  ///< English, goes through gettext
};
std::span<const MarkLook> markLooks();

/// A sign as it is drawn: hollow while only possible, with a second rim where its name is disputed, struck through
/// where it ended between two dates.
struct SignLook {
  render::Shape shape;
  glm::vec2 at{0.0F};
  float size = 10, turn = 0, strength = 1;
  render::Colour colour;
  bool possible = false, contested = false, ended = false;
};
void drawSign(const Theme& theme, const SignLook& look, render::Layer& layer);

}  // namespace app
