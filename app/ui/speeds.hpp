// The steps of speed and window that the controls offer, and how a speed is said. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/messages.hpp"
#include "geo/instant.hpp"

namespace ui {

std::span<const geo::Period> windowChoices();
/// Seconds of the timeline per second of the wall.
std::span<const double> speedChoices();
/// "1 month a second", "2.5 years a second".
/// "2.5 years", "10 d", "1 mes por segundo", "P1Y": a number (none is one) and the beginning of a unit's name in any of
/// the three languages. Nothing when it is none, or nought.
std::optional<double> speedFrom(std::string_view text, const app::Messages& tr);
std::string speedWords(double speed, const app::Messages& tr);

}  // namespace ui
