// Small pieces that lists on a figure's page share.
#pragma once

#include "app/layers/sheet.hpp"

namespace app {

/// The hatch of a fill, drawn small: the legend must say what the map says without hue.
void hatchSwatch(const Sheet& sheet, render::Hatch hatch, glm::vec2 middle, glm::vec2 half);

}  // namespace app
