// The steps of speed and window that the controls offer, and how a speed is said. Pure.
#pragma once

#include <span>
#include <string>

#include "app/messages.hpp"
#include "geo/instant.hpp"

namespace ui {

std::span<const geo::Period> windowChoices();
/// Seconds of the timeline per second of the wall.
std::span<const double> speedChoices();
/// "1 month a second", "2.5 years a second".
std::string speedWords(double speed, const app::Messages& tr);

}  // namespace ui
