// Coordinates as people write them in one cell: `19°25′42″N`, `74.1 W`, `-16.5, -68.15`. Knows no columns.
#pragma once

#include <optional>
#include <string_view>

#include "geo/event.hpp"

namespace geo {

/// Degrees, in which west and south are negative, by a sign or a letter (in English, Spanish and Portuguese: `O` is
/// west). Degrees, minutes and seconds need a letter or a sign of degrees, or they are other numbers.
std::optional<double> degreesFrom(std::string_view cell);

struct PairText {
  double first = 0, second = 0;
  bool lonFirst = false;  ///< the letters say so
  bool stated = false;    ///< there are letters
};
/// Two of them with a comma, a semicolon, a slash or a blank between; brackets around them do not count.
std::optional<PairText> pairFrom(std::string_view cell);

}  // namespace geo
